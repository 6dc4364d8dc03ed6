import SourceText

extension SyntaxTree {
  /// Writes new entries into a mapping: behind the entry of `key`, else behind the last one.
  ///
  /// Where no mapping is written yet (a blank value, `{}`), one in brackets is.
  public func inserting(_ entries: [(String, NewValue)], into mapping: NodeID, after key: NodeID? = nil) -> TextEdit {
    if let point = insertionPoint(inMapping: mapping, after: key) { return point.inserting(entries) }
    guard let first = self.entries(of: mapping).first(where: { _ in true }) else {
      return filling(mapping, withCollection: writer.flow(.mapping(entries)))
    }
    // `[键: 值]` is a list with a mapping that has no brackets of its own.
    let range = TextRange(start(of: first.key), range(mapping).end)
    let text = entries.map { ", " + writer.flow($0.0, $0.1) }.joined()
    return TextEdit(range: range, replacement: "{" + source.string(range) + text + "}")
  }

  /// Writes a new item into a list, as its last item is written: behind `item`, else at the end.
  ///
  /// Where no list is written yet (a blank value, `[]`), one in brackets is.
  public func inserting(_ value: NewValue, into sequence: NodeID, after item: NodeID? = nil) -> TextEdit {
    insertionPoint(inList: sequence, after: item)?.inserting([value])
      ?? filling(sequence, withCollection: writer.flow(.sequence([value])))
  }

  private var writer: NewValueWriter { NewValueWriter(isJSON: isJSON, lineBreak: lineBreak) }

  /// A collection in place of an empty one, of a word for nothing, or of nothing.
  private func filling(_ node: NodeID, withCollection text: String) -> TextEdit {
    self[node].flags.contains(.absent) ? filling(node, with: text) : TextEdit(range: range(node), replacement: text)
  }

  /// Whether a mapping between brackets has braces of its own.
  func hasBrackets(_ mapping: NodeID) -> Bool {
    let start = range(mapping).start
    return start < source.bytes.count && source.bytes[start] == UInt8(ascii: "{")
  }
}
