import Syntax

/// Writes a sketch down as YAML or JSON. A writer of its own, apart from the one that the fixes use.
struct SketchWriter {
  /// How the mappings and lists are written.
  enum Collections {
    case asWritten
    case flow
    case block
  }

  var collections = Collections.asWritten
  /// By how many blanks each level is indented.
  var indent = 2
  /// Whether the dashes of a list stand under its key, not to the right of it.
  var hasDashesUnderKey = false

  /// The documents as one YAML stream.
  func yaml(_ documents: [Sketch]) -> String {
    documents.map { document in
      document.entries.isEmpty ? flow(document) + "\n" : block(document, 0)
    }.joined(separator: "---\n")
  }

  /// One document as JSON, with each key on a line of its own.
  func json(_ sketch: Sketch, level: Int = 0) -> String {
    let lead = "\n" + String(repeating: " ", count: (level + 1) * indent)
    let end = "\n" + String(repeating: " ", count: level * indent)
    switch sketch.content {
    case .mapping(let entries, _):
      if entries.isEmpty { return "{}" }
      let lines = entries.map {
        lead + ScalarSketch.quoted($0.key.text ?? "") + ": " + json($0.value, level: level + 1)
      }
      return "{" + lines.joined(separator: ",") + end + "}"
    case .sequence(let items, _):
      if items.isEmpty { return "[]" }
      return "[" + items.map { lead + json($0, level: level + 1) }.joined(separator: ",") + end + "]"
    case .scalar(let scalar): return ScalarSketch.json(scalar)
    }
  }

  // MARK: Block style

  private func isFlow(_ style: NodeStyle) -> Bool {
    switch collections {
    case .asWritten: style == .flow
    case .flow: true
    case .block: false
    }
  }

  /// Whole lines, each indented by `column`.
  private func block(_ sketch: Sketch, _ column: Int) -> String {
    let margin = String(repeating: " ", count: column)
    switch sketch.content {
    case .mapping(let entries, _):
      return entries.map { entry in
        margin + ScalarSketch.yaml(entry.key, inFlow: false) + ":" + tail(entry.value, column, underKey: true)
      }.joined()
    case .sequence(let items, _):
      return items.map { item in
        let isBlockMapping =
          if case .mapping(let entries, let style) = item.content { !isFlow(style) && !entries.isEmpty } else { false }
        if isBlockMapping {
          let dash = "-" + String(repeating: " ", count: max(indent, 2) - 1)
          return margin + dash + String(block(item, column + max(indent, 2)).dropFirst(column + max(indent, 2)))
        }
        return margin + "-" + tail(item, column, underKey: false)
      }.joined()
    case .scalar: return margin + flow(sketch) + "\n"
    }
  }

  /// What stands behind a colon or dash, with the line break.
  private func tail(_ value: Sketch, _ column: Int, underKey: Bool) -> String {
    switch value.content {
    case .mapping(let entries, let style):
      if entries.isEmpty || isFlow(style) { return " " + flow(value) + "\n" }
      return "\n" + block(value, column + max(indent, 1))
    case .sequence(let items, let style):
      if items.isEmpty || isFlow(style) { return " " + flow(value) + "\n" }
      return "\n" + block(value, column + (underKey && hasDashesUnderKey ? 0 : max(indent, 1)))
    case .scalar(let scalar):
      if scalar.isNull { return scalar.text.isEmpty ? "\n" : " " + scalar.text + "\n" }
      if scalar.style == .literal || scalar.style == .folded,
        let literal = ScalarSketch.literal(scalar.text, column + max(indent, 1))
      {
        return " " + literal
      }
      return " " + ScalarSketch.yaml(value, inFlow: false) + "\n"
    }
  }

  // MARK: Flow style

  private func flow(_ sketch: Sketch) -> String {
    switch sketch.content {
    case .mapping(let entries, _):
      return "{"
        + entries.map { entry in
          let value = flow(entry.value)
          return ScalarSketch.yaml(entry.key, inFlow: true) + (value.isEmpty ? ":" : ": " + value)
        }.joined(separator: ", ") + "}"
    case .sequence(let items, _):
      return "[" + items.map { $0.isNull ? "null" : flow($0) }.joined(separator: ", ") + "]"
    case .scalar: return ScalarSketch.yaml(sketch, inFlow: true)
    }
  }
}
