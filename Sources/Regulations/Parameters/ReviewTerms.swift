/// How targets are reviewed (`审核`).
public struct ReviewTerms: Hashable, Sendable {
  /// No demand at all.
  public init() {}
}

extension ParameterDeclaration {
  static let targetReview: [ParameterDeclaration] = []
}
