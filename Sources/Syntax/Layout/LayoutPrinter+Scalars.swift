import SourceText

extension LayoutPrinter {
  /// Writes a scalar, an alias or what stands between brackets, as the value of an entry at column `indent`.
  mutating func simple(_ id: NodeID, _ indent: Int) {
    switch tree[id].kind {
    case .mapping, .sequence: flow(id, closing: indent + 2)
    case .scalar:
      switch tree[id].style {
      case .literal, .folded: blockScalar(id, indent)
      default: scalar(id, indent + 2)
      }
    case .alias, .document: write(tree.range(id))
    }
  }

  /// Writes a scalar without a header; further lines begin at column `indent`.
  mutating func scalar(_ id: NodeID, _ indent: Int) {
    let isQuoted = tree[id].style != .plain
    for (number, line) in lines(tree.range(id)).enumerated() {
      if number == 0 {
        write(line)
        continue
      }
      let text = line.drop { $0 == 0x20 || $0 == 0x09 }
      // Blanks at the end of a line between quotes may be escaped: they stay. An empty line has none.
      if !isQuoted || output.last == 0x0a { while output.last == 0x20 { output.removeLast() } }
      output += lineBreak
      if !text.isEmpty { output += Array(repeating: 0x20, count: indent) }
      write(text)
    }
  }

  /// Writes a text behind `|` or `>`, its lines as far in as they are among themselves.
  private mutating func blockScalar(_ id: NodeID, _ indent: Int) {
    guard let layout = tree.details.blockScalars.record(of: id.index) else {
      hasFailed = true
      return
    }
    let header = TextRange(tree.range(id).start, tree.lineEnd(behind: tree.range(id).start))
    write(trimmed(header))
    let sign = tree.source.bytes[header.start..<header.end].prefix(3).first { $0 >= 0x31 && $0 <= 0x39 }
    let column = indent + (sign.map { Int($0) - 0x30 } ?? 2)
    // Empty lines at the end say nothing unless they are kept; those nobody should touch.
    let end = tree.range(id).end
    if layout.chomping == .keep, tree.lineBreaks(from: end, to: layout.end) > 1 || end <= layout.content {
      hasFailed = true
    }
    guard end > layout.content else { return }
    for line in lines(TextRange(layout.content, end)) {
      output += lineBreak
      let blanks = line.prefix { $0 == 0x20 }.count
      let text = line.dropFirst(min(blanks, layout.indent))
      if !text.isEmpty { output += Array(repeating: 0x20, count: column) }
      write(text)
    }
  }

  /// The lines of a range, without their breaks.
  private func lines(_ range: TextRange) -> [ArraySlice<UInt8>] {
    var lines = tree.source.bytes[range.start..<min(range.end, tree.source.count)].split(
      separator: 0x0a, omittingEmptySubsequences: false)
    for index in lines.indices where lines[index].last == 0x0d { lines[index].removeLast() }
    return lines
  }
}
