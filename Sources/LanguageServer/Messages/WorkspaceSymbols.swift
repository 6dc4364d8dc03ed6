import EditorServices
import JSON
import SourceText

/// `workspace/symbol`: projects and indicators of the workspace by name.
enum WorkspaceSymbols {
  static let method = "workspace/symbol"
  private static let limit = 256

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let query = try params.read("query", as: String.self)
    guard let workspace = snapshot.features.workspace else { return result.writeNull() }
    snapshot.takeIn()
    let symbols = workspace.symbols(matching: query, limit: limit)
    let client = snapshot.capabilities
    result.array { writer in
      for symbol in symbols {
        // A file that is gone has no place to go to.
        let text = client.resolvesSymbolRanges ? nil : workspace.text(of: symbol.path)
        if text == nil, !client.resolvesSymbolRanges { continue }
        writer.object { writer in
          writer.member("name", symbol.name)
          writer.member("kind", symbol.isIndicator ? Symbol.Kind.indicator.rawValue : Symbol.Kind.document.rawValue)
          writer.member("containerName", symbol.container)
          writer.key("location")
          writer.object { writer in
            writer.member("uri", snapshot.uri(of: symbol.path))
            if let text { writer.member("range", symbol.range, in: text, client.positionEncoding) }
          }
          if text == nil {
            writer.member("data", ["start": JSONValue(symbol.range.start), "end": JSONValue(symbol.range.end)])
          }
        }
      }
    }
  }
}

/// `workspaceSymbol/resolve`: the range of a symbol.
enum WorkspaceSymbolResolve {
  static let method = "workspaceSymbol/resolve"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    try ParamsShape.workspaceSymbol.check(params)
    let uri = try params.read("location", as: JSONValue.self).read("uri", as: String.self)
    let data = try params.readIfPresent("data", as: JSONValue.self)
    let range: TextRange? = data?["start"]?.integer.flatMap { start in
      data?["end"]?.integer.map { TextRange(min(start, $0), max(start, $0)) }
    }
    let text = snapshot.documents[uri]?.text ?? snapshot.features.workspace?.text(of: DocumentURI.path(uri))
    result.object { writer in
      for member in params.object?.members ?? [] where member.key != "location" {
        writer.member(member.key, member.value)
      }
      writer.key("location")
      writer.object { writer in
        writer.member("uri", uri)
        writer.member(
          "range", range ?? TextRange(0, 0), in: text ?? SourceText(""), snapshot.capabilities.positionEncoding)
      }
    }
  }
}
