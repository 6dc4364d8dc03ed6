/// Which documents belong together (`档案`, `覆盖`).
public struct ArchiveTerms: Hashable, Sendable {
  /// No demand at all.
  public init() {}
}

extension ParameterDeclaration {
  static let archive: [ParameterDeclaration] = []
}
