import JSON

/// `initialized`: the client has read the answer to `initialize`.
enum Initialized {
  static let method = "initialized"

  /// Nothing waits for it.
  static func handle(_ session: inout Session, _ params: JSONValue) {}
}
