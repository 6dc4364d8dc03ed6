import JSON

/// `initialized`: the client has read the answer to `initialize`.
enum Initialized {
  static let method = "initialized"

  /// Only now may the client be asked for something.
  static func handle(_ session: inout Session, _ params: JSONValue) {
    let looksAtFiles = session.features.settingsChange != nil || session.features.workspace != nil
    if looksAtFiles, session.capabilities.registersFileWatchers { DidChangeWatchedFiles.register(with: session.client) }
    if session.features.takeEditorSettings != nil {
      if session.capabilities.registersConfiguration { DidChangeConfiguration.register(with: session.client) }
      if session.capabilities.hasConfiguration { DidChangeConfiguration.ask(session) }
    }
    if !session.folders.isEmpty { session.scan() }
  }
}
