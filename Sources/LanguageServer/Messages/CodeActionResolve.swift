import EditorServices
import JSON
import SourceText

/// `codeAction/resolve`: the edits of an action that was offered without them, on the text as it is now.
enum CodeActionResolve {
  static let method = "codeAction/resolve"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    try ParamsShape.codeAction.check(params)
    let data = try params.readIfPresent("data", as: JSONValue.self)
    let uri = data?["uri"]?.string ?? ""
    let content = data.flatMap { DocumentAction.Content($0) }
    let known = snapshot.editorDocument(uri)
    result.object { writer in
      for member in params.object?.members ?? [] where member.key != "edit" || content == nil {
        writer.member(member.key, member.value)
      }
      guard let content, let (document, editor) = known else { return }
      writer.key("edit")
      writer.writeWorkspaceEdit(editor.edits(of: content), of: document, for: snapshot.capabilities)
    }
  }
}

extension DocumentAction.Content {
  /// What the client keeps of it.
  func data(_ uri: String) -> JSONValue {
    let (name, number) =
      switch self {
      case .classes(let number): ("classes", number)
      case .scores(let number): ("scores", number)
      case .notation(let offset): ("notation", offset)
      }
    return ["uri": .string(uri), "action": .string(name), "at": JSONValue(number)]
  }

  /// The content that the client has kept; nil for data that is none.
  init?(_ data: JSONValue) {
    guard let number = data["at"]?.integer, number >= 0 else { return nil }
    switch data["action"]?.string {
    case "classes": self = .classes(document: number)
    case "scores": self = .scores(document: number)
    case "notation": self = .notation(offset: number)
    default: return nil
    }
  }
}
