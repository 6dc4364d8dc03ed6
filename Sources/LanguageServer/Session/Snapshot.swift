import EditorServices

/// Everything a query may look at, as it was when its turn came; never changes.
struct Snapshot: Sendable {
  let documents: [String: Document]
  let capabilities: ClientCapabilities
  let features: LanguageFeatures
  let diagnosing: Diagnosing

  /// An open document with what can be asked about it; nil where it is not open or not looked at.
  func editorDocument(_ uri: String) -> (document: Document, editor: EditorDocument)? {
    guard let document = documents[uri],
      let editor = features.editorDocument?(document.text, document.path, document.isJSON)
    else { return nil }
    return (document, editor)
  }
}
