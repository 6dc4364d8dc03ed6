import SourceText

extension SyntaxTree {
  /// Takes the entry of `key` out of its mapping, with its line or its comma; an empty edit where it is not there.
  public func removing(entry key: NodeID, from mapping: NodeID) -> TextEdit {
    let pairs = Array(entries(of: mapping))
    let parts = pairs.map {
      Part(start: start(ofEntry: $0.key), end: max(range($0.key).end, range($0.value).end), last: $0.value)
    }
    return removing(pairs.firstIndex { $0.key == key }, of: parts, isFlow: self[mapping].style == .flow)
  }

  /// Takes an item out of its list, with its line or its comma; an empty edit where it is not there.
  public func removing(item: NodeID, from sequence: NodeID) -> TextEdit {
    let items = Array(items(of: sequence))
    let parts = items.indices.map {
      Part(start: start(ofItem: $0, of: items, in: sequence), end: range(items[$0]).end, last: items[$0])
    }
    return removing(items.firstIndex(of: item), of: parts, isFlow: self[sequence].style == .flow)
  }

  /// One entry or item: where it begins and ends, and the node with which it ends.
  private struct Part {
    let start: Int
    let end: Int
    let last: NodeID
  }

  private func removing(_ index: Int?, of parts: [Part], isFlow: Bool) -> TextEdit {
    guard let index else { return TextEdit(range: TextRange(0, 0), replacement: "") }
    let range = isFlow ? flowRange(of: index, in: parts) : blockRange(of: index, in: parts)
    return TextEdit(range: range, replacement: "")
  }

  /// With the comma behind it, or the one before it at the end.
  private func flowRange(of index: Int, in parts: [Part]) -> TextRange {
    let part = parts[index]
    if index + 1 < parts.count { return TextRange(part.start, parts[index + 1].start) }
    if index > 0 { return TextRange(parts[index - 1].end, part.end) }
    let comma = deadBlanks(behind: part.end).end
    let hasComma = comma < source.bytes.count && source.bytes[comma] == UInt8(ascii: ",")
    return TextRange(part.start, hasComma ? comma + 1 : part.end)
  }

  /// With its lines; what stands behind a dash with others goes up to the next one.
  private func blockRange(of index: Int, in parts: [Part]) -> TextRange {
    let part = parts[index]
    if isFirstOnLine(part.start) {
      // The empty lines below a `|` belong to it, whether it keeps them or not.
      let end = lastBlockScalar(of: part.last)?.end ?? behindBreak(lineEnd(behind: part.end))
      return TextRange(lineStart(of: part.start), max(end, part.end))
    }
    return TextRange(part.start, index + 1 < parts.count ? parts[index + 1].start : part.end)
  }
}
