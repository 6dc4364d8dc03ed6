import JSON

/// How much the client wants to be told of what the server receives.
enum TraceLevel: String, Sendable, ParamsReadable {
  case off
  case messages
  case verbose

  init(reading value: JSONValue) throws(InvalidParams) {
    // Older clients say "compact" for what is now "messages".
    let name = value == "compact" ? "messages" : value.string
    guard let level = name.flatMap(TraceLevel.init(rawValue:)) else {
      throw InvalidParams(expected: #""off", "messages" or "verbose""#)
    }
    self = level
  }
}

/// `$/setTrace`: changes the level.
enum SetTrace {
  static let method = "$/setTrace"

  static func handle(_ session: inout Session, _ params: JSONValue) throws(InvalidParams) {
    session.trace = try params.read("value")
  }
}

extension Session {
  /// `$/logTrace`: tells the client of a message that has been received, if it wants to know.
  func traceReceived(_ kind: String, _ method: String, _ id: RequestID?, _ params: JSONValue) {
    guard trace != .off else { return }
    client.notify("$/logTrace") { writer in
      let identifier = id.map { " (\(String(decoding: $0.value.encoded, as: UTF8.self)))" } ?? ""
      writer.member("message", "received \(kind) \(method)\(identifier)")
      if trace == .verbose { writer.member("verbose", String(decoding: params.encoded, as: UTF8.self)) }
    }
  }
}
