import JSON
import Testing

@testable import LanguageServer

/// Notifications made by the model, and spoiled: none is answered, and the next request is served.
@Suite(.enabled(if: MetaModel.shared != nil, "needs lsp-metaModel-3.18.json: set JIXIAO_SUITES"))
struct NotificationTests {
  @Test(arguments: Scene.notifications)
  func goesOn(_ method: String) throws {
    let model = try #require(MetaModel.shared)
    let sample = try #require(Scene.samples.first)
    let position = try #require(sample.positions.first)
    let shape = model.messages[method]?.params
    for client in [ClientVariant.plain] + (ClientVariant.able.map { [$0] } ?? []) {
      let scene = try Scene(client, model, [sample])
      for params in scene.params(of: method, in: sample, at: position) {
        let faults = shape.map { model.spoiled(params, $0).map(\.value) } ?? []
        for value in [params, params.adding("更多", 1)] + faults + [nil, [], "text"] {
          let messages = try scene.conversation.notify(method, value)
          #expect(!messages.contains { $0["id"] != nil && $0["method"] == nil }, "\(method) is answered")
        }
      }
      let answer = try scene.conversation.request(
        "textDocument/documentSymbol", ["textDocument": ["uri": .string(sample.uri)]])
      #expect(answer["result"] != nil)
      #expect(scene.conversation.problems == [])
    }
  }
}
