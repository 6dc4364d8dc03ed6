import JSON
import Testing

@testable import LanguageServer

/// What the server announces and what it serves are the same.
@Suite(.enabled(if: MetaModel.shared != nil, "needs lsp-metaModel-3.18.json: set JIXIAO_SUITES"))
struct RoutingTests {
  /// What need not be announced.
  private static let implied: Set<String> = [
    "initialize", "initialized", "shutdown", "exit", "$/setTrace", "$/cancelRequest", "$/progress",
    "window/workDoneProgress/cancel", "workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles",
  ]

  @Test func servesMethodsOfTheModel() throws {
    let model = try #require(MetaModel.shared)
    for (method, route) in Route.table {
      let message = try #require(model.messages[method], "\(method) is not in the model")
      #expect(message.isSentByClient, "\(method) goes the other way")
      if case .notification = route { #expect(message.result == nil) } else { #expect(message.result != nil) }
    }
  }

  @Test func announcesWhatItServesAndServesWhatItAnnounces() throws {
    let model = try #require(MetaModel.shared)
    let announced = Declared(capabilities: try Scene(try #require(ClientVariant.able), model).capabilities)
    for message in model.messages.values where message.isSentByClient && !Self.implied.contains(message.method) {
      guard let path = message.serverCapability else { continue }
      // `save: true` and the like stand for an object; what is below `change: 2` is all of the synchronisation.
      #expect(
        announced.has(path) == (Route.table[message.method] != nil),
        "\(message.method) is \(announced.has(path) ? "announced" : "served") only")
    }
  }

  /// What is offered for a method that the client does not know may confuse it.
  @Test func announcesToAPlainClientWhatItTakes() throws {
    let model = try #require(MetaModel.shared)
    let scene = try Scene(.plain, model)
    let announced = Declared(capabilities: scene.capabilities)
    for message in model.messages.values where message.isSentByClient {
      guard let path = message.serverCapability, announced.has(path) else { continue }
      #expect(Route.table[message.method] != nil, "\(message.method)")
    }
    #expect(scene.conversation.problems == [])
  }
}
