import Glibc
import JSON
import Testing

@testable import LanguageServer

/// Every request that the server takes, from clients of every kind: what comes fits the model and what the client has
/// declared. The methods and the capabilities are those that the server itself names, so that new ones are seen here.
@Suite(.enabled(if: MetaModel.shared != nil, "needs lsp-metaModel-3.18.json: set JIXIAO_SUITES"))
struct VariantTests {
  @Test func thereAreVariants() {
    #expect(ClientVariant.all.count > 30)
    #expect(Scene.methods.count > 10)
  }

  /// Clients of which only one ability is looked at ask at every third place, other ones for each; at all with
  /// `JIXIAO_TESTS=long`.
  private static let step = getenv("JIXIAO_TESTS").map { String(cString: $0) } == "long" ? 1 : 3

  @Test(arguments: ClientVariant.all.indices)
  func sendsWhatTheClientUnderstands(_ number: Int) throws {
    let client = ClientVariant.all[number]
    let model = try #require(MetaModel.shared)
    // Clients of which only one ability is looked at need not see everything.
    let samples = Scene.samples.filter { !client.isToggled || ["目标.yaml", "半.yaml"].contains($0.name) }
    let scene = try Scene(client, model, samples)
    for method in Scene.methods {
      for sample in samples {
        for (index, position) in sample.positions.enumerated() {
          if client.isToggled, (index + number) % Self.step != 0 { continue }
          for params in scene.params(of: method, in: sample, at: position, full: false) {
            expectResult(try scene.conversation.request(method, params), method, params)
          }
        }
      }
    }
    try handBack(scene)
    #expect(scene.conversation.problems == [], "\(client)")
  }

  /// Otherwise the tests here would show nothing.
  @Test func everyRequestHasSomethingToSay() throws {
    let model = try #require(MetaModel.shared)
    let scene = try Scene(try #require(ClientVariant.able), model)
    for method in Scene.methods where !method.hasSuffix("/resolve") {
      var says = false
      for sample in Scene.samples {
        for position in sample.positions {
          for params in scene.params(of: method, in: sample, at: position) {
            let answer = try scene.conversation.request(method, params)
            expectResult(answer, method, params)
            says = says || !Self.isEmpty(answer["result"])
          }
        }
      }
      // A command shows what it has to say, and answers nothing.
      if method != ExecuteCommand.method { #expect(says, "\(method) has said nothing") }
    }
    try handBack(scene)
    #expect(scene.conversation.problems == [])
  }

  /// Sends back what the server has offered: proposals, hints, lenses to be completed, commands to be run.
  private func handBack(_ scene: Scene) throws {
    for (structure, values) in scene.conversation.check.offered {
      for value in values.sorted(by: { $0.text < $1.text }).prefix(20) {
        if structure == "Command" {
          let params = JSONValue.object(
            JSONObject((value.object?.members ?? []).filter { $0.key != "title" && $0.key != "tooltip" }))
          expectResult(try scene.conversation.request("workspace/executeCommand", params), structure, value)
        } else if let method = scene.model.resolvers[structure], Route.table[method] != nil {
          let answer = try scene.conversation.request(method, value)
          expectResult(answer, method, value)
          for member in value.object?.members ?? [] {
            #expect(answer["result"]?[member.key] != nil, "\(method) has lost \(member.key)")
          }
        }
      }
    }
  }

  private func expectResult(_ answer: JSONValue, _ method: String, _ params: JSONValue) {
    #expect(answer["result"] != nil, "\(method) \(params.text): \(answer.text)")
  }

  private static func isEmpty(_ result: JSONValue?) -> Bool {
    switch result {
    case nil, .null, .array([]): true
    default: false
    }
  }
}
