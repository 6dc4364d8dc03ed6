import JSON
import Testing

@testable import LanguageServer

/// Parameters made by the model, and spoiled: what fits is served, what does not is refused, and the next is served.
@Suite(.enabled(if: MetaModel.shared != nil, "needs lsp-metaModel-3.18.json: set JIXIAO_SUITES"))
struct ParameterTests {
  private static let clients = [ClientVariant.plain] + (ClientVariant.able.map { [$0] } ?? [])

  @Test(arguments: clients, Scene.methods)
  func refusesWhatDoesNotFit(_ client: ClientVariant, _ method: String) throws {
    let model = try #require(MetaModel.shared)
    let sample = try #require(Scene.samples.first)
    let scene = try Scene(client, model, [sample])
    let shape = try #require(model.messages[method]?.params)
    for params in scene.params(of: method, in: sample, at: try #require(sample.positions.first)) {
      #expect(model.read(params, as: shape, "params").problems == [], "made by the model")
      let good = try scene.conversation.request(method, params)
      #expect(good["result"] != nil, "\(params.text): \(good.text)")
      // Whoever has something completed gets back what he sent.
      if !method.hasSuffix("/resolve") {
        let more = try scene.conversation.request(method, params.adding("更多", ["一", 2]))
        #expect(more["result"] != nil, "with another member: \(more.text)")
      }
      // What no longer fits one of two types may fit the other.
      let faults = model.spoiled(params, shape).filter { !model.read($0.value, as: shape, "").problems.isEmpty }
      for fault in faults + [Spoiled(what: "no params", value: .null, isRequired: true)] {
        let answer = try scene.conversation.request(method, fault.value)
        #expect(answer["error"]?["code"] == -32602, "\(fault.what): \(answer.text.prefix(200))")
      }
    }
    #expect(scene.conversation.problems == [])
  }
}
