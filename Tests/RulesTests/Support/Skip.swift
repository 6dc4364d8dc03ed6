/// Why a disguise was not put on an example.
struct Skip: Error, Hashable {
  let reason: String
  /// There is nothing in the example that the disguise would change; such a pair says nothing and is not counted.
  var isIdle = false

  init(_ reason: String) { self.reason = reason }

  /// Nothing to change.
  static func idle(_ reason: String) -> Skip {
    var skip = Skip(reason)
    skip.isIdle = true
    return skip
  }
}
