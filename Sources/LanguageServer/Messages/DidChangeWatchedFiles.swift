import JSON

/// `workspace/didChangeWatchedFiles`: files came, changed or went on the disk. Of those that are open the client owns the
/// text.
enum DidChangeWatchedFiles {
  static let method = "workspace/didChangeWatchedFiles"

  static func handle(_ session: inout Session, _ params: JSONValue) throws(InvalidParams) {
    let changes = try params.read("changes", as: [TextDocumentIdentifier].self)
    var hasNewSettings = false
    for change in changes where session.documents[change.uri] == nil {
      if session.takeSettings(DocumentURI.path(change.uri), nil) { hasNewSettings = true }
    }
    if hasNewSettings { return session.diagnoseAll() }
    guard let workspace = session.features.workspace, !changes.isEmpty else { return }
    let paths = Set(changes.map { DocumentURI.path($0.uri) })
    session.schedule(
      Scheduler.Job(key: nil) { [diagnosing = session.diagnosing] in diagnosing.tell(workspace.refresh(paths)) })
  }

  /// Asks the client to tell of changes, where it lets itself be asked.
  static func register(with client: Client) {
    client.request("client/registerCapability") { writer in
      writer.key("registrations")
      writer.array { writer in
        writer.object { writer in
          writer.member("id", "watch")
          writer.member("method", method)
          writer.member("registerOptions", ["watchers": [["globPattern": "**/*.{yaml,yml,json}"]]])
        }
      }
    }
  }
}
