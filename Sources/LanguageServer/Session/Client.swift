import EditorServices
import JSON

/// The client as the server sees it: where answers, notifications and log lines go.
struct Client: Sendable {
  let outbox: Outbox
  let log: Log
  let pending = PendingRequests()
  let requests = OutgoingRequests()
  let refreshing = Monitor<[String: Refreshing]>([:])

  /// Settings that the client has answered with and the session has not taken yet.
  let newSettings = Monitor<[PlacedSettings]?>(nil)

  /// What is known of the client being asked to ask for something again.
  struct Refreshing {
    var isAsked = false
    var isWanted = false
  }

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

  /// Asks the client something; `then` is called with the answer, on the thread that applies messages.
  func request(
    _ method: String, _ params: ((inout JSONWriter) -> Void)? = nil,
    then: @escaping @Sendable (ClientAnswer) -> Void = { _ in }
  ) {
    let log = log
    let id = requests.begin { answer in
      if case .error(let reason) = answer { log.write("\(method) refused: \(reason)") }
      then(answer)
    }
    if let id { outbox.send(OutgoingMessage.request(id, method, params)) }
  }

  /// Asks the client by `method` to ask for something again in all documents; once more when it has answered, should that
  /// be wanted meanwhile.
  func refresh(_ method: String) {
    let isFirst = refreshing.withLock { state in
      let isAsked = state[method]?.isAsked ?? false
      state[method] = Refreshing(isAsked: true, isWanted: isAsked)
      return !isAsked
    }
    guard isFirst else { return }
    request(
      method,
      then: { _ in
        let isWanted = refreshing.withLock { $0.removeValue(forKey: method)?.isWanted ?? false }
        if isWanted { refresh(method) }
      })
  }

  /// Sends a notification that may be dropped when the client does not read.
  func notify(_ method: String, _ params: (inout JSONWriter) -> Void) {
    guard !outbox.isCongested else { return }
    outbox.send(OutgoingMessage.notification(method, params))
  }
}
