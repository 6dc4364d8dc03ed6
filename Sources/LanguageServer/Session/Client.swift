import JSON

/// The client as the server sees it: where answers, notifications and log lines go.
struct Client: Sendable {
  let outbox: Outbox
  let log: Log
  let pending = PendingRequests()

  /// Answers a request with what `result` writes, or with the fault it throws, unless it is answered already.
  func answer(_ id: RequestID, _ result: (inout JSONWriter) throws(InvalidParams) -> Void) {
    let message: [UInt8]
    do {
      message = try OutgoingMessage.response(to: id, result)
    } catch {
      message = OutgoingMessage.error(to: id, ResponseError(.invalidParams, "\(error)"))
    }
    if pending.claim(id) { outbox.send(message) }
  }

  /// Refuses what came with `id`, or nothing in particular.
  func refuse(_ id: RequestID?, _ error: ResponseError) {
    outbox.send(OutgoingMessage.error(to: id, error))
  }

  /// Sends a notification that may be dropped when the client does not read.
  func notify(_ method: String, _ params: (inout JSONWriter) -> Void) {
    guard !outbox.isCongested else { return }
    outbox.send(OutgoingMessage.notification(method, params))
  }
}
