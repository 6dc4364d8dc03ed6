/// What a work plan holds (`工作方案`, `窗口`).
public struct PlanTerms: Hashable, Sendable {
  /// No demand at all.
  public init() {}
}

extension ParameterDeclaration {
  static let workPlan: [ParameterDeclaration] = []
}
