extension SourceText {
  /// The line and column of `offset`. An offset outside the text means its nearest end, one inside a character the
  /// character's first byte, one inside or behind a line break the end of the line.
  public func position(at offset: Int, _ encoding: PositionEncoding) -> Position {
    let offset = snapped(offset)
    let line = lines.line(at: offset)
    let range = lineRange(line)
    let end = min(offset, range.end)
    guard encoding != .utf8 else { return Position(line: line, character: end - range.start) }
    let bytes = bytes.span
    let units: Int
    if let columns = lines.columns, end - range.start > LineIndex.longLine {
      units = columns.units(before: end, in: bytes, encoding) - columns.units(before: range.start, in: bytes, encoding)
    } else {
      units = CharacterCount(bytes, range.start..<end).units(encoding)
    }
    return Position(line: line, character: units)
  }

  /// The offset of `position`. A line outside the text means the nearest end of the text, a column outside the line its
  /// nearest end, a column inside a character the character's first byte. Any numbers are accepted.
  public func offset(at position: Position, _ encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return lines.start(of: 0) }
    guard position.line < lines.count else { return count }
    let range = lineRange(position.line)
    guard position.character > 0 else { return range.start }
    // A unit takes at least one byte.
    guard position.character < range.count else { return range.end }
    if encoding == .utf8 { return snapped(range.start + position.character) }

    let bytes = bytes.span
    var index = range.start
    var left = position.character
    if left > LineIndex.longLine, let columns = lines.columns {
      let target = columns.units(before: range.start, in: bytes, encoding) + left
      if let place = columns.place(before: target, in: range, encoding) {
        index = place.offset
        left = target - place.units
      }
    }
    // Continuation bytes, with which the walk may begin, count nothing.
    while index < range.end {
      let byte = bytes[index]
      let units = byte & 0xC0 == 0x80 ? 0 : encoding == .utf16 && byte >= 0xF0 ? 2 : 1
      guard units <= left else { break }
      left -= units
      index += 1
    }
    return index
  }
}
