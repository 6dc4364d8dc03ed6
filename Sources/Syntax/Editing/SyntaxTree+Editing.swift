import SourceText

/// Edits of the text that leave everything else as it stands; fixes are made of them.
extension SyntaxTree {
  /// Whether the text is JSON, where every key and text has quotes.
  private var isJSON: Bool { format == .json }

  /// The line break of the text: that of its first line.
  private var lineBreak: String {
    let bytes = source.bytes
    guard let first = bytes.firstIndex(of: 0x0a) else { return "\n" }
    return first > 0 && bytes[first - 1] == 0x0d ? "\r\n" : "\n"
  }

  // MARK: Replacing

  /// Writes `text` where the scalar `value` (or key) stands, in the style in which it is written.
  public func replacing(_ value: NodeID, with text: String) -> TextEdit {
    let node = self[value]
    let range = range(value)
    if node.flags.contains(.absent) {
      return TextEdit(range: TextRange(range.start, behindBlanks(range.start)), replacement: " " + scalar(text, value))
    }
    let oneLine = !text.utf8.contains(0x0a)
    switch node.style {
    case .singleQuoted where oneLine: return TextEdit(range: range, replacement: ScalarWriter.singleQuoted(text))
    case .doubleQuoted, .singleQuoted: return TextEdit(range: range, replacement: ScalarWriter.doubleQuoted(text))
    default: return TextEdit(range: range, replacement: scalar(text, value))
    }
  }

  private func scalar(_ text: String, _ place: NodeID) -> String {
    if isJSON { return isNumber(text) ? text : ScalarWriter.doubleQuoted(text) }
    return ScalarWriter.yaml(text, inFlow: isInFlow(place))
  }

