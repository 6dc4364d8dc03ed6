import JSON

/// Everything a query may look at, as it was when its turn came; never changes.
struct Snapshot: Sendable {
  let documents: [String: Document]
  let capabilities: ClientCapabilities
  let features: LanguageFeatures
  let diagnosing: Diagnosing
}
