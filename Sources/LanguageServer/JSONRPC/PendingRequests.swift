/// The requests that have no answer yet. Whoever takes a request out of here answers it, so that it is answered once.
final class PendingRequests: Sendable {
  private let pending = Monitor<Set<RequestID>>([])

  /// Notes a request; false when one with this identifier is still unanswered.
  func begin(_ id: RequestID) -> Bool {
    pending.withLock { $0.insert(id).inserted }
  }

  /// Claims the right to answer; false when somebody else has answered.
  func claim(_ id: RequestID) -> Bool {
    pending.withLock { $0.remove(id) != nil }
  }

  /// Whether the request still wants an answer: false once it is cancelled.
  func contains(_ id: RequestID) -> Bool {
    pending.withLock { $0.contains(id) }
  }
}
