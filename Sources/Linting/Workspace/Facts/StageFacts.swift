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
  /// When the form was handed in, else filled in.
  public let filedOn: DateFact?
  /// 评价类型: 单位自评, 部门评价, 财政评价.
  public private(set) var evaluationType: TextFact?
  /// 评价日期.
  public private(set) var evaluatedOn: DateFact?
  /// The total score of an evaluation.
  public private(set) var score: ExactDecimal?
  /// The grade of an evaluation.
  public private(set) var grade: TextFact?
  /// Links to other files.
  public private(set) var links: [LinkFact] = []
  /// What no self-evaluation says, if anything: most documents of a workspace are self-evaluations, and the room for it
  /// would be a third of ``DocumentFacts``.
  private var rest: [Rest] = []

  /// What only documents of other kinds say.
  private struct Rest: Hashable {
    var approvedOn: DateFact?
    var adjustments: [AdjustmentFact] = []
    var mode: TextFact?
    var evaluationContent: TextFact?
    var thirdParty: TextFact?
    var resultClass: TextFact?
    var conclusion: TextFact?
    var actor: TextFact?
    var objectKind: TextFact?
    var decidedOn: DateFact?
    var problems: [TextFact] = []
    var rectifications: [TextFact] = []
    var rectificationKey: TextRange?
    var applicationKey: TextRange?
    var application = ""
  }

  /// When the target was approved.
  public var approvedOn: DateFact? { rest.first?.approvedOn }
  /// Changes of the target.
  public var adjustments: [AdjustmentFact] { rest.first?.adjustments ?? [] }
  /// 监控方式.
  public var mode: TextFact? { rest.first?.mode }
  /// 评价内容: 项目支出, 部门整体支出, 政策.
  public var evaluationContent: TextFact? { rest.first?.evaluationContent }
  /// 第三方机构.
  public var thirdParty: TextFact? { rest.first?.thirdParty }
  /// The class of a result: 好, 一般, 低效无效 …
  public var resultClass: TextFact? { rest.first?.resultClass }
  /// The conclusion of an assessment or a review.
  public var conclusion: TextFact? { rest.first?.conclusion }
  /// Who assesses or reviews: 评估主体, 审核层级.
  public var actor: TextFact? { rest.first?.actor }
  /// 评估对象类型: 项目, 政策.
  public var objectKind: TextFact? { rest.first?.objectKind }
  /// When it was assessed or reviewed.
  public var decidedOn: DateFact? { rest.first?.decidedOn }
  /// The problems that an evaluation found, one by one.
  public var problems: [TextFact] { rest.first?.problems ?? [] }
  /// The problems that are rectified, one by one.
  public var rectifications: [TextFact] { rest.first?.rectifications ?? [] }
  /// The key 整改.
  public var rectificationKey: TextRange? { rest.first?.rectificationKey }
  /// The key 应用.
  public var applicationKey: TextRange? { rest.first?.applicationKey }
  /// What the measures of a use of results speak of, as one text.
  public var application: String { rest.first?.application ?? "" }

  init(_ form: Form) {
    filedOn = DateFact(form[.filing, .submittedOn], of: form) ?? DateFact(form[.filing, .filledOn], of: form)
    for (text, node) in form.list(form[.related]) where !text.isEmpty {
      links.append(LinkFact(field: .related, link: TextFact(text, at: form.tree.range(node))))
    }
    var rest = Rest()
    switch form.kind {
    case .projectTarget, .departmentTarget: Self.readTarget(form, into: &rest)
    case .exAnteAssessment:
      rest.conclusion = Self.text(.conclusion, form)
      rest.actor = Self.text(.assessor, form)
      rest.objectKind = Self.text(.objectKind, form)
      rest.decidedOn = DateFact(form[.reportDate], of: form)
    case .targetReview:
      rest.conclusion = Self.text(.conclusion, form)
      rest.actor = Self.text(.reviewStage, form)
      rest.decidedOn = DateFact(form[.reviewedOn], of: form)
    case .monitoring: rest.mode = Self.text(.monitoringMode, form)
    case .projectSelfEvaluation, .departmentSelfEvaluation: readResult(form)
    case .evaluationReport: readReport(form, into: &rest)
    case .useOfResults: readUse(form, into: &rest)
    case .workPlan, .ruleSet: break
    }
    if rest != Rest() { self.rest = [rest] }
  }

  private static func text(_ name: FieldName, _ form: Form) -> TextFact? {
    TextFact(form[name], in: form.root, of: form)
  }

  private static func readTarget(_ form: Form, into rest: inout Rest) {
    rest.approvedOn = DateFact(form[.approval, .targetApprovedOn], of: form)
    for record in form[.adjustments].map({ Array($0.records) }) ?? [] {
      let date = DateFact(form.entry(.date, in: record), of: form)
      let filedOn = DateFact(form.entry(.reportedOn, in: record), of: form)
      if date != nil || filedOn != nil { rest.adjustments.append(AdjustmentFact(date: date, filedOn: filedOn)) }
    }
  }

  private mutating func readResult(_ form: Form) {
    evaluationType = Self.text(.evaluationType, form)
    evaluatedOn = DateFact(form[.evaluatedOn], of: form)
    score = form.points(form[.totalScore]).number
    grade = Self.text(.grade, form)
  }

  private mutating func readReport(_ form: Form, into rest: inout Rest) {
    readResult(form)
    rest.evaluationContent = Self.text(.evaluationContent, form)
    rest.thirdParty = Self.text(.thirdParty, form)
    rest.problems = ProblemList.problems(form[.problems], in: form)
    if let link = Self.text(.selfEvaluation, form) { links.append(LinkFact(field: .selfEvaluation, link: link)) }
  }

  private mutating func readUse(_ form: Form, into rest: inout Rest) {
    if let result = form[.evaluationResult]?.record {
      score = form.points(form.entry(.totalScore, in: result)).number
      grade = TextFact(form.entry(.grade, in: result), in: result, of: form)
      rest.resultClass = TextFact(form.entry(.resultClass, in: result), in: result, of: form)
      evaluationType = TextFact(form.entry(.evaluationType, in: result), in: result, of: form)
      if let link = TextFact(form.entry(.report, in: result), in: result, of: form) {
        links.append(LinkFact(field: .report, link: link))
      }
    }
    rest.rectificationKey = form[.rectification].map { form.keyRange($0) }
    for record in form[.rectification].map({ Array($0.records) }) ?? [] {
      if let problem = TextFact(form.entry(.problems, in: record), in: record, of: form) {
        rest.rectifications.append(problem)
      }
    }
    rest.applicationKey = form[.application].map { form.keyRange($0) }
    for record in form[.application].map({ Array($0.records) }) ?? [] {
      for entry in form.entries(of: record) where form.tree[entry.value].kind == .scalar {
        rest.application += form.text(entry) + "\n"
      }
    }
  }
}
