import SourceText

extension SyntaxTree {
  /// Takes the entry of `key` out of its mapping, with its line or its comma; an empty edit where it is not there.
  public func removing(entry key: NodeID, from mapping: NodeID) -> TextEdit {
    guard parent(of: key) == mapping, self.key(of: key) == key else { return nothing }
    func part(_ key: Int) -> Part {
      let (key, value) = (NodeID(key), NodeID(Int(nodes[key].next)))
      return Part(start: start(ofEntry: key), end: max(range(key).end, range(value).end), last: value)
    }
    let isFlow = self[mapping].style == .flow
    let this = part(key.index)
    let next = Int(self[this.last].next)
    if next < Int(self[mapping].next) { return removing(this, before: part(next), isFlow: isFlow) }
    // Only at the end of a mapping in brackets the entry before it matters.
    let last = isFlow ? entries(of: mapping).reduce(nil as Int?) { $1.key == key ? $0 : $1.key.index } : nil
    return removing(this, behind: last.map(part), isFlow: isFlow)
  }

  /// Takes an item out of its list, with its line or its comma; an empty edit where it is not there.
  public func removing(item: NodeID, from sequence: NodeID) -> TextEdit {
    let items = Array(items(of: sequence))
    guard let index = items.firstIndex(of: item) else { return nothing }
    func part(_ index: Int) -> Part {
      Part(start: start(ofItem: index, of: items, in: sequence), end: range(items[index]).end, last: items[index])
    }
    return removing(
      part(index), behind: index > 0 ? part(index - 1) : nil, before: index + 1 < items.count ? part(index + 1) : nil,
      isFlow: self[sequence].style == .flow)
  }

  private var nothing: TextEdit { TextEdit(range: TextRange(0, 0), replacement: "") }

  /// One entry or item: where it begins and ends, and the node with which it ends.
  private struct Part {
    let start: Int
    let end: Int
    let last: NodeID
  }

  private func removing(_ part: Part, behind previous: Part? = nil, before next: Part? = nil, isFlow: Bool) -> TextEdit
  {
    let range = isFlow ? flowRange(of: part, behind: previous, before: next) : blockRange(of: part, before: next)
    return TextEdit(range: range, replacement: "")
  }

  /// With the comma behind it, or the one before it at the end.
  private func flowRange(of part: Part, behind previous: Part?, before next: Part?) -> TextRange {
    if let next { return TextRange(part.start, next.start) }
    if let previous { return TextRange(previous.end, part.end) }
    let comma = deadBlanks(behind: part.end).end
    let hasComma = comma < source.bytes.count && source.bytes[comma] == UInt8(ascii: ",")
    return TextRange(part.start, hasComma ? comma + 1 : part.end)
  }

  /// With its lines; what stands behind a dash with others goes up to the next one.
  private func blockRange(of part: Part, before next: Part?) -> TextRange {
    if isFirstOnLine(part.start) {
      // The empty lines below a `|` belong to it, whether it keeps them or not.
      let end = lastBlockScalar(of: part.last)?.end ?? behindBreak(lineEnd(behind: part.end))
      return TextRange(lineStart(of: part.start), max(end, part.end))
    }
    return TextRange(part.start, next?.start ?? part.end)
  }
}
