import EditorServices
import JSON
import SourceText

/// `textDocument/codeAction`: the changes offered for a range.
enum CodeActions {
  static let method = "textDocument/codeAction"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    let range = try params.read("range", as: LSPRange.self)
    let kinds = try params.read("context", as: JSONValue.self).readIfPresent("only", as: [String].self)
    let client = snapshot.capabilities
    guard let document = snapshot.documents[uri], let codeActions = snapshot.features.codeActions else {
      return result.writeNull()
    }
    var actions = codeActions(
      document.text, document.path, document.isJSON, document.text.textRange(range, client.positionEncoding))
    // Asked for by name only, as clients do on saving: it looks at the document more than once.
    if let kinds,
      kinds.contains(where: { $0.isEmpty || CodeAction.fixAllKind == $0 || CodeAction.fixAllKind.hasPrefix($0 + ".") }),
      let editor = snapshot.editorDocument(uri)?.editor
    {
      let edits = editor.fixAll()
      if !edits.isEmpty {
        actions.append(CodeAction(title: editor.fixAllTitle, kind: CodeAction.fixAllKind, edits: edits))
      }
    }
    // Changes that no finding asks for: their edits wait until they are chosen, where the client can wait.
    var lazily: [DocumentAction.Content?] = Array(repeating: nil, count: actions.count)
    let mayRewrite = kinds?.contains { $0.isEmpty || $0 == "refactor" || $0.hasPrefix("refactor.") } ?? true
    if mayRewrite, let editor = snapshot.editorDocument(uri)?.editor {
      for action in editor.documentActions(in: document.text.textRange(range, client.positionEncoding)) {
        let edits = client.resolvesEdits || action.disabledReason != nil ? [] : editor.edits(of: action.content)
        if edits.isEmpty, !client.resolvesEdits, action.disabledReason == nil { continue }
        lazily.append(client.resolvesEdits ? action.content : nil)
        actions.append(
          CodeAction(
            title: action.title, kind: CodeAction.rewriteKind, edits: edits, disabledReason: action.disabledReason))
      }
    }
    result.array { writer in
      for (action, content) in zip(actions, lazily) where action.isWanted(kinds) {
        guard action.disabledReason == nil || client.disabledCodeActions else { continue }
        writer.write(action, content, in: document, for: client)
      }
    }
  }
}

extension CodeAction {
  /// Whether one of `kinds`, or a more general one, names its kind; without any, whether it is no action for saving.
  fileprivate func isWanted(_ kinds: [String]?) -> Bool {
    guard let kinds else { return !(kind == "source" || kind.hasPrefix("source.")) }
    return kinds.contains { $0.isEmpty || kind == $0 || kind.hasPrefix($0 + ".") }
  }
}

extension JSONWriter {
  fileprivate mutating func write(
    _ action: CodeAction, _ content: DocumentAction.Content?, in document: Document, for client: ClientCapabilities
  ) {
    object { writer in
      writer.member("title", action.title)
      writer.member("kind", action.kind)
      if !action.diagnostics.isEmpty {
        writer.key("diagnostics")
        writer.write(action.diagnostics, in: document, for: client)
      }
      if client.preferredCodeActions, action.isPreferred { writer.member("isPreferred", true) }
      if let reason = action.disabledReason {
        writer.key("disabled")
        writer.object { $0.member("reason", reason) }
      } else if let content {
        writer.member("data", content.data(document.uri))
      } else {
        writer.key("edit")
        writer.writeWorkspaceEdit(action.edits, of: document, for: client)
      }
    }
  }
}
