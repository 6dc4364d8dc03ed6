import Forms

extension DocumentFacts {
  /// How the document is called in a message: 自评表, 7月监控表.
  public var shown: String { kind == .monitoring ? period.map { "\($0.month)月监控表" } ?? kind.shown : kind.shown }

  /// The same in English.
  public var shownInEnglish: String {
    kind == .monitoring
      ? period.map { "monitoring table up to month \($0.month)" } ?? kind.shownInEnglish : kind.shownInEnglish
  }
}

extension DocumentKind {
  /// How a document of the kind is called in a message: 绩效目标, 自评表.
  public var shown: String {
    switch self {
    case .monitoring: "监控表"
    case .projectTarget, .departmentTarget: "绩效目标"
    case .projectSelfEvaluation, .departmentSelfEvaluation: "自评表"
    default: name
    }
  }

  /// The same in English.
  public var shownInEnglish: String {
    switch self {
    case .monitoring: "monitoring table"
    case .projectTarget, .departmentTarget: "target"
    case .projectSelfEvaluation, .departmentSelfEvaluation: "self-evaluation"
    default: englishName
    }
  }
}
