import JSON
import Testing

/// The check that the other tests lean on finds faults. Skipped where the model is not at hand; the other tests then do
/// without it.
@Suite(.enabled(if: MetaModel.shared != nil, "needs lsp-metaModel-3.18.json: set JIXIAO_SUITES"))
struct MetaModelTests {
  private static let range: JSONValue = [
    "start": ["line": 0, "character": 0], "end": ["line": 0, "character": 1],
  ]

  @Test(
    arguments: [
      ("textDocument/hover", nil, true),
      ("textDocument/hover", ["contents": ["kind": "markdown", "value": "a"], "range": range], true),
      ("textDocument/hover", ["contents": ["kind": "html", "value": "a"]], false),
      ("textDocument/hover", ["contents": ["kind": "markdown"]], false),
      ("textDocument/hover", ["contents": "a", "more": 1], false),
      ("textDocument/hover", ["range": range], false),
      ("textDocument/hover", ["contents": "a", "range": ["start": ["line": -1, "character": 0]]], false),
      ("textDocument/hover", [], false),
      ("textDocument/diagnostic", ["kind": "unchanged", "resultId": "1"], true),
      ("textDocument/diagnostic", ["kind": "unchanged"], false),
      ("textDocument/completion", ["isIncomplete": false, "items": [["label": "名称", "kind": 10]]], true),
      ("textDocument/completion", ["isIncomplete": false, "items": [["label": "名称", "kind": 99]]], false),
      ("completionItem/resolve", ["label": "名称", "documentation": ["kind": "markdown", "value": "甲"]], true),
      ("textDocument/documentSymbol", [["name": "甲", "kind": 8, "range": range, "selectionRange": range]], true),
      ("textDocument/documentSymbol", [["name": "甲", "kind": 8, "range": range]], false),
      ("textDocument/inlayHint", [["label": "甲", "paddingLeft": true]], false),
      ("textDocument/semanticTokens/full", ["data": [0, 0, 1, 0, -1]], false),
      ("textDocument/unknown", nil, false),
    ] as [(String, JSONValue, Bool)])
  func judgesResults(_ method: String, _ result: JSONValue, _ fits: Bool) throws {
    let model = try #require(MetaModel.shared)
    #expect(model.problems(of: ["jsonrpc": "2.0", "id": 1, "result": result], method: method).isEmpty == fits)
  }

  @Test(
    arguments: [
      (["jsonrpc": "2.0", "method": "$/logTrace", "params": ["message": "a"]], true),
      (["jsonrpc": "2.0", "method": "$/logTrace", "params": [:]], false),
      (["method": "$/logTrace", "params": ["message": "a"]], false),
      (["jsonrpc": "2.0", "method": "jixiao/own", "params": [:]], false),
      (["jsonrpc": "2.0", "id": nil, "error": ["code": -32700, "message": "a"]], true),
      (["jsonrpc": "2.0", "id": nil, "error": ["code": "a", "message": "a"]], false),
      (["jsonrpc": "2.0", "id": 1, "result": nil], false),
    ] as [(JSONValue, Bool)])
  func judgesMessages(_ message: JSONValue, _ fits: Bool) throws {
    let model = try #require(MetaModel.shared)
    #expect(model.problems(of: message, method: message["method"]?.string).isEmpty == fits)
  }
}
