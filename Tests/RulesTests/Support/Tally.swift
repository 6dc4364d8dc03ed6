/// How many pairs of example and disguise were run, and why others were not.
struct Tally: CustomStringConvertible {
  var run = 0
  var texts = 0
  /// How many pairs were skipped for each reason.
  private(set) var skipped: [String: Int] = [:]
  /// How many examples have nothing that the disguise would change.
  private(set) var idle = 0

  var skippedCount: Int { skipped.values.reduce(0, +) }

  mutating func add(_ skip: Skip) {
    if skip.isIdle {
      idle += 1
    } else {
      skipped[skip.reason, default: 0] += 1
    }
  }

  var description: String {
    let reasons = skipped.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) × \($0.key)" }
    let tail = reasons.isEmpty ? "" : " (" + reasons.joined(separator: "; ") + ")"
    return "\(run) run with \(texts) texts, \(skippedCount) skipped\(tail), \(idle) with nothing to change"
  }
}
