import EditorServices
import JSON

/// `textDocument/codeLens`: figures above documents and classes of indicators.
enum CodeLenses {
  static let method = "textDocument/codeLens"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    guard let (document, editor) = snapshot.editorDocument(uri) else { return result.writeNull() }
    result.array { writer in
      for lens in editor.lenses() {
        writer.object { writer in
          writer.member("range", lens.range, in: document.text, snapshot.capabilities.positionEncoding)
          switch lens.content {
          case .text(let title, let detail): writer.member("command", Command.show.value(title, [.string(detail)]))
          case .chain(let number): writer.member("data", ["uri": .string(uri), "document": JSONValue(number)])
          }
        }
      }
    }
  }
}

/// `codeLens/resolve`: the documents of a project, which lie in other files.
enum CodeLensResolve {
  static let method = "codeLens/resolve"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    try ParamsShape.codeLens.check(params)
    let data = try params.readIfPresent("data", as: JSONValue.self)
    var command = try params.readIfPresent("command", as: JSONValue.self)
    if command == nil, let uri = data?["uri"]?.string, let number = data?["document"]?.integer {
      snapshot.takeIn()
      let isChinese = snapshot.features.workspace?.isChinese ?? true
      let chain = snapshot.features.workspace?.chain(of: DocumentURI.path(uri), document: number)
      let line = chain?.line(isChinese ? .chinese : .english) ?? ""
      let nothing = isChinese ? "没有同一项目的其他文档" : "no other documents of the project"
      command = Command.showProjectChain.value(
        line.isEmpty ? nothing : line, [.string(uri), JSONValue(number)])
    }
    result.object { writer in
      for member in params.object?.members ?? [] where member.key != "command" {
        writer.member(member.key, member.value)
      }
      if let command { writer.member("command", command) }
    }
  }
}
