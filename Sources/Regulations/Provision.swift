import Forms

/// One provision of a regulation, as a rule set carries it.
public struct Provision: Sendable, Hashable {
  /// The rule set that carries it.
  public let ruleSet: String
  /// The regulation's full title: 扶风县预算绩效管理实施细则（试行）.
  public let title: String
  /// Its identity in the rule set: `P145`.
  public let id: String
  /// The article as it is cited: 第四十三条.
  public let article: String
  /// What it says, in own words.
  public let summary: String
  /// The rules that check it.
  public let rules: [RuleCode]
  /// The kinds of document that it concerns; empty for all.
  public let kinds: [DocumentKind]
  /// Why no program can check it; `nil` where one can.
  public let uncheckable: String?

  /// How a finding cites it: `扶风县预算绩效管理实施细则（试行）第四十三条`.
  ///
  /// The national rule set stands for several measures, so its articles carry their own document's number.
  public var citation: String { article.contains("〔") ? article : title + article }
}
