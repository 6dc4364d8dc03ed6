import Linting
import Regulations

/// Which text of a rule set a run used.
public struct RuleSetStamp: Sendable, Hashable {
  /// The name.
  public let name: String
  /// Its version: the day from which it is in force, as it names none of its own.
  public let version: String?
  /// SHA-256 of its file, as 64 hexadecimal digits.
  public let sha256: String

  /// The stamp of `ruleSet`.
  public init(_ ruleSet: RuleSet) {
    name = ruleSet.name
    version = ruleSet.validFrom?.description
    sha256 = ruleSet.sha256
  }

  /// The stamps of every rule set that the documents of a run were held against, inherited ones included, in the order
  /// in which the library lists them.
  static func used(in totals: Totals, of linter: Linter) -> [RuleSetStamp] {
    var used: [String: RuleSet] = [:]
    for name in totals.ruleSets {
      for ruleSet in linter.library.law(name)?.chain ?? [] { used[ruleSet.name] = ruleSet }
    }
    return linter.library.names.compactMap { used[$0].map(RuleSetStamp.init) }
  }
}
