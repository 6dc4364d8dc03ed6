import JSON

/// `workspace/didChangeWatchedFiles`: files have changed on the disk. Of those that are open the client owns the text.
enum DidChangeWatchedFiles {
  static let method = "workspace/didChangeWatchedFiles"

  static func handle(_ session: inout Session, _ params: JSONValue) throws(InvalidParams) {
    let changes = try params.read("changes", as: [FileEvent].self)
    var hasNewSettings = false
    for change in changes where session.documents[change.uri] == nil {
      if session.takeSettings(DocumentURI.path(change.uri), nil) { hasNewSettings = true }
    }
    if hasNewSettings { session.diagnoseAll() }
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

/// A file that has been made, changed or deleted.
private struct FileEvent: ParamsReadable {
  let uri: String

  init(reading value: JSONValue) throws(InvalidParams) { uri = try value.read("uri") }
}
