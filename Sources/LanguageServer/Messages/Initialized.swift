import JSON

/// `initialized`: the client has read the answer to `initialize`.
enum Initialized {
  static let method = "initialized"

  /// Only now may the client be asked for something.
  static func handle(_ session: inout Session, _ params: JSONValue) {
    guard session.features.settingsChange != nil, session.capabilities.registersFileWatchers else { return }
    DidChangeWatchedFiles.register(with: session.client)
  }
}
