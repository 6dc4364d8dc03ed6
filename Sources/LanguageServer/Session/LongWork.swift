import JSON

/// What a request that takes long tells its client meanwhile: how far it is, and parts of the result.
struct LongWork: Sendable {
  private let id: RequestID
  private let client: Client
  private let progress: JSONValue?
  private let parts: JSONValue?

  /// The work for request `id`, with the tokens that its parameters give.
  init(_ id: RequestID, _ params: JSONValue, _ client: Client) throws(InvalidParams) {
    self.id = id
    self.client = client
    progress = try params.readIfPresent("workDoneToken", as: ProgressToken.self)?.value
    parts = try params.readIfPresent("partialResultToken", as: ProgressToken.self)?.value
  }

  /// Whether the client still waits for the answer.
  var isWanted: Bool { client.pending.contains(id) }

  /// Whether the client takes the result in parts.
  var takesParts: Bool { parts != nil }

  /// Sends a part of the result.
  func send(_ part: (inout JSONWriter) -> Void) {
    if let parts, isWanted { send(parts, part) }
  }

  /// Says that the work has begun.
  func begin(_ title: String) {
    guard let progress, isWanted else { return }
    send(progress) { $0.write(["kind": "begin", "title": .string(title), "cancellable": true, "percentage": 0]) }
  }

  /// Says how far the work is.
  func report(_ done: Int, of all: Int) {
    guard let progress, all > 0, isWanted else { return }
    send(progress) {
      $0.write([
        "kind": "report", "message": .string("\(done)/\(all)"), "percentage": .number(JSONNumber(done * 100 / all)),
      ])
    }
  }

  /// Says that the work is done, or given up.
  func end() {
    if let progress { send(progress, evenIfUnwanted: true) { $0.write(["kind": "end"]) } }
  }

  private func send(
    _ token: JSONValue, evenIfUnwanted: Bool = false, _ value: (inout JSONWriter) -> Void
  ) {
    let message = OutgoingMessage.notification("$/progress") { writer in
      writer.member("token", token)
      writer.key("value")
      value(&writer)
    }
    // Writing a part takes its time: the client may have withdrawn the request meanwhile.
    if evenIfUnwanted || isWanted { client.outbox.send(message) }
  }
}

/// What ties progress to a request.
private struct ProgressToken: ParamsReadable {
  let value: JSONValue

  init(reading value: JSONValue) throws(InvalidParams) {
    guard value.string != nil || value.integer != nil else { throw InvalidParams(expected: "an integer or a string") }
    self.value = value
  }
}
