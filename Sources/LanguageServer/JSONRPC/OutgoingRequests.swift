import JSON

/// What the client said to a request of the server.
enum ClientAnswer: Hashable, Sendable {
  case result(JSONValue)
  /// A refusal, with what the client gives as its reason.
  case error(String)

  /// Whether it is a result.
  var isResult: Bool { if case .result = self { true } else { false } }
}

/// The requests of the server that the client has not answered.
final class OutgoingRequests: Sendable {
  private struct State {
    var lastID = 0
    var waiting: [RequestID: @Sendable (ClientAnswer) -> Void] = [:]
  }

  /// A client that never answers cannot make the server keep more than this.
  private static let limit = 1024

  private let state = Monitor(State())

  /// An identifier for a request, whose answer `then` awaits; nil while too many wait.
  func begin(_ then: @escaping @Sendable (ClientAnswer) -> Void) -> RequestID? {
    state.withLock { state in
      guard state.waiting.count < Self.limit else { return nil }
      state.lastID += 1
      let id = RequestID.string("jixiao-\(state.lastID)")
      state.waiting[id] = then
      return id
    }
  }

  /// Hands an answer to whoever awaits it; false when no such request waits.
  func finish(_ id: RequestID, _ answer: ClientAnswer) -> Bool {
    guard let then = state.withLock({ $0.waiting.removeValue(forKey: id) }) else { return false }
    then(answer)
    return true
  }
}
