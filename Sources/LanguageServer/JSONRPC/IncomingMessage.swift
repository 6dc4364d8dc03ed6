import JSON

/// What came from the client.
enum IncomingMessage: Hashable, Sendable {
  /// A request, to be answered.
  case request(id: RequestID, method: String, params: JSONValue)
  /// A notification.
  case notification(method: String, params: JSONValue)
  /// The answer to a request of the server.
  case response(id: RequestID, ClientAnswer)
  /// Something that is no message but must be answered with an error.
  case malformed(id: RequestID?, ResponseError)
  /// Bytes between messages.
  case garbage(count: Int)
  /// The client has closed the stream, perhaps inside a message.
  case endOfInput(insideMessage: Bool)

  /// Reads the bytes of one message.
  init(_ bytes: [UInt8]) {
    do {
      self = try Self.message(JSONValue(parsing: bytes))
    } catch {
      self = .malformed(id: nil, ResponseError(.parseError, "\(error)"))
    }
  }

  private static func message(_ value: JSONValue) -> IncomingMessage {
    guard let object = value.object else {
      return invalid(value.array == nil ? "a message must be an object" : "batches are not part of LSP")
    }
    let id = object["id"].flatMap(RequestID.init)
    guard object["jsonrpc"]?.string == "2.0" else { return invalid(#"jsonrpc must be "2.0""#, id) }
    guard let method = object["method"] else {
      guard let id else { return invalid("neither method nor id") }
      if let error = object["error"] { return .response(id: id, .error(error["message"]?.string ?? "no reason given")) }
      guard let result = object["result"] else { return invalid("neither method nor result nor error", id) }
      return .response(id: id, .result(result))
    }
    guard let method = method.string else { return invalid("method must be a string", id) }
    let params = object["params"] ?? .null
    guard object["id"] != nil else { return .notification(method: method, params: params) }
    guard let id else { return invalid("id must be an integer or a string") }
    return .request(id: id, method: method, params: params)
  }

  private static func invalid(_ message: String, _ id: RequestID? = nil) -> IncomingMessage {
    .malformed(id: id, ResponseError(.invalidRequest, message))
  }
}