  private func isNumber(_ text: String) -> Bool {
    let parts = (text.hasPrefix("-") ? text.dropFirst() : Substring(text)).split(
      separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }) else {
      return false
    }
    return parts[0] == "0" || !parts[0].hasPrefix("0")
  }

  private func isInFlow(_ id: NodeID) -> Bool {
    var place: NodeID? = parent(of: id)
    while let node = place, self[node].kind != .document {
      if self[node].style == .flow { return true }
      place = parent(of: node)
    }
    return false
  }

  // MARK: Inserting

  /// Writes new entries into a mapping: behind the entry of `key`, else behind the last one.
  public func inserting(_ entries: [(String, NewValue)], into mapping: NodeID, after key: NodeID? = nil) -> TextEdit {
    let pairs = Array(self.entries(of: mapping))
    let previous = key.flatMap { key in pairs.first { $0.key == key } } ?? pairs.last
    guard let previous, let first = pairs.first else {
      // `{}`, or nothing at all behind the key.
      let inner = entries.map { flow($0.0, $0.1) }.joined(separator: ", ")
      if self[mapping].kind == .mapping {
        return TextEdit(range: range(mapping), replacement: "{" + inner + "}")
      }
      return TextEdit(range: range(mapping), replacement: " {" + inner + "}")
    }
    if self[mapping].style == .flow {
      let place = entryEnd(previous)
      let separator = separator(before: first.key, in: mapping)
      let text = entries.map { "," + separator + flow($0.0, $0.1) }.joined()
      return TextEdit(range: TextRange(place, place), replacement: text)
    }
    let indent = column(of: first.key)
    let place = lineEnd(behind: entryEnd(previous))
    let text = entries.map { lineBreak + block($0.0, $0.1, indent) }.joined()
    return TextEdit(range: TextRange(place, place), replacement: text)
  }

  /// Writes a new item at the end of a list; its rows are written as the last one is.
  public func inserting(_ item: NewValue, into sequence: NodeID) -> TextEdit {
    let items = Array(items(of: sequence))
    guard let last = items.last, let first = items.first else {
      let lead = self[sequence].kind == .sequence ? "" : " "
      return TextEdit(range: range(sequence), replacement: lead + "[" + flow(item) + "]")
    }
    if self[sequence].style == .flow {
      let place = range(last).end
      return TextEdit(
        range: TextRange(place, place), replacement: "," + separator(before: first, in: sequence) + flow(item))
    }
    let indent = column(of: sequence)
    let place = lineEnd(behind: range(last).end)
    let body = self[last].style == .flow ? flow(item) : block(item, indent + 2)
    return TextEdit(
      range: TextRange(place, place), replacement: lineBreak + String(repeating: " ", count: indent) + "- " + body)
  }

  // MARK: Removing

  /// Takes the entry of `key` out of its mapping, with its line or its comma.
  public func removing(entry key: NodeID, from mapping: NodeID) -> TextEdit {
    let pairs = Array(entries(of: mapping))
    guard let index = pairs.firstIndex(where: { $0.key == key }) else {
      return TextEdit(range: TextRange(0, 0), replacement: "")
    }
    let starts = pairs.map { range($0.key).start }
    let ends = pairs.map { entryEnd($0) }
    return removing(index, starts, ends, isFlow: self[mapping].style == .flow)
  }

  /// Takes an item out of its list, with its line or its comma.
  public func removing(item: NodeID, from sequence: NodeID) -> TextEdit {
    let items = Array(items(of: sequence))
    guard let index = items.firstIndex(of: item) else { return TextEdit(range: TextRange(0, 0), replacement: "") }
    return removing(
      index, items.map { dash(before: $0, in: sequence) }, items.map { range($0).end },
      isFlow: self[sequence].style == .flow)
  }

  private func removing(_ index: Int, _ starts: [Int], _ ends: [Int], isFlow: Bool) -> TextEdit {
    let isLast = index == starts.count - 1
    if isFlow {
      if !isLast { return TextEdit(range: TextRange(starts[index], starts[index + 1]), replacement: "") }
      return TextEdit(range: TextRange(index > 0 ? ends[index - 1] : starts[index], ends[index]), replacement: "")
    }
    if !isLast, lineStart(of: starts[index]) < starts[index], !isIndent(before: starts[index]) {
      return TextEdit(range: TextRange(starts[index], starts[index + 1]), replacement: "")
    }
    if isIndent(before: starts[index]) {
      let end = min(lineEnd(behind: ends[index]) + 1, source.bytes.count)
      let isAtEnd = end <= lineEnd(behind: ends[index])
      return TextEdit(
        range: TextRange(lineStart(of: starts[index]), isAtEnd ? lineEnd(behind: ends[index]) : behindBreak(end - 1)),
        replacement: "")
    }
    return TextEdit(range: TextRange(starts[index], ends[index]), replacement: "")
  }

  // MARK: Places

  private func entryEnd(_ entry: (key: NodeID, value: NodeID)) -> Int {
    max(range(entry.key).end, range(entry.value).end)
  }

  private func dash(before item: NodeID, in sequence: NodeID) -> Int {
    var place = range(item).start
    guard self[sequence].style != .flow else { return place }
    let bytes = source.bytes
    while place > 0, bytes[place - 1] != UInt8(ascii: "-"), bytes[place - 1] != 0x0a { place -= 1 }
    return max(place - 1, 0)
  }

  private func lineStart(of offset: Int) -> Int {
    var place = min(offset, source.bytes.count)
    while place > 0, source.bytes[place - 1] != 0x0a { place -= 1 }
    return place
  }

  private func lineEnd(behind offset: Int) -> Int {
    let bytes = source.bytes
    var place = min(offset, bytes.count)
    while place < bytes.count, bytes[place] != 0x0a, bytes[place] != 0x0d { place += 1 }
    return place
  }

  /// The offset behind the blanks at `offset` that separate nothing: those before a comment are kept.
  private func behindBlanks(_ offset: Int) -> Int {
    let bytes = source.bytes
    var place = min(offset, bytes.count)
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    return place < bytes.count && bytes[place] == UInt8(ascii: "#") ? offset : place
  }

  private func behindBreak(_ offset: Int) -> Int {
    let bytes = source.bytes
    guard offset < bytes.count else { return bytes.count }
    if bytes[offset] == 0x0d, offset + 1 < bytes.count, bytes[offset + 1] == 0x0a { return offset + 2 }
    return offset + 1
  }

  private func column(of id: NodeID) -> Int {
    let start = range(id).start
    let line = lineStart(of: start)
    let hasMark = line == 0 && source.bytes.starts(with: [0xef, 0xbb, 0xbf])
    return start - line - (hasMark ? 3 : 0)
  }

  private func isIndent(before offset: Int) -> Bool {
    source.bytes[lineStart(of: offset)..<offset].allSatisfy { $0 == 0x20 }
  }

  /// What stands between a comma and the next entry: a blank, or a line break where each has a line of its own.
  private func separator(before first: NodeID, in collection: NodeID) -> String {
    let start = range(first).start
    let line = lineStart(of: start)
    guard line > range(collection).start, isIndent(before: start) else { return " " }
    return lineBreak + String(repeating: " ", count: start - line)
  }

  // MARK: Writing

  private func flow(_ key: String, _ value: NewValue) -> String {
    if isJSON { return ScalarWriter.doubleQuoted(key) + ": " + flow(value) }
    let body = flow(value)
    return ScalarWriter.yaml(key, inFlow: true) + (body.isEmpty ? ":" : ": " + body)
  }

  private func flow(_ value: NewValue) -> String {
    switch value {
    case .text(let text): isJSON ? ScalarWriter.doubleQuoted(text) : ScalarWriter.yaml(text, inFlow: true)
    case .number(let text): text
    case .blank: isJSON ? "\"\"" : ""
    case .mapping(let entries): "{" + entries.map { flow($0.0, $0.1) }.joined(separator: ", ") + "}"
    case .sequence(let items): "[" + items.map { flow($0) }.joined(separator: ", ") + "]"
    }
  }

  private func block(_ key: String, _ value: NewValue, _ indent: Int) -> String {
    let head = String(repeating: " ", count: indent) + ScalarWriter.yaml(key, inFlow: false) + ":"
    switch value {
    case .blank: return head
    case .text(let text): return head + " " + ScalarWriter.yaml(text, inFlow: false)
    case .number(let text): return head + " " + text
    case .mapping(let entries):
      return head + entries.map { lineBreak + block($0.0, $0.1, indent + 2) }.joined()
    case .sequence(let items):
      let lead = String(repeating: " ", count: indent + 2) + "- "
      return head + items.map { lineBreak + lead + flow($0) }.joined()
    }
  }

  private func block(_ value: NewValue, _ indent: Int) -> String {
    guard case .mapping(let entries) = value else { return flow(value) }
    let lines = entries.map { block($0.0, $0.1, indent) }
    return lines.joined(separator: lineBreak).drop(leading: indent)
  }
}

extension String {
  fileprivate func drop(leading count: Int) -> String { String(dropFirst(min(count, self.count))) }
}
