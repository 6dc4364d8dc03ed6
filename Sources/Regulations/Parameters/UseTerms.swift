/// What results lead to and what is published (`结果应用`, `公开`).
public struct UseTerms: Hashable, Sendable {
  /// No demand at all.
  public init() {}
}

extension ParameterDeclaration {
  static let useOfResults: [ParameterDeclaration] = []
}
