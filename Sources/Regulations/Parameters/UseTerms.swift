import Forms

/// What results lead to and what is published (`结果应用`, `公开`).
public struct UseTerms: Hashable, Sendable {
  /// The measure that each class of result asks for.
  public var measures: [ResultMeasure] = []
  /// The provision on those measures.
  public var measuresProvision: String?
  /// The legal links between results and budget; empty for any.
  public var linkages: [NamedTerm] = []
  /// Whether a record of use must name its link.
  public var needsLinkage = false
  /// The provision on the link.
  public var linkageProvision: String?
  /// Stages whose results should be used too; empty for no demand.
  public var citedStages: [String] = []
  /// Whether each evaluation needs a record of use.
  public var needsRecord = false
  /// Whether each problem of an evaluation needs a rectification of its own.
  public var rectifiesEachProblem = false
  /// Whether the lowest grade calls for accountability.
  public var holdsLowestGradeToAccount = false
  /// Words that speak of a loss or waste that calls for accountability.
  public var lossWords: [String] = []
  /// Whether a project past its end should get no more money.
  public var endsExpired = false
  /// Whether a project with the lowest grade should get no more money.
  public var endsLowestGrade = false
  /// What must be published.
  public var disclosure = DisclosureTerms()

  /// No demand at all.
  public init() {}
}

/// The measure that a class of result asks for.
public struct ResultMeasure: Hashable, Sendable {
  /// The class: 好, 一般, 交叉重复, 低效无效, 长期沉淀.
  public let resultClass: String
  /// What it is called and by which words a text speaks of it.
  public let measure: KeywordTerm
}

/// What of an evaluation must be published and reported (`公开`).
public struct DisclosureTerms: Hashable, Sendable {
  /// Whether results must be published.
  public var isRequired = false
  /// Whether what is secret is left out.
  public var sparesSecrets = false
  /// Whether only projects marked 重点项目 must be published.
  public var isForKeyProjectsOnly = false
  /// What departments publish.
  public var contents: [PublishedItem] = []
  /// What the finance bureau publishes.
  public var financeContents: [PublishedItem] = []
  /// Whether self-evaluation reports are published.
  public var publishesSelfReports = false
  /// Whether targets are published together with the budget.
  public var isWithBudget = false
  /// Whether results are published together with the final accounts.
  public var isWithAccounts = false
  /// Whether results go into the final accounts.
  public var isInAccounts = false
  /// Whether results are reported to the people's congress.
  public var reportsToCongress = false
  /// Whether they are reported together with the draft budget or accounts.
  public var isWithDraft = false
  /// The provisions, by what they are about: 公开, 公开内容, 自评报告, 预算, 决算, 人大.
  public var provisions: [String: String] = [:]

  /// No demand at all.
  public init() {}
}

/// Something that must be published: `{名称, 关键词, 限重点项目}`.
public struct PublishedItem: Hashable, Sendable {
  /// What it is called and by which words a list names it.
  public let term: KeywordTerm
  /// Whether only key projects have it.
  public let isForKeyProjectsOnly: Bool

  init?(_ value: ParameterValue) {
    guard let term = KeywordTerm(value) else { return nil }
    self.term = term
    isForKeyProjectsOnly = value["限重点项目"]?.flag ?? false
  }
}

extension ParameterDeclaration {
  static let useOfResults: [ParameterDeclaration] =
    [
      resultMeasures, resultLinkages, resultLinkageRequired, citedStages, useRequired, rectifiesEachProblem,
      accountability, phaseOut,
      provision("结果应用.措施条款", \.useOfResults.measuresProvision, zh: "规定措施的条款", en: "The provision on the measures"),
      provision("结果应用.挂钩条款", \.useOfResults.linkageProvision, zh: "规定挂钩方式的条款", en: "The provision on the links"),
    ] + disclosure

  /// What must be published.
  public static let disclosure: [ParameterDeclaration] = [
    disclosureProvisions,
    flag("公开.必须公开", \.useOfResults.disclosure.isRequired, zh: "评价结果是否必须公开", en: "Whether results must be published"),
    flag("公开.涉密除外", \.useOfResults.disclosure.sparesSecrets, zh: "涉密的是否除外", en: "Whether secrets are left out"),
    disclosureScope,
    list("公开.内容", \.useOfResults.disclosure.contents, zh: "部门应公开的事项", en: "What departments publish") {
      PublishedItem($0)
    },
    list(
      "公开.财政公开内容", \.useOfResults.disclosure.financeContents, zh: "财政部门应公开的事项", en: "What the finance bureau publishes"
    ) { PublishedItem($0) },
    flag(
      "公开.自评报告公开", \.useOfResults.disclosure.publishesSelfReports, zh: "自评报告是否公开",
      en: "Whether self-evaluation reports are published"),
    flag(
      "公开.与预算同步", \.useOfResults.disclosure.isWithBudget, zh: "绩效目标是否随预算公开",
      en: "Whether targets are published with the budget"),
    flag(
      "公开.与决算同步", \.useOfResults.disclosure.isWithAccounts, zh: "评价结果是否随决算公开",
      en: "Whether results are published with the accounts"),
    flag(
      "公开.编入决算", \.useOfResults.disclosure.isInAccounts, zh: "评价结果是否编入决算", en: "Whether results go into the accounts"),
    flag(
      "公开.报送人大", \.useOfResults.disclosure.reportsToCongress, zh: "评价结果是否报送人大", en: "Whether results go to the congress"
    ),
    flag("公开.与草案同步", \.useOfResults.disclosure.isWithDraft, zh: "是否与预决算草案同步报送", en: "Whether they go with the draft"),
  ]

