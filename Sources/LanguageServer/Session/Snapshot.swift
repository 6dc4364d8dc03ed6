import EditorServices

/// Everything a query may look at, as it was when its turn came; never changes.
struct Snapshot: Sendable {
  let documents: [String: Document]
  let capabilities: ClientCapabilities
  let features: LanguageFeatures
  let diagnosing: Diagnosing
  let tokens: TokenMemory

  /// An open document with what can be asked about it; nil where it is not open or not looked at.
  func editorDocument(_ uri: String) -> (document: Document, editor: EditorDocument)? {
    guard let document = documents[uri],
      let editor = features.editorDocument?(document.text, document.path, document.isJSON)
    else { return nil }
    return (document, editor)
  }

  /// An open document with what can be asked about it among the others: the workspace knows every open text as it was when
  /// the query's turn came, or a newer one.
  func editorDocumentAmongOthers(_ uri: String) -> (document: Document, editor: EditorDocument)? {
    takeIn()
    return editorDocument(uri)
  }

  /// Lets the workspace know every open text.
  func takeIn() {
    for document in documents.values.sorted(by: { $0.uri < $1.uri }) { diagnosing.takeIn(document) }
  }

  /// The documents of the project that document `number` of the file at `path` is about.
  func project(of path: String, document number: Int) -> [ProjectDocument] {
    features.workspace?.project(of: path, document: number) ?? []
  }

  /// The URI of a file: the one by which the client has opened it, where it has.
  func uri(of path: String) -> String { diagnosing.publisher.document(at: path)?.uri ?? DocumentURI.uri(path) }
}
