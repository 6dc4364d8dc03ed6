import JSON

/// How a message is handled.
enum Route: Sendable {
  /// A notification; it may change the session.
  case notification(@Sendable (inout Session, JSONValue) throws(InvalidParams) -> Void)
  /// A request that changes the session or must be answered in its turn; it must be quick.
  case request(@Sendable (inout Session, JSONValue, inout JSONWriter) throws(InvalidParams) -> Void)
  /// A request that only looks; answered on a snapshot while the session goes on, and cancelled on demand.
  case query(@Sendable (Snapshot, JSONValue, inout JSONWriter) throws(InvalidParams) -> Void)

  /// Every message that the server understands, in the order of the specification.
  static let table: [String: Route] = [
    Initialize.method: .request(Initialize.answer),
    Initialized.method: .notification(Initialized.handle),
    Shutdown.method: .request(Shutdown.answer),
    Exit.method: .notification(Exit.handle),
    CancelRequest.method: .notification(CancelRequest.handle),
    SetTrace.method: .notification(SetTrace.handle),

    DidOpen.method: .notification(DidOpen.handle),
    DidChange.method: .notification(DidChange.handle),
    DidSave.method: .notification(DidSave.handle),
    DidClose.method: .notification(DidClose.handle),

    DidChangeWatchedFiles.method: .notification(DidChangeWatchedFiles.handle),
    DidChangeWorkspaceFolders.method: .notification(DidChangeWorkspaceFolders.handle),

    DocumentDiagnostic.method: .query(DocumentDiagnostic.answer),
    Hover.method: .query(Hover.answer),
    Completion.method: .query(Completion.answer),
    CompletionResolve.method: .query(CompletionResolve.answer),
    DocumentSymbols.method: .query(DocumentSymbols.answer),
    FoldingRanges.method: .query(FoldingRanges.answer),
    SelectionRanges.method: .query(SelectionRanges.answer),
    DocumentHighlights.method: .query(DocumentHighlights.answer),
    DocumentLinks.method: .query(DocumentLinks.answer),
    InlayHints.method: .query(InlayHints.answer),
    SemanticTokensFull.method: .query(SemanticTokensFull.answer),
    SemanticTokensRange.method: .query(SemanticTokensRange.answer),
    CodeActions.method: .query(CodeActions.answer),
  ]
}
