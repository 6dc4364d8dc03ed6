import SourceText

extension YAMLParser {
  /// Appends the alias at `start` and finds the node to which it leads.
  mutating func emitAlias(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) {
    if let range = inner.range ?? outer.range {
      fault(.aliasWithProperties, range.start, range.end)
      noteProperties()
    }
    let node = nodes.count
    emit(.alias, .plain, [], start, end)
    top.fill()

    let previous = details.aliases.last?.added ?? 0
    var target = node
    var added = previous
    if let anchored = anchoredNode(text, TextRange(start + 1, end)) {
      if nodes[anchored].next == 0 {
        // The node is still open: the alias lies inside of it.
        fault(.cyclicAlias, start, end)
      } else {
        // The target's own nodes and what the aliases inside of it add.
        let next = Int(nodes[anchored].next)
        let size = next - anchored + addedNodes(before: next) - addedNodes(before: anchored)
        if size > limits.expandedNodes - previous {
          fault(.aliasExpansion, start, end)
        } else {
          target = anchored
          added += size
        }
      }
    } else {
      fault(.unknownAlias, start, end, Wide.text(text, start, min(end, start + 60)))
    }
    details.aliases.append(AliasTarget(node: node, target: target, added: added))
  }

  /// How many nodes the aliases before `node` add.
  private func addedNodes(before node: Int) -> Int {
    let index = details.aliases.firstIndex(from: node)
    return index == 0 ? 0 : details.aliases[index - 1].added
  }

  /// The last node before the cursor whose anchor has the given name.
  mutating func anchoredNode(_ text: borrowing Span<UInt8>, _ name: TextRange) -> Int? {
    while indexedAnchors < anchors.count {
      let anchor = anchors[indexedAnchors]
      let known = anchorIndex[Self.slice(text, anchor.name)]
      // Of two nodes with one name the later in the text counts, whichever was completed first.
      if known.map({ anchors[$0].node < anchor.node }) ?? true {
        anchorIndex[Self.slice(text, anchor.name)] = indexedAnchors
      }
      indexedAnchors += 1
    }
    guard !anchors.isEmpty, let index = anchorIndex[Self.slice(text, name)] else { return nil }
    return anchors[index].node
  }

  static func slice(_ text: borrowing Span<UInt8>, _ range: TextRange) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for index in range.start..<range.end { bytes.append(text[index]) }
    return bytes
  }

  /// Forgets the properties that wait for a node which cannot have them; they stay in the text as unread.
  mutating func noteProperties() {
    for range in [outer.anchor, outer.tag, inner.anchor, inner.tag] {
      if let range { noteUnread(range) }
    }
    outer = PendingProperties()
    inner = PendingProperties()
  }
}
