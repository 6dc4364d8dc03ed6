import EditorServices
import JSON
import SourceText

/// `textDocument/completion`: what can be written at a place.
enum Completion {
  static let method = "textDocument/completion"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    let position = try params.read("position", as: Position.self)
    _ = try params.readIfPresent("context", like: .completionContext)
    let client = snapshot.capabilities
    guard let (document, editor) = snapshot.editorDocument(uri),
      let list = editor.completions(at: document.text.offset(at: position, client.positionEncoding))
    else { return result.writeNull() }
    result.object { writer in
      writer.member("isIncomplete", false)
      writer.key("items")
      writer.array { writer in
        for (number, item) in list.items.enumerated() {
          writer.write(item, number: number, list, in: document, editor, for: client)
        }
      }
    }
  }
}

/// `completionItem/resolve`: the longer description of one proposal.
enum CompletionResolve {
  static let method = "completionItem/resolve"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    try ParamsShape.completionItem.check(params)
    let data = params["data"]
    var documentation: String?
    if let topic = data?["topic"]?.string, let uri = data?["uri"]?.string {
      documentation = snapshot.editorDocument(uri)?.editor.documentation(of: topic)
    }
    result.object { writer in
      for member in params.object?.members ?? [] where member.key != "documentation" || documentation == nil {
        writer.member(member.key, member.value)
      }
      if let documentation { writer.writeDocumentation(documentation, for: snapshot.capabilities) }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(
    _ item: CompletionItem, number: Int, _ list: CompletionList, in document: Document, _ editor: EditorDocument,
    for client: ClientCapabilities
  ) {
    // A client that can be told to leave the indentation alone is; the others put that of the line in front of every line.
    let isSnippet = client.snippets && item.text.hasStops
    let isRelative = isSnippet && !client.keepsIndentation
    let text = isRelative ? item.text.relative(to: list.lineIndent) : item.text
    object { writer in
      writer.member("label", item.label)
      writer.member("kind", (client.completionKinds.contains(item.kind.rawValue) ? item.kind : .value).rawValue)
      if !item.detail.isEmpty { writer.member("detail", item.detail) }
      let digits = String(number)
      writer.member("sortText", String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits)
      // What stands there already is what the client compares: with a word of Chinese it would look for a boundary.
      writer.member("filterText", item.filterText(in: document))
      if isSnippet { writer.member("insertTextFormat", 2) }
      if isSnippet, client.keepsIndentation { writer.member("insertTextMode", 1) }
      writer.key("textEdit")
      writer.object { writer in
        writer.member("range", item.range, in: document.text, client.positionEncoding)
        writer.member("newText", isSnippet ? text.snippet : text.plain)
      }
      guard let topic = item.topic else { return }
      if client.resolvesDocumentation {
        writer.member("data", ["topic": .string(topic), "uri": .string(document.uri)])
      } else if let documentation = editor.documentation(of: topic) {
        writer.writeDocumentation(documentation, for: client)
      }
    }
  }

  fileprivate mutating func writeDocumentation(_ markdown: String, for client: ClientCapabilities) {
    key("documentation")
    object { writer in
      writer.member("kind", client.completionMarkdown ? "markdown" : "plaintext")
      writer.member("value", client.completionMarkdown ? markdown : PlainText.of(markdown))
    }
  }
}

extension CompletionItem {
  /// The label, with the quote that is typed already.
  fileprivate func filterText(in document: Document) -> String {
    guard let quote = document.text.string(range).first, quote == "\"" || quote == "'" else { return label }
    return String(quote) + label + String(quote)
  }
}
