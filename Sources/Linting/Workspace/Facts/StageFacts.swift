import Forms
import Quantities
import SourceText

/// One change of a target during the year.
public struct AdjustmentFact: Hashable, Sendable {
  /// 日期.
  public let date: DateFact?
  /// 备案日期: when it was filed with the finance bureau.
  public let filedOn: DateFact?
}

/// A place of the document that names another file.
public struct LinkFact: Hashable, Sendable {
  /// The field: 关联文档, 自评表, 报告.
  public let field: FieldName
  /// The link as written.
  public let link: TextFact
}

/// What a document says of its own stage: approval, period, result, problems.
public struct StageFacts: Hashable, Sendable {
  /// When the target was approved.
  public private(set) var approvedOn: DateFact?
  /// When the form was handed in, else filled in.
  public let filedOn: DateFact?
  /// Changes of the target.
  public private(set) var adjustments: [AdjustmentFact] = []
  /// 监控方式.
  public private(set) var mode: TextFact?
  /// 评价类型: 单位自评, 部门评价, 财政评价.
  public private(set) var evaluationType: TextFact?
  /// 评价内容: 项目支出, 部门整体支出, 政策.
  public private(set) var evaluationContent: TextFact?
  /// 评价日期.
  public private(set) var evaluatedOn: DateFact?
  /// 第三方机构.
  public private(set) var thirdParty: TextFact?
  /// The total score of an evaluation.
  public private(set) var score: ExactDecimal?
  /// The grade of an evaluation.
  public private(set) var grade: TextFact?
  /// The class of a result: 好, 一般, 低效无效 …
  public private(set) var resultClass: TextFact?
  /// The conclusion of an assessment or a review.
  public private(set) var conclusion: TextFact?
  /// Who assesses or reviews: 评估主体, 审核层级.
  public private(set) var actor: TextFact?
  /// 评估对象类型: 项目, 政策.
  public private(set) var objectKind: TextFact?
  /// When it was assessed or reviewed.
  public private(set) var decidedOn: DateFact?
  /// The problems that an evaluation found, one by one.
  public private(set) var problems: [TextFact] = []
  /// The problems that are rectified, one by one.
  public private(set) var rectifications: [TextFact] = []
  /// The key 整改.
  public private(set) var rectificationKey: TextRange?
  /// The key 应用.
  public private(set) var applicationKey: TextRange?
  /// What the measures of a use of results speak of, as one text.
  public private(set) var application = ""
  /// Links to other files.
  public private(set) var links: [LinkFact] = []

  init(_ form: Form) {
    filedOn = DateFact(form[.filing, .submittedOn], of: form) ?? DateFact(form[.filing, .filledOn], of: form)
    for (text, node) in form.list(form[.related]) where !text.isEmpty {
      links.append(LinkFact(field: .related, link: TextFact(text, at: form.tree.range(node))))
    }
    switch form.kind {
    case .projectTarget, .departmentTarget: readTarget(form)
    case .exAnteAssessment:
      conclusion = Self.text(.conclusion, form)
      actor = Self.text(.assessor, form)
      objectKind = Self.text(.objectKind, form)
      decidedOn = DateFact(form[.reportDate], of: form)
    case .targetReview:
      conclusion = Self.text(.conclusion, form)
      actor = Self.text(.reviewStage, form)
      decidedOn = DateFact(form[.reviewedOn], of: form)
    case .monitoring: mode = Self.text(.monitoringMode, form)
    case .projectSelfEvaluation, .departmentSelfEvaluation: readResult(form)
    case .evaluationReport: readReport(form)
    case .useOfResults: readUse(form)
    case .workPlan, .ruleSet: break
    }
  }

  private static func text(_ name: FieldName, _ form: Form) -> TextFact? {
    TextFact(form[name], in: form.root, of: form)
  }

  private mutating func readTarget(_ form: Form) {
    approvedOn = DateFact(form[.approval, .targetApprovedOn], of: form)
    for record in form[.adjustments].map({ Array($0.records) }) ?? [] {
      let date = DateFact(form.entry(.date, in: record), of: form)
      let filedOn = DateFact(form.entry(.reportedOn, in: record), of: form)
      if date != nil || filedOn != nil { adjustments.append(AdjustmentFact(date: date, filedOn: filedOn)) }
    }
  }

  private mutating func readResult(_ form: Form) {
    evaluationType = Self.text(.evaluationType, form)
    evaluatedOn = DateFact(form[.evaluatedOn], of: form)
    score = form.points(form[.totalScore]).number
    grade = Self.text(.grade, form)
  }

  private mutating func readReport(_ form: Form) {
    readResult(form)
    evaluationContent = Self.text(.evaluationContent, form)
    thirdParty = Self.text(.thirdParty, form)
    problems = ProblemList.problems(form[.problems], in: form)
    if let link = Self.text(.selfEvaluation, form) { links.append(LinkFact(field: .selfEvaluation, link: link)) }
  }

  private mutating func readUse(_ form: Form) {
    if let result = form[.evaluationResult]?.record {
      score = form.points(form.entry(.totalScore, in: result)).number
      grade = TextFact(form.entry(.grade, in: result), in: result, of: form)
      resultClass = TextFact(form.entry(.resultClass, in: result), in: result, of: form)
      evaluationType = TextFact(form.entry(.evaluationType, in: result), in: result, of: form)
      if let link = TextFact(form.entry(.report, in: result), in: result, of: form) {
        links.append(LinkFact(field: .report, link: link))
      }
    }
    rectificationKey = form[.rectification].map { form.keyRange($0) }
    for record in form[.rectification].map({ Array($0.records) }) ?? [] {
      if let problem = TextFact(form.entry(.problems, in: record), in: record, of: form) {
        rectifications.append(problem)
      }
    }
    applicationKey = form[.application].map { form.keyRange($0) }
    for record in form[.application].map({ Array($0.records) }) ?? [] {
      for entry in form.entries(of: record) where form.tree[entry.value].kind == .scalar {
        application += form.text(entry) + "\n"
      }
    }
  }
}
