import JSON

/// `textDocument/publishDiagnostics`, for clients that do not ask for diagnostics themselves.
enum PublishDiagnostics {
  static let method = "textDocument/publishDiagnostics"

  static func message(
    _ diagnostics: [Diagnostic], of document: Document, for client: ClientCapabilities
  ) -> [UInt8] {
    OutgoingMessage.notification(method) { writer in
      writer.member("uri", document.uri)
      if document.isOpen { writer.member("version", document.version) }
      writer.key("diagnostics")
      writer.write(diagnostics, in: document, for: client)
    }
  }
}

extension Session {
  /// Takes a new text of a document, and sees to its diagnostics.
  mutating func update(_ document: Document) {
    documents[document.uri] = document
    if takeSettings(document.path, document.text) { return diagnoseAll() }
    publishDiagnostics(of: document)
  }

  /// Sends the diagnostics of `document` soon, unless the client asks for them or a newer text comes first; either way
  /// what it says counts for the other documents.
  func publishDiagnostics(of document: Document) {
    publisher.expect(document)
    if capabilities.pullsDiagnostics, features.workspace == nil { return }
    schedule(diagnosing.job(for: document))
  }

  /// Takes back what the client shows for a document that has been closed.
  func clearDiagnostics(of document: Document) {
    let message = capabilities.pullsDiagnostics ? nil : PublishDiagnostics.message([], of: document, for: capabilities)
    publisher.clear(message, for: document)
    guard let workspace = features.workspace else { return }
    schedule(
      Scheduler.Job(key: nil) { [diagnosing] in
        // It may have been opened again meanwhile.
        guard diagnosing.publisher.document(at: document.path) == nil else { return }
        diagnosing.tell(workspace.close(document.path))
      })
  }
}
