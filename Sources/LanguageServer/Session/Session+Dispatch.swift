import JSON

extension Session {
  /// Handles the next message.
  mutating func handle(_ message: IncomingMessage) {
    switch message {
    case .request(let id, let method, let params):
      traceReceived("request", method, id, params)
      handleRequest(id, method, params)
    case .notification(let method, let params):
      traceReceived("notification", method, nil, params)
      handleNotification(method, params)
    case .response(let id, let answer):
      if !client.requests.finish(id, answer) { warn("answer to a request that was never made: \(id)") }
      takeNewSettings()
    case .malformed(let id, let error):
      client.log.write("malformed message: \(error.message)")
      client.refuse(id, error)
    case .garbage(let count): warn("\(count) bytes outside of messages dropped")
    case .endOfInput(let insideMessage):
      client.log.write(insideMessage ? "input ended inside a message" : "input ended without exit")
      terminate(1)
    }
  }

  private mutating func handleRequest(_ id: RequestID, _ method: String, _ params: JSONValue) {
    if let error = refusal(of: method) { return client.refuse(id, error) }
    guard client.pending.begin(id) else {
      return client.refuse(id, ResponseError(.invalidRequest, "a request with this id is still unanswered"))
    }
    let route = Route.table[method]
    do {
      if route != nil { try params.checkTokens() }
    } catch {
      return client.answer(id) { (_) throws(InvalidParams) in throw error }
    }
    switch route {
    case .request(let handle):
      client.answer(id) { (writer) throws(InvalidParams) in try handle(&self, params, &writer) }
    case .query(let answer):
      schedule(
        Scheduler.Job(key: nil) { [client, snapshot] in
          guard client.pending.contains(id) else { return }
          client.answer(id) { (writer) throws(InvalidParams) in try answer(snapshot, params, &writer) }
        })
    case .longQuery(let answer):
      schedule(
        Scheduler.Job(key: nil, isLong: true) { [client, snapshot] in
          guard client.pending.contains(id) else { return }
          client.answer(id) { (writer) throws(InvalidParams) in
            try answer(snapshot, params, try LongWork(id, params, client), &writer)
          }
        })
    case .deferred(let begin):
      do {
        let answer = try begin(&self, params)
        schedule(
          Scheduler.Job(key: nil, isLong: true) { [client, snapshot] in
            guard client.pending.contains(id) else { return }
            client.answer(id) { (writer) throws(InvalidParams) in
              try answer(snapshot, try LongWork(id, params, client), &writer)
            }
          })
      } catch {
        client.answer(id) { (_) throws(InvalidParams) in throw error }
      }
    case .notification, nil:
      if client.pending.claim(id) { client.refuse(id, ResponseError(.methodNotFound, "unknown request: \(method)")) }
    }
  }

  /// Why a request cannot be served in this phase; nil when it can.
  private func refusal(of method: String) -> ResponseError? {
    switch phase {
    case .starting:
      method == "initialize" ? nil : ResponseError(.serverNotInitialized, "the server is not initialized")
    case .running:
      method == "initialize" ? ResponseError(.invalidRequest, "the server is already initialized") : nil
    case .shutDown: ResponseError(.invalidRequest, "the server is shut down")
    }
  }

  private mutating func handleNotification(_ method: String, _ params: JSONValue) {
    guard phase == .running || method == Exit.method else { return }
    guard case .notification(let handle) = Route.table[method] else { return }
    do {
      try handle(&self, params)
    } catch {
      warn("\(method) ignored: \(error)")
    }
  }
}
