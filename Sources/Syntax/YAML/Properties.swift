import SourceText

/// A node that carries an anchor.
struct Anchor: NodeRecord {
  var node: Int
  /// The name without `&`.
  var name: TextRange
}

extension YAMLParser {
  /// Gives the waiting properties to the node at `index`.
  mutating func attachProperties(to index: Int) -> NodeFlags {
    mergeProperties()
    let properties = outer
    outer = PendingProperties()
    details.properties.append(
      NodeProperties(node: index, anchor: properties.anchor, tag: properties.tag, handle: properties.handle))
    var flags: NodeFlags = []
    if properties.tag != nil { flags.insert(.tagged) }
    if let anchor = properties.anchor {
      flags.insert(.anchored)
      anchors.append(Anchor(node: index, name: TextRange(anchor.start + 1, anchor.end)))
    }
    return flags
  }

  /// Moves ``inner`` into ``outer``: both belong to one node.
  mutating func mergeProperties() {
    if let anchor = inner.anchor {
      if outer.anchor != nil { reject(.repeatedAnchor, anchor) } else { outer.anchor = anchor }
    }
    if let tag = inner.tag {
      if outer.tag != nil {
        reject(.repeatedTag, tag)
      } else {
        outer.tag = tag
        outer.handle = inner.handle
      }
    }
    inner = PendingProperties()
  }

  /// Reports a property that its node cannot have, and leaves it out of the tree.
  private mutating func reject(_ kind: SyntaxError.Kind, _ range: TextRange) {
    fault(kind, range.start, range.end)
    noteUnread(range)
  }

  /// Gives `properties` to the node at `index`, which stands already in the tree with nodes behind it.
  mutating func addProperties(_ properties: PendingProperties, to index: Int) {
    let place = details.properties.firstIndex(from: index)
    var record = NodeProperties(node: index, anchor: nil, tag: nil, handle: -1)
    if place < details.properties.count, details.properties[place].node == index {
      record = details.properties[place]
    } else {
      details.properties.insert(record, at: place)
    }
    if let anchor = properties.anchor {
      if record.anchor != nil {
        reject(.repeatedAnchor, anchor)
      } else {
        record.anchor = anchor
        anchors.append(Anchor(node: index, name: TextRange(anchor.start + 1, anchor.end)))
        nodes[index].flags.insert(.anchored)
      }
    }
    if let tag = properties.tag {
      if record.tag != nil {
        reject(.repeatedTag, tag)
      } else {
        record.tag = tag
        record.handle = properties.handle
        nodes[index].flags.insert(.tagged)
      }
    }
    details.properties[place] = record
  }

  /// Gives the properties of the first child of the node at `index` to the node itself.
  mutating func liftProperties(to index: Int) {
    let place = details.properties.firstIndex(from: index + 1)
    guard place < details.properties.count, details.properties[place].node == index + 1 else { return }
    details.properties[place].node = index
    if let anchor = anchors.lastIndex(where: { $0.node == index + 1 }) { anchors[anchor].node = index }
    let flags = nodes[index + 1].flags.intersection([.anchored, .tagged])
    nodes[index].flags.formUnion(flags)
    nodes[index + 1].flags.subtract(flags)
  }

  /// Reads `&name` at the cursor; false when no name follows, so that it must be text.
  mutating func readAnchor(_ text: borrowing Span<UInt8>) -> Bool {
    let end = Self.anchorEnd(text, at + 1)
    if end == at + 1 {
      fault(.invalidAnchor, at, end)
      return isAboveDeeperLine(text, at) && passOver(text)
    } else if inner.anchor != nil {
      fault(.repeatedAnchor, at, end)
      noteUnread(TextRange(at, end))
    } else {
      inner.anchor = TextRange(at, end)
    }
    at = end
    lastEnd = end
    return true
  }

  /// The offset behind the name of an anchor or alias.
  static func anchorEnd(_ text: borrowing Span<UInt8>, _ index: Int) -> Int {
    var index = index
    while index < text.count {
      let byte = text[index]
      if Bytes.isBlank(byte) || Bytes.isBreak(byte) || Bytes.isFlowIndicator(byte) { break }
      index += 1
    }
    return index
  }

  /// Reads `!tag` at the cursor; false when it cannot be a tag, so that it must be text.
  mutating func readTag(_ text: borrowing Span<UInt8>) -> Bool {
    let (end, isValid) = Self.tagEnd(text, at)
    if !isValid {
      fault(.invalidTag, at, end, Wide.text(text, at, min(end, at + 60)))
      return false
    } else if inner.tag != nil {
      fault(.repeatedTag, at, end)
      noteUnread(TextRange(at, end))
    } else {
      inner.tag = TextRange(at, end)
      inner.handle = declaredHandle(text, TextRange(at, end))
    }
    at = end
    lastEnd = end
    return true
  }

  /// The offset behind a tag, and whether what stands there is one.
  static func tagEnd(_ text: borrowing Span<UInt8>, _ start: Int) -> (end: Int, isValid: Bool) {
    var index = start + 1
    if Bytes.at(text, index) == UInt8(ascii: "<") {
      while index < text.count, text[index] != UInt8(ascii: ">"), !Bytes.isBlankOrEnd(text, index) { index += 1 }
      let isClosed = Bytes.at(text, index) == UInt8(ascii: ">")
      return (isClosed ? index + 1 : index, isClosed && index > start + 2)
    }
    var isValid = true
    while index < text.count, !Bytes.isBlankOrEnd(text, index), !Bytes.isFlowIndicator(text[index]) {
      isValid = isValid && isTagCharacter(text[index])
      index += 1
    }
    // A tag ends with a blank, or with the indicator that ends a flow node.
    if index < text.count, text[index] == UInt8(ascii: "{") || text[index] == UInt8(ascii: "[") { isValid = false }
    return (index, isValid)
  }

  private static func isTagCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: "-"), UInt8(ascii: "!"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: ";"),
      UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "&"),
      UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"):
      true
    default: false
    }
  }

  /// The place of the `%TAG` that declares the handle of a tag; -1 for the handles that need none. Reports others.
  private mutating func declaredHandle(_ text: borrowing Span<UInt8>, _ tag: TextRange) -> Int {
    guard Bytes.at(text, tag.start + 1) != UInt8(ascii: "<") else { return -1 }
    var end = tag.end
    while end > tag.start + 1, text[end - 1] != UInt8(ascii: "!") { end -= 1 }
    let isNamed = end - tag.start > 2
    guard isNamed || !handles.isEmpty else { return -1 }
    if let index = handles[Self.slice(text, TextRange(tag.start, end))] { return index }
    if isNamed { fault(.unknownTagHandle, tag.start, end) }
    return -1
  }
}
