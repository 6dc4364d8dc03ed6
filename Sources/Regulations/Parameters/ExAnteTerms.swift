/// How ex-ante assessments are made (`事前评估`).
public struct ExAnteTerms: Hashable, Sendable {
  /// No demand at all.
  public init() {}
}

extension ParameterDeclaration {
  static let exAnte: [ParameterDeclaration] = []
}
