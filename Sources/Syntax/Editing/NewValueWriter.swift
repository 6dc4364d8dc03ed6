/// Writes what a fix puts into a document.
struct NewValueWriter {
  let isJSON: Bool
  let lineBreak: String

  // MARK: On one line

  /// An entry between brackets.
  func flow(_ key: String, _ value: NewValue) -> String {
    let label = isJSON ? ScalarWriter.doubleQuoted(key) : ScalarWriter.yaml(key, at: .inFlow)
    let body = flow(value)
    return body.isEmpty ? label + ":" : label + ": " + body
  }

  /// A value between brackets; nothing for a blank in YAML, unless it is an item of a list, which must be something.
  func flow(_ value: NewValue, isItem: Bool = false) -> String {
    switch value {
    case .text(let text): isJSON ? ScalarWriter.doubleQuoted(text) : ScalarWriter.yaml(text, at: .inFlow)
    case .number(let text): text
    case .blank: isJSON || isItem ? "\"\"" : ""
    case .mapping(let entries): "{" + entries.map { flow($0.0, $0.1) }.joined(separator: ", ") + "}"
    case .sequence(let items): "[" + items.map { flow($0, isItem: true) }.joined(separator: ", ") + "]"
    }
  }

  // MARK: On lines of their own

  /// An entry whose key stands at column `indent`; the last line has no break.
  func block(_ key: String, _ value: NewValue, _ indent: Int) -> String {
    let head = margin(indent) + ScalarWriter.yaml(key, at: .inBlock) + ":"
    switch value {
    case .blank: return head
    case .text(let text): return head + " " + ScalarWriter.yaml(text, at: .behindKey)
    case .mapping(let entries) where !entries.isEmpty:
      return head + entries.map { lineBreak + block($0.0, $0.1, indent + 2) }.joined()
    case .sequence(let items) where !items.isEmpty:
      return head + items.map { lineBreak + item($0, indent + 2, inBrackets: true) }.joined()
    case .number, .mapping, .sequence: return head + " " + flow(value)
    }
  }

  /// An item whose dash stands at column `indent`; the last line has no break.
  func item(_ value: NewValue, _ indent: Int, inBrackets: Bool) -> String {
    let dash = margin(indent) + "-"
    switch value {
    case .blank: return dash
    case .text(let text): return dash + " " + ScalarWriter.yaml(text, at: .inBlock)
    case .mapping(let entries) where !entries.isEmpty && !inBrackets:
      let lines = entries.map { block($0.0, $0.1, indent + 2) }.joined(separator: lineBreak)
      return dash + " " + lines.dropFirst(indent + 2)
    case .number, .mapping, .sequence: return dash + " " + flow(value)
    }
  }

  private func margin(_ indent: Int) -> String { String(repeating: " ", count: indent) }
}
