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
  /// Levels that it gives to rules, with the reason where it lowers one.
  public let levels: [RuleCode: (level: Level, reason: String?)]
  /// Its provisions, in the order of the text.
  public let provisions: [Provision]
  /// The file itself, for the parameters.
  public let tree: SyntaxTree
  /// The mapping behind `参数`.
  let parameters: NodeID?

  /// SHA-256 of its file, as 64 hexadecimal digits; computed each time.
  public var sha256: String { SHA256.hex(of: tree.source.bytes) }
}
