/// What the targets of whole departments need (`整体维度` and what goes with it).
public struct DepartmentTerms: Hashable, Sendable {
  /// No demand at all.
  public init() {}
}

extension ParameterDeclaration {
  static let departments: [ParameterDeclaration] = []
}
