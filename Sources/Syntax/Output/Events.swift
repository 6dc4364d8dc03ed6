import SourceText

extension SyntaxTree {
  /// The tree as events, one a line, as yaml-test-suite writes them: `+MAP`, `=VAL :text`, `-MAP` …
  public func events() -> String {
    var writer = EventWriter(tree: self)
    writer.write()
    return String(decoding: writer.output, as: UTF8.self)
  }
}

/// Writes events; open collections are on a stack, so that depth costs no recursion.
private struct EventWriter {
  let tree: SyntaxTree
  var output: [UInt8] = []

  mutating func write() {
    line("+STR")
    /// The open collections, innermost last.
    var open: [NodeID] = []
    for index in tree.nodes.indices {
      while let last = open.last, Int(tree.nodes[last.index].next) <= index { end(open.removeLast()) }
      let id = NodeID(index)
      begin(id)
      if tree.nodes[index].kind != .scalar, tree.nodes[index].kind != .alias { open.append(id) }
    }
    while let last = open.popLast() { end(last) }
    line("-STR")
  }

  private mutating func begin(_ id: NodeID) {
    let node = tree[id]
    switch node.kind {
    case .document: line(node.flags.contains(.explicitStart) ? "+DOC ---" : "+DOC")
    case .mapping:
      output += (node.style == .flow ? "+MAP {}" : "+MAP").utf8
      properties(id)
      output.append(0x0A)
    case .sequence:
      output += (node.style == .flow ? "+SEQ []" : "+SEQ").utf8
      properties(id)
      output.append(0x0A)
    case .alias: line("=ALI *" + (tree.anchor(id) ?? ""))
    case .scalar:
      output += "=VAL".utf8
      properties(id)
      output.append(0x20)
      output.append(mark(node.style))
      for byte in tree.scalarBytes(id) { escape(byte) }
      output.append(0x0A)
    }
  }

  private mutating func end(_ id: NodeID) {
    switch tree[id].kind {
    case .document: line(tree[id].flags.contains(.explicitEnd) ? "-DOC ..." : "-DOC")
    case .mapping: line("-MAP")
    case .sequence: line("-SEQ")
    case .alias, .scalar: break
    }
  }

  private mutating func line(_ text: String) {
    output += text.utf8
    output.append(0x0A)
  }

  private mutating func properties(_ id: NodeID) {
    let flags = tree[id].flags
    if flags.contains(.anchored), let anchor = tree.anchor(id) { output += " &\(anchor)".utf8 }
    if flags.contains(.tagged), let tag = tree.tag(id) { output += " <\(tag)>".utf8 }
  }

  private func mark(_ style: NodeStyle) -> UInt8 {
    switch style {
    case .singleQuoted: UInt8(ascii: "'")
    case .doubleQuoted: UInt8(ascii: "\"")
    case .literal: UInt8(ascii: "|")
    case .folded: UInt8(ascii: ">")
    case .block, .flow, .plain: UInt8(ascii: ":")
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x5C: output += "\\\\".utf8
    case 0x0A: output += "\\n".utf8
    case 0x0D: output += "\\r".utf8
    case 0x09: output += "\\t".utf8
    case 0x08: output += "\\b".utf8
    case 0x00: output += "\\0".utf8
    default: output.append(byte)
    }
  }
}
