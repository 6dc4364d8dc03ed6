import Quantities
import SourceText
import Syntax

/// One rule set as its file gives it, before inheritance.
public struct RuleSet: Sendable {
  /// The name by which documents choose it: 扶风县.
  public let name: String
  /// The regulation's full title.
  public let title: String
  /// The first day on which it is in force.
  public let validFrom: Day?
  /// The last day on which it is in force; `nil` while it still is.
  public let validTo: Day?
  /// The rule set that it builds on.
  public let parent: String?
  /// What it says about rules.
  public let terms: [RuleCode: RuleTerms]
  /// Its provisions, in the order of the text.
  public let provisions: [Provision]
  /// The file that a user wrote; `nil` for a built-in rule set.
  public let path: String?
  /// The file itself, for the parameters.
  public let tree: SyntaxTree
  /// The document in the file.
  public let document: NodeID
  /// The mapping behind `参数`; `nil` where there is none.
  public let parameters: NodeID?

  /// Levels that it gives to rules, with the reason where it lowers one.
  public var levels: [RuleCode: (level: Level, reason: String?)] {
    terms.compactMapValues { terms in terms.level.map { ($0, terms.reason) } }
  }

  /// SHA-256 of its file, as 64 hexadecimal digits; computed each time.
  public var sha256: String { SHA256.hex(of: tree.source.bytes) }
}

/// What a rule set says about one rule.
public struct RuleTerms: Sendable, Hashable {
  /// The level that it gives; `nil` to leave it as it is.
  public var level: Level?
  /// Why, where it lowers the level.
  public var reason: String?
  /// Whether rule sets that inherit from it, and configurations, may not lower the level: 不可放宽.
  public var isIrrelaxable = false
  /// Whether a waiver of the rule has no effect: 不可豁免.
  public var isUnwaivable = false
}
