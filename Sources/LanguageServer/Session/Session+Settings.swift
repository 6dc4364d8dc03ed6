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

  /// Looks at all open documents again: the settings have changed.
  func diagnoseAll() {
    if features.workspace != nil, !folders.isEmpty { scan() }
    if capabilities.pullsDiagnostics {
      if capabilities.refreshesDiagnostics { client.refreshDiagnostics() }
      if features.workspace == nil { return }
    }
    for document in documents.values.sorted(by: { $0.uri < $1.uri }) { publishDiagnostics(of: document) }
  }
}
