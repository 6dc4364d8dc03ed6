import JSON

/// The client as the server sees it: where answers, notifications and log lines go.
struct Client: Sendable {
  let outbox: Outbox
  let log: Log
  let pending = PendingRequests()
  /// The server's own requests that the client has not answered yet.
  let asked = PendingRequests()

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

  /// Sends a request whose answer tells nothing that matters; `params` writes the members of its parameters.
  func request(_ method: String, _ params: ((inout JSONWriter) -> Void)? = nil) {
    // The method says it all: nobody needs to ask for the same thing twice at once.
    let id = RequestID.string("jixiao/" + method)
    guard asked.begin(id) else { return }
    outbox.send(OutgoingMessage.request(id, method, params))
  }

  /// Sends a notification that may be dropped when the client does not read.
  func notify(_ method: String, _ params: (inout JSONWriter) -> Void) {
    guard !outbox.isCongested else { return }
    outbox.send(OutgoingMessage.notification(method, params))
  }
}
