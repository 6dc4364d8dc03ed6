import EditorServices
import JSON

/// `workspace/willRenameFiles`: the links in documents follow the files.
enum WillRenameFiles {
  static let method = "workspace/willRenameFiles"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let files = try params.read("files", as: [FileRename].self)
    guard let workspace = snapshot.features.workspace else { return result.writeNull() }
    snapshot.takeIn()
    let edits = workspace.edits(for: FileMoves(files.map { ($0.old, $0.new) }))
    if edits.isEmpty { return result.writeNull() }
    result.writeWorkspaceEdit(edits, in: snapshot)
  }
}

/// `workspace/didRenameFiles`: what is found depends on where files are.
enum DidRenameFiles {
  static let method = "workspace/didRenameFiles"

  static func handle(_ session: inout Session, _ params: JSONValue) throws(InvalidParams) {
    let files = try params.read("files", as: [FileRename].self)
    session.filesChanged(files.flatMap { [$0.old, $0.new] })
  }
}

/// `workspace/didDeleteFiles`: links to them lead nowhere now.
enum DidDeleteFiles {
  static let method = "workspace/didDeleteFiles"

  static func handle(_ session: inout Session, _ params: JSONValue) throws(InvalidParams) {
    session.filesChanged(try params.read("files", as: [TextDocumentIdentifier].self).map { DocumentURI.path($0.uri) })
  }
}

/// `workspace/didCreateFiles`: links to them lead somewhere now.
enum DidCreateFiles {
  static let method = "workspace/didCreateFiles"

  static func handle(_ session: inout Session, _ params: JSONValue) throws(InvalidParams) {
    session.filesChanged(try params.read("files", as: [TextDocumentIdentifier].self).map { DocumentURI.path($0.uri) })
  }
}

private struct FileRename: ParamsReadable {
  let old: String
  let new: String

  init(reading value: JSONValue) throws(InvalidParams) {
    old = DocumentURI.path(try value.read("oldUri"))
    new = DocumentURI.path(try value.read("newUri"))
  }
}

/// The file operations that the server wants to be told of, as far as the client tells of them.
enum FileOperations {
  static func capability(_ client: ClientCapabilities) -> JSONValue? {
    // Links lead to files of any kind, and folders take theirs along.
    let filters: JSONValue = ["filters": [["scheme": "file", "pattern": ["glob": "**"]]]]
    let members = client.fileOperations.map { JSONObject.Member(key: $0, value: filters) }
    return members.isEmpty ? nil : .object(JSONObject(members))
  }
}