  /// What each class of result asks for.
  public static let resultMeasures = ParameterDeclaration(
    "结果应用.措施", zh: "各类评价结果应采取的措施", en: "The measure that each class of result asks for"
  ) { value, parameters in
    for (name, measure) in value.entries {
      guard let term = KeywordTerm(measure) else { return false }
      let read = ResultMeasure(resultClass: name, measure: term)
      if let place = parameters.useOfResults.measures.firstIndex(where: { $0.resultClass == name }) {
        parameters.useOfResults.measures[place] = read
      } else {
        parameters.useOfResults.measures.append(read)
      }
    }
    return value.isMapping || value.isBlank
  }

  /// What results are linked to.
  public static let resultLinkages = list(
    "结果应用.挂钩方式", \.useOfResults.linkages, zh: "规定的挂钩方式；空为不限", en: "The legal links; empty for any"
  ) { NamedTerm($0) }

  /// Whether the link must be named.
  public static let resultLinkageRequired = flag(
    "结果应用.挂钩必填", \.useOfResults.needsLinkage, zh: "应用记录是否须写明挂钩方式", en: "Whether a record of use must name its link")

  /// Stages whose results are used.
  public static let citedStages = list(
    "结果应用.引用环节", \.useOfResults.citedStages, zh: "应当引用其结果的环节", en: "Stages whose results should be used too"
  ) { $0.text }

  /// Whether use is required.
  public static let useRequired = flag(
    "结果应用.须有应用", \.useOfResults.needsRecord, zh: "每项评价是否须有应用记录", en: "Whether each evaluation needs a record of use")

  /// Whether each problem is rectified.
  public static let rectifiesEachProblem = flag(
    "结果应用.逐条整改", \.useOfResults.rectifiesEachProblem, zh: "评价问题是否须逐条整改",
    en: "Whether each problem needs a rectification of its own")

  /// When somebody is held to account.
  public static let accountability = ParameterDeclaration(
    "结果应用.问责", zh: "须有问责记录的情形", en: "What calls for accountability"
  ) { value, parameters in
    if let lowest = value["最低等级"] {
      guard let flag = lowest.flag else { return false }
      parameters.useOfResults.holdsLowestGradeToAccount = flag
    }
    if let words = value["情形"] {
      guard let items = words.items else { return false }
      parameters.useOfResults.lossWords = items.compactMap(\.text)
    }
    return value.isMapping || value.isBlank
  }

  /// What ends a project's funding.
  public static let phaseOut = ParameterDeclaration(
    "结果应用.清退", zh: "应当清理退出的情形", en: "What ends a project's funding"
  ) { value, parameters in
    if let expired = value["到期"] {
      guard let flag = expired.flag else { return false }
      parameters.useOfResults.endsExpired = flag
    }
    if let lowest = value["最低等级"] {
      guard let flag = lowest.flag else { return false }
      parameters.useOfResults.endsLowestGrade = flag
    }
    return value.isMapping || value.isBlank
  }

  /// The identity of a provision.
  private static func provision(
    _ path: String, _ member: WritableKeyPath<ParameterValues, String?> & Sendable, zh: String, en: String
  ) -> ParameterDeclaration {
    ParameterDeclaration(path, zh: zh, en: en) { value, parameters in
      parameters[keyPath: member] = value.text
      return value.text != nil
    }
  }

  /// The provisions on disclosure.
  public static let disclosureProvisions = ParameterDeclaration(
    "公开.条款", zh: "公开各项要求所依据的条款", en: "The provisions on disclosure"
  ) { value, parameters in
    for (name, id) in value.entries { parameters.useOfResults.disclosure.provisions[name] = id.text }
    return value.isMapping
  }

  /// Which projects are published.
  public static let disclosureScope = ParameterDeclaration(
    "公开.范围", zh: "公开的范围：全部或重点项目", en: "Which projects are published: all or key ones"
  ) { value, parameters in
    switch value.text {
    case "全部": parameters.useOfResults.disclosure.isForKeyProjectsOnly = false
    case "重点项目": parameters.useOfResults.disclosure.isForKeyProjectsOnly = true
    default: return false
    }
    return true
  }
}
