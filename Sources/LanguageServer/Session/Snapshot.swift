import JSON

/// Everything a query may look at, as it was when its turn came; never changes.
struct Snapshot: Sendable {
  let documents: [String: Document]
  /// How often the settings had changed.
  let settingsRevision: Int
  let capabilities: ClientCapabilities
  let features: LanguageFeatures
}

extension LanguageFeatures {
  /// The findings of `document`.
  func diagnose(_ document: Document) -> [Diagnostic] {
    diagnose(document.text, document.path, document.isJSON)
  }
}
