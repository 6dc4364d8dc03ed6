import SourceText

extension SyntaxTree {
  /// The tree indented, one node a line: `mapping 3:1-9:14`, `scalar 3:1-3:5 "名称"`. Lines and columns count from
  /// one, columns in characters.
  public func outline() -> String {
    var output: [UInt8] = []
    /// The ends of the open collections, innermost last.
    var open: [Int] = []
    for (index, node) in nodes.enumerated() {
      while let end = open.last, end <= index { open.removeLast() }
      for _ in open { output += "  ".utf8 }
      output += outlineLine(NodeID(index), node).utf8
      output.append(0x0A)
      if node.kind != .scalar, node.kind != .alias { open.append(Int(node.next)) }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private func outlineLine(_ id: NodeID, _ node: Node) -> String {
    let start = source.position(at: Int(node.start), .utf32)
    let end = source.position(at: Int(node.end), .utf32)
    var line = "\(node.kind) \(start.line + 1):\(start.character + 1)-\(end.line + 1):\(end.character + 1)"
    if let anchor = node.kind == .alias ? nil : anchor(id) { line += " &\(anchor)" }
    if let tag = tag(id) { line += " <\(tag)>" }
    if node.flags.contains(.recovered) { line += " recovered" }
    switch node.kind {
    case .alias: line += " *\(anchor(id) ?? "")"
    case .scalar:
      line += node.flags.contains(.absent) ? " absent" : " \(node.style) \(scalarString(id).debugDescription)"
    case .document, .mapping, .sequence: if node.style == .flow { line += " flow" }
    }
    return line
  }
}
