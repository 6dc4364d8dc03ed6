import SourceText

/// Places that edits need: beginnings and ends of what is written, with all that belongs to it.
extension SyntaxTree {
  /// Whether the text is JSON, where every key and text has quotes.
  var isJSON: Bool { format == .json }

  /// The line break of the text: that of its first line.
  var lineBreak: String {
    guard source.lines.count > 1 else { return "\n" }
    let next = source.lines.start(of: 1)
    return next >= 2 && source.bytes[next - 1] == 0x0a && source.bytes[next - 2] == 0x0d ? "\r\n" : "\n"
  }

  /// The first byte of a node with its anchor and tag.
  func start(of id: NodeID) -> Int {
    min(range(id).start, anchorRange(id)?.start ?? .max, tagRange(id)?.start ?? .max)
  }

  /// The first byte of an entry: of its key, or of the `?` before it.
  func start(ofEntry key: NodeID) -> Int {
    let start = start(of: key)
    var place = start
    while place > 0, isBlank(source.bytes[place - 1]) { place -= 1 }
    guard place > 0, place < start, source.bytes[place - 1] == UInt8(ascii: "?") else { return start }
    return place - 1
  }

  /// The dash before an item of a block list; the item's own start in a flow list.
  func start(ofItem index: Int, of items: [NodeID], in sequence: NodeID) -> Int {
    if self[sequence].style == .flow { return start(of: items[index]) }
    let bytes = source.bytes
    var place = index == 0 ? range(sequence).start : end(of: items[index - 1])
    while place < bytes.count, bytes[place] != UInt8(ascii: "-") {
      place = bytes[place] == UInt8(ascii: "#") ? lineEnd(behind: place) : place + 1
    }
    return place
  }

  /// The offset behind the last byte of an entry; that of its key where the value is an alias's or nothing.
  func end(of entry: (key: NodeID, value: NodeID)) -> Int { max(range(entry.key).end, end(of: entry.value)) }

  /// The offset behind the last byte of a node. A block text that keeps its last empty lines ends behind these.
  func end(of id: NodeID) -> Int {
    if let layout = lastBlockScalar(of: id), layout.chomping == .keep { return max(layout.end, range(id).end) }
    return range(id).end
  }

  /// The layout of the `|` or `>` with which a node ends.
  func lastBlockScalar(of id: NodeID) -> BlockScalarLayout? {
    let last = NodeID(Int(self[id].next) - 1)
    guard last >= id, self[last].style == .literal || self[last].style == .folded else { return nil }
    return details.blockScalars.record(of: last.index)
  }

  // MARK: Lines

  /// The first byte of the line of `offset`, behind a byte order mark.
  func lineStart(of offset: Int) -> Int {
    let first = source.bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    return min(offset, max(first, source.lines.start(of: source.lines.line(at: offset))))
  }

  /// The line break, or the end of the text, at or behind `offset`.
  func lineEnd(behind offset: Int) -> Int {
    let place = min(offset, source.count)
    return max(place, source.lineRange(source.lines.line(at: place)).end)
  }

  /// The offset behind the line break that begins at `offset`.
  func behindBreak(_ offset: Int) -> Int {
    let bytes = source.bytes
    guard offset < bytes.count else { return bytes.count }
    return bytes[offset] == 0x0d && offset + 1 < bytes.count && bytes[offset + 1] == 0x0a ? offset + 2 : offset + 1
  }

  /// The bytes between the beginning of the line and `offset`.
  func column(of offset: Int) -> Int { offset - lineStart(of: offset) }

  /// Whether nothing but blanks stands before `offset` on its line.
  func isFirstOnLine(_ offset: Int) -> Bool { source.bytes[lineStart(of: offset)..<offset].allSatisfy { isBlank($0) } }

  /// The blanks between `offset` and a line break, comma or closing bracket; nothing where anything else follows.
  func deadBlanks(behind offset: Int) -> TextRange {
    let bytes = source.bytes
    var place = offset
    while place < bytes.count, isBlank(bytes[place]) { place += 1 }
    guard place < bytes.count, !Array("\r\n,]}".utf8).contains(bytes[place]) else { return TextRange(offset, place) }
    return TextRange(offset, offset)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
