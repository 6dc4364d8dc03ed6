import Forms
import Quantities
import Regulations
import SourceText

/// What the rules about several documents know of one: a small summary that holds neither its tree nor its form.
public final class DocumentFacts: Sendable {
  /// The path of the file.
  public let path: String
  /// The number of the document in its file, from 0.
  public let index: Int
  /// The kind of document.
  public let kind: DocumentKind
  /// The budget year, where it can be read.
  public let year: Int?
  /// The law of the document's place and year.
  public let law: Law
  /// The key 文档类型: where what is absent is reported.
  public let anchor: TextRange
  /// What the document is about, for putting the documents of a project together.
  public let subject: Subject
  /// The other groups that the document belongs to.
  public let keys: [GroupKey]

  /// The project or department.
  public let project: ProjectFacts
  /// The unit of the amounts that carry none.
  public let fundUnit: MoneyUnit
  /// The key 资金; `nil` where it is absent.
  public let fundsKey: TextRange?
  /// The figures of 资金.
  public let funds: [FundFact]
  /// The key 绩效指标; `nil` where it is absent.
  public let indicatorsKey: TextRange?
  /// Where a new row or class goes in it.
  public let indicatorRoom: IndicatorRoom
  /// The rows of targets, monitoring tables and self-evaluations.
  public let indicators: IndicatorFacts
  /// Their classes as printed.
  public let headings: [HeadingFact]
  /// Up to when a monitoring table reaches.
  public let period: MonitoredPeriod?
  /// The key 总体目标; `nil` where it is absent.
  public let goalsKey: TextRange?
  /// What the document says of its own stage.
  public let stage: StageFacts

  /// Reads the facts of `form`, a document of the file at `path`.
  public init(_ form: Form, law: Law, path: String) {
    self.path = path
    index = form.index
    kind = form.kind
    year = form.year
    self.law = law
    anchor = form[.documentKind].map { form.keyRange($0) } ?? TextRange(0, 0)
    project = ProjectFacts(form)
    subject = Subject(form, project, path: path)
    fundUnit = form.fundUnit
    fundsKey = form[.funds].map { form.keyRange($0) }
    funds = FundFact.figures(of: form)
    indicatorsKey = form[.indicators].map { form.keyRange($0) }
    indicators = IndicatorFacts(form)
    let hasRows = form.kind.takesTargets
    indicatorRoom = IndicatorRoom(hasRows ? form[.indicators]?.value : nil, in: form)
    headings = hasRows ? form.headings.map { HeadingFact($0, in: form) } : []
    period = form.monitoredPeriod
    goalsKey = form[.goals].map { form.keyRange($0) }
    stage = StageFacts(form)
    keys = GroupKey.keys(of: form, subject, project)
  }

  /// `yuan` in the unit of the document, with the unit: `320万元`.
  public func describe(_ yuan: ExactDecimal) -> String {
    (yuan.divided(by: fundUnit.factor, scale: 8) ?? yuan).canonical.description + fundUnit.rawValue
  }

  /// The figure of a line and column; the plain amount for no column.
  public func fund(_ line: FieldName, _ column: FieldName? = nil) -> FundFact? {
    funds.first { $0.line == line && $0.column == column }
  }
}

extension DocumentFacts: Equatable {
  /// Whether no rule could tell the two apart: every member has to be compared here.
  public static func == (left: DocumentFacts, right: DocumentFacts) -> Bool {
    left.path == right.path && left.index == right.index && left.kind == right.kind && left.year == right.year
      && left.law === right.law && left.anchor == right.anchor && left.subject == right.subject
      && left.keys == right.keys && left.hasSameContent(as: right)
  }

  private func hasSameContent(as other: DocumentFacts) -> Bool {
    project == other.project && fundUnit == other.fundUnit && fundsKey == other.fundsKey && funds == other.funds
      && indicatorsKey == other.indicatorsKey && indicatorRoom == other.indicatorRoom
      && indicators == other.indicators && headings == other.headings
      && period == other.period && goalsKey == other.goalsKey && stage == other.stage
  }
}

extension DocumentKind {
  /// Whether documents of the kind hold the rows of the approved target, or are one.
  public var takesTargets: Bool {
    switch self {
    case .projectTarget, .departmentTarget, .monitoring, .projectSelfEvaluation, .departmentSelfEvaluation: true
    default: false
    }
  }
}
