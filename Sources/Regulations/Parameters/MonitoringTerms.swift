/// How execution is monitored (`监控`).
public struct MonitoringTerms: Hashable, Sendable {
  /// No demand at all.
  public init() {}
}

extension ParameterDeclaration {
  static let monitoring: [ParameterDeclaration] = []
}
