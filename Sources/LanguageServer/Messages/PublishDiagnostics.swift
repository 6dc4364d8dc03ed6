import JSON

/// `textDocument/publishDiagnostics`, for clients that do not ask for diagnostics themselves.
enum PublishDiagnostics {
  static let method = "textDocument/publishDiagnostics"

  static func message(
    _ diagnostics: [Diagnostic], of document: Document, for client: ClientCapabilities
  ) -> [UInt8] {
    OutgoingMessage.notification(method) { writer in
      writer.member("uri", document.uri)
      writer.member("version", document.version)
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

  /// Sends the diagnostics of `document` soon, unless the client asks for them or a newer text comes first.
  func publishDiagnostics(of document: Document) {
    guard !capabilities.pullsDiagnostics else { return }
    publisher.expect(document)
    schedule(
      Scheduler.Job(key: document.uri) { [publisher, features, capabilities] in
        guard publisher.isExpected(document) else { return }
        let diagnostics = features.diagnose(document)
        publisher.publish(PublishDiagnostics.message(diagnostics, of: document, for: capabilities), for: document)
      })
  }

  /// Takes back what the client shows for a document that has been closed.
  func clearDiagnostics(of document: Document) {
    guard !capabilities.pullsDiagnostics else { return }
    publisher.clear(PublishDiagnostics.message([], of: document, for: capabilities), for: document)
  }
}
