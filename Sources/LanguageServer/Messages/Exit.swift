import JSON

/// `exit`: ends the process, with code 0 after `shutdown` and 1 without.
enum Exit {
  static let method = "exit"

  static func handle(_ session: inout Session, _ params: JSONValue) {
    session.terminate(session.phase == .shutDown ? 0 : 1)
  }
}
