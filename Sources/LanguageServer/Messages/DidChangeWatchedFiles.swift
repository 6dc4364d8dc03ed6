import JSON

/// `workspace/didChangeWatchedFiles`: files came, changed or went on the disk. Of those that are open the client owns the
/// text.
enum DidChangeWatchedFiles {
  static let method = "workspace/didChangeWatchedFiles"

  static func handle(_ session: inout Session, _ params: JSONValue) throws(InvalidParams) {
    let changes = try params.read("changes", as: [TextDocumentIdentifier].self)
    session.filesChanged(changes.map { DocumentURI.path($0.uri) })
  }

  /// Asks the client to tell of changes, where it lets itself be asked.
  static func register(with client: Client) {
    client.request("client/registerCapability") { writer in
      writer.key("registrations")
      writer.array { writer in
        writer.object { writer in
          writer.member("id", "watch")
          writer.member("method", method)
          let names = "**/*.{yaml,yml,json,xlsx,xlsm,docx,csv,tsv}"
          writer.member("registerOptions", ["watchers": [["globPattern": .string(names)]]])
        }
      }
    }
  }
}

extension Session {
  /// So many changed files are read before the next message: some milliseconds.
  private static let filesAtOnce = 32

  /// Looks again at files that have come, changed or gone. Of those that are open the client owns the text.
  mutating func filesChanged(_ paths: [String]) {
    let open = Set(documents.values.map(\.path))
    var hasNewSettings = false
    for path in paths where !open.contains(path) {
      if takeSettings(path, nil) { hasNewSettings = true }
    }
    if hasNewSettings { return diagnoseAll() }
    guard let workspace = features.workspace, !paths.isEmpty else { return }
    let changed = Set(paths)
    // The next request is to see the change. Only where a whole checkout has changed it waits for a quiet moment.
    if changed.count <= Self.filesAtOnce { return diagnosing.tell(workspace.refresh(changed)) }
    schedule(Scheduler.Job(key: nil) { [diagnosing] in diagnosing.tell(workspace.refresh(changed)) })
  }
}
