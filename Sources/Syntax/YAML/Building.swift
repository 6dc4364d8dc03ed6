import SourceText

/// How the tree grows. Nodes are appended in pre-order; a collection's `next` is set when it closes.
extension YAMLParser {
  /// Appends a node and gives it the waiting properties.
  @inline(__always)
  mutating func emit(_ kind: NodeKind, _ style: NodeStyle, _ flags: NodeFlags, _ start: Int, _ end: Int) {
    var flags = flags
    let index = nodes.count
    if !(inner.isEmpty && outer.isEmpty) { flags.formUnion(attachProperties(to: index)) }
    nodes.append(
      Node(
        kind: kind, style: style, flags: flags, start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end), next: UInt32(truncatingIfNeeded: index + 1)))
    lastEnd = end
  }

  /// Appends a scalar and fills the slot that waited for it.
  @inline(__always)
  mutating func emitScalar(_ style: NodeStyle, _ flags: NodeFlags, _ start: Int, _ end: Int) {
    emit(.scalar, style, flags, start, end)
    top.fill()
  }

  /// Appends an absent scalar where something could have stood, and fills the slot.
  mutating func emitAbsent(flags: NodeFlags = []) {
    var place = top.slot
    if let end = outer.range?.end { place = max(place, end) }
    if let end = inner.range?.end { place = max(place, end) }
    let end = max(lastEnd, place)
    emit(.scalar, .plain, flags.union([.absent, .verbatim]), place, place)
    lastEnd = end
    top.fill()
  }

  /// Opens a collection in the innermost one.
  mutating func open(
    _ frame: Frame.Kind, _ kind: NodeKind, _ style: NodeStyle, _ start: Int, column: Int, state: Frame.State
  ) {
    let node = nodes.count
    emit(kind, style, [], start, start)
    // Until it closes; an alias knows by it that it lies inside of what it names.
    nodes[node].next = 0
    if !frames.isEmpty { top.fill() }
    frames.append(Frame(kind: frame, state: state, node: node, indent: column, column: column, slot: start))
  }

  /// Closes the innermost collection, giving it what it still waits for.
  mutating func close() {
    switch top.state {
    case .item: if top.kind != .flowSequence || !inner.isEmpty { emitAbsent() }
    case .key:
      if top.kind != .flowMapping || top.isExplicit || !inner.isEmpty {
        emitAbsent()
        emitAbsentValue()
      }
    case .colon: emitAbsentValue()
    case .value: emitAbsent()
    case .done: break
    }
    let frame = frames.removeLast()
    nodes[frame.node].next = UInt32(truncatingIfNeeded: nodes.count)
    nodes[frame.node].end = max(UInt32(truncatingIfNeeded: lastEnd), nodes[frame.node].start)
  }

  /// Gives a key that got no `:` its absent value.
  mutating func emitAbsentValue() {
    top.state = .value
    top.slot = lastEnd
    emitAbsent()
  }

  /// Makes a mapping around the node at `index`, which is the last child so far: the node turned out to be a key.
  ///
  /// The cost is bounded, since an implicit key has at most 1,024 characters.
  mutating func wrapInMapping(_ index: Int, style: NodeStyle, start: Int) {
    nodes.insert(
      Node(
        kind: .mapping, style: style, flags: [], start: UInt32(truncatingIfNeeded: start), end: 0,
        next: UInt32(truncatingIfNeeded: index + 1)), at: index)
    for child in (index + 1)..<nodes.count { nodes[child].next += 1 }
    details.properties.shift(from: index)
    details.aliases.shift(from: index)
    for alias in details.aliases.indices.reversed() {
      guard details.aliases[alias].node > index else { break }
      if details.aliases[alias].target >= index { details.aliases[alias].target += 1 }
    }
    details.blockScalars.shift(from: index)
    details.quotes.shift(from: index)
    anchors.shift(from: index)
  }
}
