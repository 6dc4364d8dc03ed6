extension SourceText {
  /// The line and column of `offset`. An offset outside the text means its nearest end, one inside a character the
  /// character's first byte, one inside or behind a line break the end of the line.
  public func position(at offset: Int, _ encoding: PositionEncoding) -> Position {
    let offset = snapped(offset)
    let line = lines.line(at: offset)
    let range = lineRange(line)
    let end = min(offset, range.end)
    var units = 0
    for index in range.start..<end { units += Self.units(bytes[index], encoding) }
    return Position(line: line, character: units)
  }

  /// The offset of `position`. A line outside the text means the nearest end of the text, a column outside the line its
  /// nearest end, a column inside a character its first byte. Any numbers are accepted.
  public func offset(at position: Position, _ encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return lines.start(of: 0) }
    guard position.line < lines.count else { return count }
    let range = lineRange(position.line)
    guard position.character > 0 else { return range.start }
    if encoding == .utf8 {
      return position.character >= range.count ? range.end : snapped(range.start + position.character)
    }
    var left = position.character
    var index = range.start
    while index < range.end {
      let lead = bytes[index]
      let units = Self.units(lead, encoding)
      guard left >= units else { break }
      left -= units
      index += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      if left == 0 { break }
    }
    return min(index, range.end)
  }

  /// How many units a byte of valid UTF-8 stands for; a character's are counted at its first byte.
  private static func units(_ byte: UInt8, _ encoding: PositionEncoding) -> Int {
    switch encoding {
    case .utf8: 1
    case .utf16: byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
    case .utf32: byte & 0xC0 == 0x80 ? 0 : 1
    }
  }
}
