import Quantities
import Regulations
import SourceText

/// A word in the document that a finding is known and accepted.
struct Waiver: Sendable {
  /// The rules it names.
  let codes: [RuleCode]
  /// Words that stand where a rule's code belongs but are none.
  let unknown: [String]
  /// Why; empty where nothing is given.
  let reason: String
  /// The last day on which it holds.
  let until: Day?
  /// Where it stands.
  let range: TextRange
  /// What it covers.
  let scope: Scope

  enum Scope: Sendable {
    /// The whole file.
    case file
    /// What begins on this line or the one above it.
    case lines(ClosedRange<Int>)
    /// What lies in this range.
    case range(TextRange)
  }

  /// Whether it covers a finding of `code` that begins at `start`, on `line`.
  func covers(_ code: RuleCode, at range: TextRange, line: Int) -> Bool {
    guard codes.contains(code) else { return false }
    switch scope {
    case .file: return true
    case .lines(let lines): return lines.contains(line)
    case .range(let place): return place.contains(range)
    }
  }
}
