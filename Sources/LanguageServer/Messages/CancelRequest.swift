import JSON

/// `$/cancelRequest`: answers a request at once, unless it is answered already; its result is dropped.
enum CancelRequest {
  static let method = "$/cancelRequest"

  static func handle(_ session: inout Session, _ params: JSONValue) throws(InvalidParams) {
    let id = try params.read("id", as: RequestID.self)
    guard session.client.pending.claim(id) else { return }
    session.client.refuse(id, ResponseError(.requestCancelled, "cancelled"))
  }
}

extension RequestID: ParamsReadable {
  init(reading value: JSONValue) throws(InvalidParams) {
    guard let id = RequestID(value) else { throw InvalidParams(expected: "an integer or a string") }
    self = id
  }
}
