import EditorServices
import JSON
import SourceText

extension Session {
  /// Tells whoever keeps the settings that a file may have another text: `text`, or what is on the disk. True when
  /// documents must be looked at again.
  mutating func takeSettings(_ path: String, _ text: SourceText?) -> Bool {
    guard let settingsChange = features.settingsChange, path.hasPrefix("/"), settingsChange(path, text) else {
      return false
    }
    settingsRevision += 1
    features.workspace?.settingsChanged()
    return true
  }

  /// Takes the settings with which the client has answered.
  mutating func takeNewSettings() {
    let settings = client.newSettings.withLock { state in
      defer { state = nil }
      return state
    }
    if let settings { take(settings) }
  }

  /// Takes the client's own settings; all open documents are looked at again where that makes a difference.
  mutating func take(_ settings: [PlacedSettings]) {
    guard let takeEditorSettings = features.takeEditorSettings, takeEditorSettings(settings) else { return }
    settingsRevision += 1
    features.workspace?.settingsChanged()
    if phase == .running { diagnoseAll() }
  }

  /// Reads configurations and rule sets again, and looks at all open documents.
  mutating func reloadSettings() {
    features.reloadSettings?()
    settingsRevision += 1
    features.workspace?.settingsChanged()
    diagnoseAll()
  }

  /// Looks at all open documents again: the settings have changed.
  func diagnoseAll() {
    if features.workspace != nil, !folders.isEmpty { scan() }
    if capabilities.refreshesCodeLenses { client.refresh("workspace/codeLens/refresh") }
    if capabilities.refreshesInlayHints { client.refresh("workspace/inlayHint/refresh") }
    if capabilities.pullsDiagnostics {
      if capabilities.refreshesDiagnostics { client.refresh("workspace/diagnostic/refresh") }
      if features.workspace == nil { return }
    }
    for document in documents.values.sorted(by: { $0.uri < $1.uri }) { publishDiagnostics(of: document) }
  }
}
