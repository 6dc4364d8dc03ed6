import SourceText

extension SyntaxTree {
  /// The node for which an alias stands; every other node stands for itself, and so does an alias that is unknown,
  /// lies inside of what it names, or would pass ``SyntaxLimits/expandedNodes``.
  @inlinable
  public func resolve(_ id: NodeID) -> NodeID {
    self[id].kind == .alias ? aliasTarget(id) : id
  }

  @usableFromInline
  func aliasTarget(_ id: NodeID) -> NodeID { NodeID(details.aliases.record(of: id.index)?.target ?? id.index) }

  /// The anchor's name without `&`; for an alias the name to which it refers.
  public func anchor(_ id: NodeID) -> String? {
    if self[id].kind == .alias { return source.string(TextRange(range(id).start + 1, range(id).end)) }
    guard let anchor = details.properties.record(of: id.index)?.anchor else { return nil }
    return source.string(TextRange(anchor.start + 1, anchor.end))
  }

  /// Where the node's anchor stands, with its `&`.
  public func anchorRange(_ id: NodeID) -> TextRange? { details.properties.record(of: id.index)?.anchor }

  /// Where the node's tag stands, with its `!`.
  public func tagRange(_ id: NodeID) -> TextRange? { details.properties.record(of: id.index)?.tag }

  /// The node's tag in full: `tag:yaml.org,2002:str` for `!!str`, `!local` for `!local`, `!` for a bare `!`.
  public func tag(_ id: NodeID) -> String? {
    guard let properties = details.properties.record(of: id.index), let range = properties.tag else { return nil }
    return TagText.full(
      source, range,
      handle: details.tagHandles.indices.contains(properties.handle)
        ? details.tagHandles[properties.handle] : nil)
  }

  /// The pairs of a mapping with every `<<` replaced by what it merges; the mapping's own keys win, then earlier
  /// merges over later ones. Pairs that came by a merge stand behind the own ones.
  public func mergedEntries(of mapping: NodeID) -> [(key: NodeID, value: NodeID)] {
    var own: [(key: NodeID, value: NodeID)] = []
    var merges: [NodeID] = []
    for entry in entries(of: mapping) {
      if isMergeKey(entry.key) { merges.append(entry.value) } else { own.append(entry) }
    }
    if merges.isEmpty { return own }

    var known = Set(own.map { scalarBytes(resolve($0.key)) })
    var seen: Set<NodeID> = [mapping]
    var stack = Array(merges.reversed())
    while let next = stack.popLast() {
      let source = resolve(next)
      guard seen.insert(source).inserted else { continue }
      if self[source].kind == .sequence {
        stack.append(contentsOf: items(of: source).reversed())
        continue
      }
      var inherited: [NodeID] = []
      for entry in entries(of: source) {
        if isMergeKey(entry.key) {
          inherited.append(entry.value)
        } else if known.insert(scalarBytes(resolve(entry.key))).inserted {
          own.append(entry)
        }
      }
      stack.append(contentsOf: inherited.reversed())
    }
    return own
  }

  /// Whether a key is the `<<` that merges other mappings.
  public func isMergeKey(_ key: NodeID) -> Bool {
    let node = self[key]
    guard node.kind == .scalar, node.style == .plain, node.end &- node.start == 2 else { return false }
    let start = Int(node.start)
    return source.bytes[start] == UInt8(ascii: "<") && source.bytes[start + 1] == UInt8(ascii: "<")
  }
}
