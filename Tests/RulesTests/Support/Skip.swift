/// Why a disguise does not fit an example.
struct Skip: Error, Hashable {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
