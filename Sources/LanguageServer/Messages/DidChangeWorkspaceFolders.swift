import JSON

/// `workspace/didChangeWorkspaceFolders`: the workspace has other folders.
enum DidChangeWorkspaceFolders {
  static let method = "workspace/didChangeWorkspaceFolders"

  static func handle(_ session: inout Session, _ params: JSONValue) throws(InvalidParams) {
    let event = try params.read("event", as: JSONValue.self)
    let removed = Set(try event.read("removed", as: [WorkspaceFolder].self).map(\.path))
    let added = try event.read("added", as: [WorkspaceFolder].self).map(\.path)
    session.folders = session.folders.filter { !removed.contains($0) && !added.contains($0) } + added
    session.scan()
  }
}
