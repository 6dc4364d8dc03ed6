extension Notation {
  func writeYAML(_ value: Content, _ depth: Int, _ text: inout String) {
    guard case .mapping(let entries) = value else { return }
    let indent = String(repeating: "  ", count: depth)
    for (number, entry) in entries.enumerated() {
      // The first key of a list's item stands behind its dash.
      text += number == 0 && text.hasSuffix("- ") ? "" : indent
      text += entry.key + ":"
      switch entry.value {
      case .text, .plain:
        text += " " + scalar(entry.value, inBraces: false) + "\n"
      case .mapping(let inner) where inner.isEmpty: text += " {}\n"
      case .mapping(let inner):
        if rowsInBraces, inner.allSatisfy({ $0.value.string != nil }), depth > 0 {
          text += " " + braces(entry.value) + "\n"
        } else {
          text += "\n"
          writeYAML(entry.value, depth + 1, &text)
        }
      case .list(let items) where items.allSatisfy({ $0.string?.contains("，") == false }):
        text += " " + braces(entry.value) + "\n"
      case .list(let items):
        text += "\n"
        for item in items {
          text += indent + "  - "
          if rowsInBraces || item.string != nil {
            text += braces(item) + "\n"
          } else {
            writeYAML(item, depth + 2, &text)
          }
        }
      }
    }
  }

  private func braces(_ value: Content) -> String {
    switch value {
    case .text, .plain: scalar(value, inBraces: true)
    case .list(let items): "[" + items.map(braces).joined(separator: ", ") + "]"
    case .mapping(let entries): "{" + entries.map { $0.key + ": " + braces($0.value) }.joined(separator: ", ") + "}"
    }
  }

  private func scalar(_ value: Content, inBraces: Bool) -> String {
    guard case .text(let text) = value else { return value.string ?? "" }
    let special = "!&*?|>%@`'\"#[]{},-0123456789"
    let needsQuotes =
      text.first.map { special.contains($0) } ?? true || text.contains(": ") || text.contains(" #")
      || (inBraces && text.contains { "[]{},".contains($0) })
    return needsQuotes && text != "—"
      ? "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" : text
  }

  func writeJSON(_ value: Content, _ depth: Int, _ text: inout String) {
    let indent = String(repeating: "  ", count: depth)
    switch value {
    case .text(let string): text += quoted(string)
    case .plain(let string):
      let isNumber =
        !string.isEmpty && string.count < 16 && string.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
      text += isNumber ? string : quoted(string)
    case .list(let items):
      text += "["
      for (number, item) in items.enumerated() {
        text += (number > 0 ? "," : "") + "\n" + indent + "  "
        writeJSON(item, depth + 1, &text)
      }
      text += items.isEmpty ? "]" : "\n" + indent + "]"
    case .mapping(let entries):
      text += "{"
      for (number, entry) in entries.enumerated() {
        text += (number > 0 ? "," : "") + "\n" + indent + "  " + quoted(entry.key) + ": "
        writeJSON(entry.value, depth + 1, &text)
      }
      text += entries.isEmpty ? "}" : "\n" + indent + "}"
    }
  }

  private func quoted(_ string: String) -> String {
    "\"" + string.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
