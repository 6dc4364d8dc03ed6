import SourceText

extension SyntaxTree {
  /// The innermost node that holds `offset` or ends there, as a cursor needs it; nil before the first document.
  ///
  /// Of two nodes that touch the offset the later one is meant. Behind `键:` and blanks that is the absent value;
  /// behind the last entry of a document it is the document.
  public func node(at offset: Int) -> NodeID? {
    let index = documents.partitioningIndex { range($0).start > offset }
    guard index > 0 else { return nil }
    var start = min(offset, source.count)
    while start > 0, Bytes.isBlank(source.bytes[start - 1]) { start -= 1 }
    if start < offset, let node = innermost(in: documents[index - 1], at: start), self[node].flags.contains(.absent) {
      return node
    }
    return innermost(in: documents[index - 1], at: offset) ?? documents[index - 1]
  }

  private func innermost(in document: NodeID, at offset: Int) -> NodeID? {
    guard range(document).touches(offset) else { return nil }
    var innermost = document
    while let child = child(of: innermost, at: offset) { innermost = child }
    return innermost
  }

  /// The last child of `id` that touches `offset`.
  private func child(of id: NodeID, at offset: Int) -> NodeID? {
    var found: NodeID?
    for child in children(of: id) {
      let range = range(child)
      if range.start > offset { break }
      if range.touches(offset) { found = child }
    }
    return found
  }

  /// The document in which `id` lies.
  public func document(of id: NodeID) -> NodeID? {
    let index = documentIndex(of: id)
    return index < 0 ? nil : documents[index]
  }

  /// The place in ``documents`` of the document in which `id` lies; -1 when there is none.
  func documentIndex(of id: NodeID) -> Int { documents.partitioningIndex { $0 > id } - 1 }
}
