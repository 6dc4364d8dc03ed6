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
    return true
  }

  /// Looks at all open documents again: the settings have changed.
  func diagnoseAll() {
    if capabilities.pullsDiagnostics {
      if capabilities.refreshesDiagnostics { client.request("workspace/diagnostic/refresh") }
      return
    }
    for document in documents.values.sorted(by: { $0.uri < $1.uri }) { publishDiagnostics(of: document) }
  }
}
