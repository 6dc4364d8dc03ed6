import SourceText

/// Where a new item of a list or a new entry of a mapping goes and how it is written there, so that a change can be made
/// without the tree at hand.
public struct InsertionPoint: Hashable, Sendable {
  /// What stands around it.
  private struct Style: OptionSet, Hashable {
    let rawValue: UInt8
    /// Between brackets.
    static let flow = Style(rawValue: 1)
    /// Between brackets with a line for each.
    static let onLines = Style(rawValue: 2)
    /// What is written before it on its line are tabs.
    static let tabs = Style(rawValue: 4)
    /// At the beginning of a line rather than at the end of one.
    static let atLineStart = Style(rawValue: 8)
    /// The items of the list are in brackets.
    static let bracketedItems = Style(rawValue: 16)
    static let json = Style(rawValue: 32)
    static let carriageReturns = Style(rawValue: 64)
  }

  private let offset: UInt32
  private let margin: UInt16
  private let style: Style

  /// Behind `part`, which is an item of `collection` or the value of its entry `key`, and before which it begins at
  /// `start`.
  fileprivate init(in collection: NodeID, behind end: Int, firstStart: Int, last: NodeID, _ tree: SyntaxTree) {
    var style: Style = tree.isJSON ? .json : []
    if tree.lineBreak == "\r\n" { style.insert(.carriageReturns) }
    if tree[last].style == .flow { style.insert(.bracketedItems) }
    let bytes = tree.source.bytes
    let line = tree.lineStart(of: firstStart)
    if tree[collection].style == .flow {
      style.insert(.flow)
      if line > tree.range(collection).start, tree.isFirstOnLine(firstStart) {
        style.insert(.onLines)
        if line < firstStart, bytes[line] == 0x09 { style.insert(.tabs) }
      }
      offset = UInt32(clamping: end)
    } else if end > 0, tree.isFirstOnLine(end), bytes[end - 1] == 0x0a {
      style.insert(.atLineStart)
      offset = UInt32(clamping: end)
    } else {
      offset = UInt32(clamping: tree.lineEnd(behind: end))
    }
    margin = UInt16(clamping: firstStart - line)
    self.style = style
  }

  /// Writes items into the list.
  public func inserting(_ items: [NewValue]) -> TextEdit {
    let hasBrackets = style.contains(.bracketedItems)
    return edit(
      items.map {
        style.contains(.flow)
          ? writer.flow($0, isItem: true) : writer.item($0, Int(margin), inBrackets: hasBrackets)
      })
  }

  /// Writes entries into the mapping.
  public func inserting(_ entries: [(String, NewValue)]) -> TextEdit {
    edit(
      entries.map { style.contains(.flow) ? writer.flow($0.0, $0.1) : writer.block($0.0, $0.1, Int(margin)) })
  }

  private var lineBreak: String { style.contains(.carriageReturns) ? "\r\n" : "\n" }

  private var writer: NewValueWriter { NewValueWriter(isJSON: style.contains(.json), lineBreak: lineBreak) }

  private var blanks: String { String(repeating: style.contains(.tabs) ? "\t" : " ", count: Int(margin)) }

  private func edit(_ parts: [String]) -> TextEdit {
    let text: String
    if style.contains(.flow) {
      let separator = style.contains(.onLines) ? "," + lineBreak + blanks : ", "
      text = parts.map { separator + $0 }.joined()
    } else if style.contains(.atLineStart) {
      text = parts.map { $0 + lineBreak }.joined()
    } else {
      text = parts.map { lineBreak + $0 }.joined()
    }
    return TextEdit(range: TextRange(Int(offset), Int(offset)), replacement: text)
  }
}

extension SyntaxTree {
  /// Where a new entry of a mapping goes: behind the entry of `key`, else behind the last one. `nil` where no entry is
  /// written yet, and for a pair in a list that has no brackets of its own.
  public func insertionPoint(inMapping mapping: NodeID, after key: NodeID? = nil) -> InsertionPoint? {
    var entries = self.entries(of: mapping)
    guard let first = entries.next() else { return nil }
    if self[mapping].style == .flow, !hasBrackets(mapping) { return nil }
    var previous = first
    while previous.key != key, let next = entries.next() { previous = next }
    let start = self[mapping].style == .flow ? start(of: first.key) : start(ofEntry: first.key)
    return InsertionPoint(in: mapping, behind: end(of: previous), firstStart: start, last: previous.value, self)
  }

  /// Where a new item of a list goes: behind `item`, else behind the last one. `nil` where none is written yet.
  public func insertionPoint(inList sequence: NodeID, after item: NodeID? = nil) -> InsertionPoint? {
    var items = self.items(of: sequence)
    guard let first = items.next() else { return nil }
    var previous = first
    while previous != item, let next = items.next() { previous = next }
    let start = self[sequence].style == .flow ? start(of: first) : range(sequence).start
    return InsertionPoint(in: sequence, behind: end(of: previous), firstStart: start, last: previous, self)
  }
}
