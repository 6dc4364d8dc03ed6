import JSON

/// `shutdown`: from now on only `exit` is taken.
enum Shutdown {
  static let method = "shutdown"

  static func answer(_ session: inout Session, _ params: JSONValue, _ result: inout JSONWriter) {
    session.phase = .shutDown
    result.writeNull()
  }
}
