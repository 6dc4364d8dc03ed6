import JSON

/// How a message is handled.
enum Route: Sendable {
  /// A notification; it may change the session.
  case notification(@Sendable (inout Session, JSONValue) throws(InvalidParams) -> Void)
  /// A request that changes the session or must be answered in its turn; it must be quick.
  case request(@Sendable (inout Session, JSONValue, inout JSONWriter) throws(InvalidParams) -> Void)
  /// A request that only looks; answered on a snapshot while the session goes on, and cancelled on demand.
  case query(@Sendable (Snapshot, JSONValue, inout JSONWriter) throws(InvalidParams) -> Void)
  /// A query that may take seconds, and tells the client meanwhile how far it is.
  case longQuery(@Sendable (Snapshot, JSONValue, LongWork, inout JSONWriter) throws(InvalidParams) -> Void)

  /// A request that changes the session, then looks on as a long query does.
  case deferred(@Sendable (inout Session, JSONValue) throws(InvalidParams) -> Answer)

  /// What is left to do of a deferred request.
  typealias Answer = @Sendable (Snapshot, LongWork, inout JSONWriter) throws(InvalidParams) -> Void

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
    DidChangeConfiguration.method: .notification(DidChangeConfiguration.handle),
    WillRenameFiles.method: .query(WillRenameFiles.answer),
    DidRenameFiles.method: .notification(DidRenameFiles.handle),
    DidDeleteFiles.method: .notification(DidDeleteFiles.handle),
    DidCreateFiles.method: .notification(DidCreateFiles.handle),

    DocumentDiagnostic.method: .query(DocumentDiagnostic.answer),
    WorkspaceDiagnostic.method: .longQuery(WorkspaceDiagnostic.answer),
    WorkspaceSymbols.method: .query(WorkspaceSymbols.answer),
    WorkspaceSymbolResolve.method: .query(WorkspaceSymbolResolve.answer),
    CodeLenses.method: .query(CodeLenses.answer),
    CodeLensResolve.method: .query(CodeLensResolve.answer),
    ExecuteCommand.method: .deferred(ExecuteCommand.begin),
    LinkedEditing.method: .query(LinkedEditing.answer),
    Hover.method: .query(Hover.answer),
    Completion.method: .query(Completion.answer),
    CompletionResolve.method: .query(CompletionResolve.answer),
    DocumentSymbols.method: .query(DocumentSymbols.answer),
    FoldingRanges.method: .query(FoldingRanges.answer),
    SelectionRanges.method: .query(SelectionRanges.answer),
    DocumentHighlights.method: .query(DocumentHighlights.answer),
    Definition.method: .query(Definition.answer),
    References.method: .query(References.answer),
    PrepareRename.method: .query(PrepareRename.answer),
    Rename.method: .query(Rename.answer),
    DocumentLinks.method: .query(DocumentLinks.answer),
    InlayHints.method: .query(InlayHints.answer),
    SemanticTokensFull.method: .query(SemanticTokensFull.answer),
    SemanticTokensRange.method: .query(SemanticTokensRange.answer),
    CodeActions.method: .query(CodeActions.answer),
    CodeActionResolve.method: .query(CodeActionResolve.answer),
    SemanticTokensDelta.method: .query(SemanticTokensDelta.answer),
    Formatting.method: .query(Formatting.answer),
    RangeFormatting.method: .query(RangeFormatting.answer),
    OnTypeFormatting.method: .query(OnTypeFormatting.answer),
  ]
}
