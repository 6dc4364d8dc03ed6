import Regulations
import SourceText

/// A valid waiver that names a rule about several documents: kept until those rules have run.
struct CrossWaiver: Sendable, Equatable {
  /// The rules it names.
  let codes: [RuleCode]
  /// Where the findings that it covers begin.
  let scope: TextRange
  /// What to report should it silence nothing; `nil` where it has silenced something already, or where that cannot be
  /// told.
  let unused: Finding?

  /// Whether it covers a finding of `code` at `range`.
  func covers(_ code: RuleCode, at range: TextRange) -> Bool {
    codes.contains(code) && scope.start <= range.start && range.start <= scope.end
  }

  /// The report follows from the rest and from the place of the waiver.
  static func == (left: CrossWaiver, right: CrossWaiver) -> Bool {
    left.codes == right.codes && left.scope == right.scope && left.unused?.range == right.unused?.range
  }
}
