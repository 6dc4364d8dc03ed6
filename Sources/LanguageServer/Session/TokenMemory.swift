/// The semantic tokens of open documents as the client was told them last, for clients that take only what has changed.
final class TokenMemory: Sendable {
  private struct State {
    var lastID = 0
    var known: [String: (id: String, data: [Int])] = [:]
  }

  private let state = Monitor(State())

  /// Keeps the tokens of a document; returns their name, nil for a client that will not ask by it.
  func keep(_ data: [Int], of uri: String, for client: ClientCapabilities) -> String? {
    guard client.tokenDeltas else { return nil }
    return state.withLock { state in
      state.lastID += 1
      let id = "\(state.lastID)"
      state.known[uri] = (id, data)
      return id
    }
  }

  /// The tokens that were kept by a name; nil where newer ones are.
  func data(_ id: String, of uri: String) -> [Int]? {
    state.withLock { state in state.known[uri].flatMap { $0.id == id ? $0.data : nil } }
  }

  /// Forgets a document that is closed.
  func forget(_ uri: String) { state.withLock { $0.known[uri] = nil } }
}

/// The one stretch of numbers in which two lists of tokens differ.
struct TokenEdit: Hashable {
  let start: Int
  let count: Int
  let data: ArraySlice<Int>

  /// What makes `new` of `old`; nil where they are the same.
  init?(from old: [Int], to new: [Int]) {
    if old == new { return nil }
    let least = min(old.count, new.count)
    var head = 0
    while head < least, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < least - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    start = head
    count = old.count - head - tail
    data = new[head..<new.count - tail]
  }
}
