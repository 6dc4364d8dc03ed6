import SourceText

extension SyntaxTree {
  /// Writes new entries into a mapping: behind the entry of `key`, else behind the last one.
  ///
  /// Where no mapping is written yet (a blank value, `{}`), one in brackets is.
  public func inserting(_ entries: [(String, NewValue)], into mapping: NodeID, after key: NodeID? = nil) -> TextEdit {
    let pairs = Array(self.entries(of: mapping))
    guard let first = pairs.first, let previous = pairs.first(where: { $0.key == key }) ?? pairs.last else {
      return filling(mapping, withCollection: writer.flow(.mapping(entries)))
    }
    if self[mapping].style == .flow {
      let separator = "," + separator(before: start(of: first.key), in: mapping)
      let text = entries.map { separator + writer.flow($0.0, $0.1) }.joined()
      let place = end(of: previous)
      if hasBrackets(mapping) { return TextEdit(range: TextRange(place, place), replacement: text) }
      // `[键: 值]` is a list with a mapping that has no brackets of its own.
      let range = TextRange(start(of: first.key), range(mapping).end)
      return TextEdit(range: range, replacement: "{" + source.string(range) + text + "}")
    }
    let indent = column(of: start(ofEntry: first.key))
    return lines(entries.map { writer.block($0.0, $0.1, indent) }, behind: end(of: previous))
  }

  /// Writes a new item at the end of a list, as its last item is written.
  ///
  /// Where no list is written yet (a blank value, `[]`), one in brackets is.
  public func inserting(_ item: NewValue, into sequence: NodeID) -> TextEdit {
    let items = Array(items(of: sequence))
    guard let first = items.first, let last = items.last else {
      return filling(sequence, withCollection: writer.flow(.sequence([item])))
    }
    if self[sequence].style == .flow {
      let place = end(of: last)
      let text = "," + separator(before: start(of: first), in: sequence) + writer.flow(item, isItem: true)
      return TextEdit(range: TextRange(place, place), replacement: text)
    }
    let indent = column(of: range(sequence).start)
    return lines([writer.item(item, indent, inBrackets: self[last].style == .flow)], behind: end(of: last))
  }

  private var writer: NewValueWriter { NewValueWriter(isJSON: isJSON, lineBreak: lineBreak) }

  /// Whole lines behind the line on which something ends.
  private func lines(_ lines: [String], behind end: Int) -> TextEdit {
    if end > 0, isFirstOnLine(end), source.bytes[end - 1] == 0x0a {
      return TextEdit(range: TextRange(end, end), replacement: lines.map { $0 + lineBreak }.joined())
    }
    let place = lineEnd(behind: end)
    return TextEdit(range: TextRange(place, place), replacement: lines.map { lineBreak + $0 }.joined())
  }

  /// A collection in place of an empty one, of a word for nothing, or of nothing.
  private func filling(_ node: NodeID, withCollection text: String) -> TextEdit {
    self[node].flags.contains(.absent) ? filling(node, with: text) : TextEdit(range: range(node), replacement: text)
  }

  private func hasBrackets(_ mapping: NodeID) -> Bool {
    let start = range(mapping).start
    return start < source.bytes.count && source.bytes[start] == UInt8(ascii: "{")
  }

  /// What stands between a comma and the next entry: a blank, or a line break where each has a line of its own.
  private func separator(before first: Int, in collection: NodeID) -> String {
    let line = lineStart(of: first)
    guard line > range(collection).start, isFirstOnLine(first) else { return " " }
    return lineBreak + source.string(TextRange(line, first))
  }
}
