extension SourceText {
  /// The text after one change: the bytes of `range`, clamped to the text and to whole characters, give way to
  /// `replacement`. Bytes of `replacement` that are not UTF-8 become U+FFFD.
  public func replacing(_ range: TextRange, with replacement: [UInt8]) -> SourceText {
    let range = snapped(range)
    var replacement = replacement
    var faults: [TextRange] = []
    if !UTF8Decoder.isValid(replacement) {
      let text = UTF8Decoder.repair(replacement.span)
      (replacement, faults) = (text.bytes, text.undecodable)
    }
    var new: [UInt8] = []
    new.reserveCapacity(count - range.count + replacement.count)
    new.append(contentsOf: bytes[..<range.start])
    new.append(contentsOf: replacement)
    new.append(contentsOf: bytes[range.end...])
    return SourceText(
      bytes: new, encoding: encoding,
      undecodable: undecodable.isEmpty && faults.isEmpty
        ? [] : places(after: range, inserted: replacement.count, with: faults),
      lines: lines.replacing(range, inserted: replacement.count, in: new))
  }

  /// The text after `edits`, whose ranges all mean this text. They are clamped to the text and to whole characters;
  /// those that cannot be applied together are left out as ``TextEdit/compatible(_:)`` says.
  public func applying(_ edits: [TextEdit]) -> SourceText {
    let edits = TextEdit.compatible(edits.map { TextEdit(range: snapped($0.range), replacement: $0.replacement) })
    guard !edits.isEmpty else { return self }
    var new: [UInt8] = []
    var end = 0
    for edit in edits {
      new.append(contentsOf: bytes[end..<edit.range.start])
      new.append(contentsOf: edit.replacement.utf8)
      end = edit.range.end
    }
    new.append(contentsOf: bytes[end...])
    return SourceText(valid: new, encoding: encoding, undecodable: [])
  }

  /// The undecodable places after a change: those in the range are gone, those behind it move.
  private func places(after range: TextRange, inserted: Int, with faults: [TextRange]) -> [TextRange] {
    let delta = inserted - range.count
    var places = undecodable.filter { $0.end <= range.start }
    places += faults.map { TextRange($0.start + range.start, $0.end + range.start) }
    for place in undecodable where place.start >= range.end {
      places.append(TextRange(place.start + delta, place.end + delta))
    }
    return Array(places.prefix(DecodedText.undecodableLimit))
  }
}
