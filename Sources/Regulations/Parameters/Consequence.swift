/// What a negative conclusion forbids and demands (`否决后果`).
public struct Consequence: Hashable, Sendable {
  /// Who must have come to the conclusion; `nil` for anybody.
  public let author: String?
  /// The conclusion: 不予支持, 不合格.
  public let conclusion: String
  /// Labels of fields that may say neither 是 nor an amount.
  public let forbidden: [String]
  /// Labels of fields that must be filled.
  public let demanded: [String]
  /// The provision's identity; `nil` for the rule's own.
  public let provision: String?

  /// Reads `{主体, 结论, 不得, 须填, 条款}`; `nil` for one that has no effect or a key that is none of these.
  init?(_ value: ParameterValue) {
    guard let conclusion = value["结论"]?.text,
      value.hasOnly(["主体", "结论", "不得", "须填", "条款"])
    else { return nil }
    author = value["主体"]?.text
    self.conclusion = conclusion
    forbidden = value["不得"]?.items?.compactMap(\.text) ?? []
    demanded = value["须填"]?.items?.compactMap(\.text) ?? []
    provision = value["条款"]?.text
    if forbidden.isEmpty && demanded.isEmpty { return nil }
  }
}
