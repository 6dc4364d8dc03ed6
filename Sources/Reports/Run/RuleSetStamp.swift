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

  /// The stamps of every rule set that the documents of a run were held against, inherited ones included: the national
  /// one first, the others by name. Where folders have rule sets of one name and different texts, each has its stamp.
  static func used(in totals: Totals) -> [RuleSetStamp] {
    var stamps: Set<RuleSetStamp> = []
    var seen: Set<String> = []
    for law in totals.laws {
      // Built-in rule sets have one text, which need not be hashed for every configuration.
      for ruleSet in law.chain where ruleSet.path != nil || seen.insert(ruleSet.name).inserted {
        stamps.insert(RuleSetStamp(ruleSet))
      }
    }
    return stamps.sorted { $0.order < $1.order }
  }

  private var order: (Int, String, String) { (name == RuleSetLibrary.fallback ? 0 : 1, name, sha256) }
}
