/// How evaluations are made and reported (`评价`).
public struct EvaluationTerms: Hashable, Sendable {
  /// No demand at all.
  public init() {}
}

extension ParameterDeclaration {
  static let evaluation: [ParameterDeclaration] = []
}
