import Forms
import SourceText
import Syntax

extension EditorDocument {
  /// The edit that writes `: ` for the `：` before `offset`, where the text is read as a key of the form with it; nil in
  /// values, comments and quotes, where the sign is meant as it is.
  public func colonEdit(at offset: Int) -> TextEdit? {
    let sign = Array("：".utf8)
    let start = offset - sign.count
    guard start >= 0, offset <= source.count, Array(source.bytes[start..<offset]) == sign else { return nil }
    let line = source.lineRange(source.lines.line(at: offset))
    let isLast = source.bytes[offset..<max(line.end, offset)].allSatisfy { $0 == 0x20 }
    let hasBlank = offset < source.count && source.bytes[offset] == 0x20
    let edit = TextEdit(range: TextRange(start, offset), replacement: hasBlank ? ":" : ": ")
    // A value that follows at once is left to the rule on fullwidth signs unless nothing else stands on the line.
    guard isLast || hasBlank || tree.format == .json else { return nil }
    let typed = SyntaxTree(parsing: source.applying([edit]), as: tree.format)
    guard start > 0 else { return nil }
    let isKey = typed.nodes.indices.contains { index in
      let node = NodeID(index)
      return typed[node].kind == .mapping
        && typed.entries(of: node).contains { typed.range($0.key).end == start && isKnown($0.key, in: typed) }
    }
    return isKey ? edit : nil
  }

  /// Whether a key is declared where it stands, or is the label of a class.
  private func isKnown(_ key: NodeID, in tree: SyntaxTree) -> Bool {
    let place = tree.range(key).start
    if tree.scalarString(key) == "文档类型" { return true }
    return Form.read(tree).contains { form in
      form.field(at: place).map { $0.isKey && form.keyRange($0.entry).start == place } ?? false
        || form.headings.contains { $0.node == key && ($0.label.first != nil || $0.label.second != nil) }
    }
  }
}
