import SourceText

/// Edits of the text that leave everything else as it stands; fixes are made of them.
extension SyntaxTree {
  /// Writes `text` where the scalar `node` (a key or a value) stands, in the style in which it is written.
  public func replacing(_ node: NodeID, with text: String) -> TextEdit {
    if self[node].flags.contains(.absent) { return filling(node, with: scalar(text, at: node)) }
    let range = range(node)
    switch self[node].style {
    case .singleQuoted where ScalarWriter.isPrintable(text):
      return TextEdit(range: range, replacement: ScalarWriter.singleQuoted(text))
    case .doubleQuoted, .singleQuoted: return TextEdit(range: range, replacement: ScalarWriter.doubleQuoted(text))
    default: return TextEdit(range: range, replacement: scalar(text, at: node))
    }
  }

  /// Writes `text` where nothing is written, with the blank or the colon that it needs before it.
  func filling(_ absent: NodeID, with text: String) -> TextEdit {
    let place = range(absent).start
    let bytes = source.bytes
    let range = deadBlanks(behind: place)
    if let parent = parent(of: absent), let key = key(of: absent), key != absent,
      !bytes[self.range(key).end..<max(place, self.range(key).end)].contains(UInt8(ascii: ":"))
    {
      if self[parent].style == .flow { return TextEdit(range: range, replacement: ": " + text) }
      let margin = String(repeating: " ", count: column(of: start(ofEntry: key)))
      return TextEdit(range: range, replacement: lineBreak + margin + ": " + text)
    }
    let hasBlank = place > 0 && bytes[place - 1] == 0x20
    return TextEdit(range: range, replacement: hasBlank ? text : " " + text)
  }

  private func scalar(_ text: String, at node: NodeID) -> String {
    if isJSON { return ScalarWriter.isNumber(text) && !isKey(node) ? text : ScalarWriter.doubleQuoted(text) }
    if isInFlow(node) { return ScalarWriter.yaml(text, at: .inFlow) }
    let parent = parent(of: node)
    let isValue = parent.map { self[$0].kind == .mapping } ?? false && !isKey(node)
    return ScalarWriter.yaml(text, at: isValue ? .behindKey : .inBlock)
  }

  private func isKey(_ node: NodeID) -> Bool { key(of: node) == node }

  private func isInFlow(_ id: NodeID) -> Bool {
    var place = parent(of: id)
    while let node = place, self[node].kind != .document {
      if self[node].style == .flow { return true }
      place = parent(of: node)
    }
    return false
  }
}
