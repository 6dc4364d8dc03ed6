extension SourceText {
  /// The text after one change: the bytes of `range`, clamped to the text and to whole characters, give way to
  /// `replacement`. Bytes of `replacement` that are not UTF-8 become U+FFFD.
  ///
  /// The cost is that of copying the text and its line starts, with a search only in the replacement.
  public func replacing(_ range: TextRange, with replacement: [UInt8]) -> SourceText {
    let range = snapped(range)
    guard UTF8Decoder.isValid(replacement.span) else {
      let text = UTF8Decoder.repair(replacement.span)
      return replacing(range, withValid: text.bytes, faults: text.undecodable)
    }
    return replacing(range, withValid: replacement, faults: [])
  }

  /// The text after `edits`, whose ranges all mean this text. They are clamped to the text and to whole characters;
  /// those that cannot be applied together are left out as ``TextEdit/compatible(_:)`` says.
  public func applying(_ edits: [TextEdit]) -> SourceText {
    let edits = TextEdit.compatible(edits.map { TextEdit(range: snapped($0.range), replacement: $0.replacement) })
    guard edits.count > 1 else {
      guard let edit = edits.first else { return self }
      return replacing(edit.range, withValid: Array(edit.replacement.utf8), faults: [])
    }
    var new: [UInt8] = []
    new.reserveCapacity(edits.reduce(count) { $0 + $1.replacement.utf8.count - $1.range.count })
    var places = undecodable
    var end = 0
    for edit in edits {
      new.append(contentsOf: bytes[end..<edit.range.start])
      let start = new.count
      new.append(contentsOf: edit.replacement.utf8)
      end = edit.range.end
      // `start` is where the range lies in the text that has the edits before this one.
      places = Self.places(
        places, after: TextRange(start, start + edit.range.count), inserted: new.count - start, faults: [])
    }
    new.append(contentsOf: bytes[end...])
    return SourceText(valid: new, encoding: encoding, undecodable: places)
  }

  private func replacing(_ range: TextRange, withValid replacement: [UInt8], faults: [TextRange]) -> SourceText {
    var new: [UInt8] = []
    new.reserveCapacity(count - range.count + replacement.count)
    new.append(contentsOf: bytes[..<range.start])
    new.append(contentsOf: replacement)
    new.append(contentsOf: bytes[range.end...])
    return SourceText(
      valid: new, encoding: encoding,
      undecodable: Self.places(undecodable, after: range, inserted: replacement.count, faults: faults),
      lines: lines.replacing(range, inserted: replacement.count, in: new.span))
  }

  /// The undecodable places after a change: those in the range are gone, those behind it move, and the replacement has
  /// `faults` of its own.
  private static func places(
    _ old: [TextRange], after range: TextRange, inserted: Int, faults: [TextRange]
  ) -> [TextRange] {
    guard !old.isEmpty || !faults.isEmpty else { return [] }
    let delta = inserted - range.count
    let new =
      old.filter { $0.end <= range.start }
      + faults.map { TextRange($0.start + range.start, $0.end + range.start) }
      + old.filter { $0.start >= range.end }.map { TextRange($0.start + delta, $0.end + delta) }
    return Array(new.prefix(DecodedText.undecodableLimit))
  }
}
