import SourceText

extension SyntaxTree {
  /// What a node says, to be written somewhere else. `nil` where writing it anew would lose something: comments, anchors,
  /// tags, aliases, empty keys, and collections deeper than any row of a form.
  public func copy(of node: NodeID) -> NewValue? {
    if hasComment(in: TextRange(start(of: node), lineEnd(behind: end(of: node)))) { return nil }
    return plainCopy(of: node, depth: 0)
  }

  /// Whether a comment begins in `range`.
  public func hasComment(in range: TextRange) -> Bool {
    // Comments stand in the order of the text.
    var (low, high) = (0, comments.count)
    while low < high {
      let middle = (low + high) / 2
      if comments[middle].start < range.start { low = middle + 1 } else { high = middle }
    }
    return low < comments.count && comments[low].start < range.end
  }

  private static let copyDepth = 6

  private func plainCopy(of node: NodeID, depth: Int) -> NewValue? {
    if depth > Self.copyDepth || anchorRange(node) != nil || tagRange(node) != nil { return nil }
    switch self[node].kind {
    case .scalar:
      if self[node].flags.contains(.absent) { return .blank }
      let text = scalarString(node)
      guard self[node].style == .plain else { return .text(text) }
      if case .null = scalarType(node) { return .blank }
      return ScalarWriter.isNumber(text) ? .number(text) : .text(text)
    case .mapping:
      var copies: [(String, NewValue)] = []
      for (key, value) in entries(of: node) {
        guard self[key].kind == .scalar, !self[key].flags.contains(.absent), anchorRange(key) == nil,
          let copy = plainCopy(of: value, depth: depth + 1)
        else { return nil }
        copies.append((scalarString(key), copy))
      }
      return .mapping(copies)
    case .sequence:
      var copies: [NewValue] = []
      for item in items(of: node) {
        guard let copy = plainCopy(of: item, depth: depth + 1) else { return nil }
        copies.append(copy)
      }
      return .sequence(copies)
    case .alias, .document: return nil
    }
  }
}
