import Forms
import Quantities

/// Everything that differs between places and years.
///
/// Each member is declared once in ``ParameterDeclaration/all``, with its name in the rule set, its bounds and its help;
/// the national rule set gives every one a value.
public struct ParameterValues: Sendable {
  /// The grades from the best down, each with the lowest score that earns it.
  public var grades: [Grade] = []
  /// First-level classes that must be there.
  public var requiredClasses: [IndicatorClass] = []
  /// Second-level classes that must be there where their class is.
  public var requiredSubclasses: [IndicatorSubclass] = []
  /// Groups of second-level classes of which one must be there.
  public var alternativeSubclasses: [[IndicatorSubclass]] = []
  /// Field paths (`项目.负责人`) that must be filled beyond what the form itself requires.
  public var requiredFields: [DocumentKind: [String]] = [:]
  /// Field paths that say who answers for a document; missing ones are a matter of review, not of filling in.
  public var responsibilityFields: [DocumentKind: [String]] = [:]
  /// Choices that the rule set prescribes for fields.
  public var choices: [PrescribedChoice] = []
  /// The fewest third-level indicators of a target.
  public var minimumIndicators: Int = 0
  /// The lowest share of quantified indicators, in per cent.
  public var quantifiedShare: ExactDecimal = .zero
  /// Legal sums of the weights of a target form (90 without the execution row, or 100).
  public var targetWeightTotals: [ExactDecimal] = []
  /// The sum of the weights of a self-evaluation, execution row included.
  public var evaluationWeightTotal: ExactDecimal = .zero
  /// The legal first-level weights, one scheme a situation.
  public var weightSchemes: [WeightScheme] = []
  /// By how many points a score may differ from the formula's.
  public var scoreTolerance: ExactDecimal = .zero
  /// How a reverse indicator that misses its ceiling is scored.
  public var reverseScoring: ReverseScoring = .deviation
  /// The bands of a qualitative indicator's score.
  public var qualitativeBands: [QualitativeBand] = []
  /// What the execution rate is divided by, by kind of document; the adjusted budget where a kind is not named.
  public var executionBases: [DocumentKind: ExecutionBasis] = [:]
  /// The execution rate below which a reason is needed, in per cent.
  public var executionFloor: ExactDecimal = .zero
  /// The completion from which a reason is needed, in per cent of the target.
  public var overachievement: ExactDecimal = .zero
  /// The fewest characters of a required narrative.
  public var narrativeLength: Int = 0
  /// Levels of review that a self-evaluation must carry: 初审, 复审.
  public var reviewLevels: [String] = []
  /// Whether each scored row must name its evidence.
  public var evidenceRequired = false
  /// Points of attention by kind of budget, each with the words that touch it.
  public var fundFocus: [FundFocus] = []
  /// The kinds of money that are under performance management.
  public var fundScope = FundScope()
  /// Upper-level standards of livelihood benefits.
  public var livelihoodStandards: [LivelihoodStandard] = []
  /// The days before or after which something must be done.
  public var deadlines: [Deadline] = []
  /// The months of the year in which something is to be done.
  public var windows: [Window] = []
  /// How many days before a deadline it is worth a word.
  public var nearDays: Int = 0
  /// Years of documents that differ from the rule set's own validity.
  public var applicableYears: [ApplicableYears] = []
  /// How many years a project may last without medium-term targets.
  public var midtermFrom: Int = 1
  /// How target and budget are approved and adjusted.
  public var approval = ApprovalTerms()
  /// The earliest day of an evaluation, by what is evaluated; of several the earliest counts.
  public var evaluationStart: [String: [EvaluationStart]] = [:]
  /// How ex-ante assessments are made (`事前评估`).
  public var exAnte = ExAnteTerms()
  /// How targets are reviewed (`审核`).
  public var targetReview = ReviewTerms()
  /// How execution is monitored (`监控`).
  public var monitoring = MonitoringTerms()
  /// Words of the place beyond those that every rule knows (`指标词表`).
  public var lexicon = NameLexicon()
  /// What the targets of whole departments need (`整体维度` and what goes with it).
  public var departments = DepartmentTerms()
  /// How evaluations are made and reported (`评价`).
  public var evaluation = EvaluationTerms()
  /// What results lead to and what is published (`结果应用`, `公开`).
  public var useOfResults = UseTerms()
  /// What a work plan holds (`工作方案`).
  public var workPlan = PlanTerms()
  /// Which documents belong together (`档案`, `覆盖`).
  public var archive = ArchiveTerms()

  /// No value at all: what a broken installation would leave.
  public init() {}
}

/// When an evaluation may begin.
public enum EvaluationStart: Hashable, Sendable {
  /// A day of the budget year; the last of the month for day 0.
  case day(month: Int, day: Int)
  /// The date that the field at a path holds.
  case field(String)

  /// Reads `12月31日` or `项目.结束日期`.
  init(_ text: String) {
    if case .day(0, let month, let day)? = Deadline.Moment(text) {
      self = .day(month: month, day: day)
    } else {
      self = .field(text)
    }
  }
}

/// One grade and the lowest score that earns it.
public struct Grade: Hashable, Sendable {
  /// 优, 良, 中 …
  public let name: String
  /// The lowest score, included.
  public let lower: ExactDecimal
}

/// The legal points of the first-level classes in one situation.
public struct WeightScheme: Hashable, Sendable {
  /// The points by class; a single value has equal bounds.
  public let points: [IndicatorClass: ClosedRange<ExactDecimal>]
}

/// How a reverse indicator (≤) over its ceiling is scored.
public enum ReverseScoring: String, Sendable, CaseIterable {
  /// Points × (1 − (actual − target) ÷ target), 0 from twice the target on.
  case deviation = "差额比例"
  /// Points × target ÷ actual.
  case ratio = "目标反比"
}

/// The figure that spending is divided by for the execution rate.
public enum ExecutionBasis: String, Sendable, CaseIterable {
  /// The budget after adjustment: the self-evaluation form.
  case adjustedBudget = "全年预算数"
  /// The budget at the start of the year.
  case initialBudget = "年初预算数"
  /// The money that arrived: the framework of evaluation reports.
  case fundsReceived = "实际到位资金"
}

/// The kinds of money that are under performance management.
public struct FundScope: Hashable, Sendable {
  /// The four budgets.
  public var budgets: [Budget] = []
  /// Further kinds: 政府投资基金, PPP …
  public var otherKinds: [String] = []
  /// Whether a department's target must name all four budgets.
  public var isWholeDepartmentComplete = false

  /// No kind at all.
  public init() {}

  /// One of the four budgets.
  public struct Budget: Hashable, Sendable {
    /// The official name.
    public let name: String
    /// Other names for it.
    public let aliases: [String]
  }
}

/// One step of a qualitative score.
public struct QualitativeBand: Hashable, Sendable {
  /// 达成年度指标 …
  public let name: String
  /// The highest share of the points, in per cent.
  public let upper: ExactDecimal
  /// The lowest share, in per cent.
  public let lower: ExactDecimal
}

/// What must be looked at for one kind of budget.
public struct FundFocus: Hashable, Sendable {
  /// 政府性基金预算 …
  public let budget: String
  /// The points of attention.
  public let points: [FocusPoint]
}

/// One point of attention.
public struct FocusPoint: Hashable, Sendable {
  /// What it is called: 征收标准.
  public let name: String
  /// Words by which an indicator or a goal touches it.
  public let words: [String]
}

/// An upper level's standard that a livelihood benefit must not pass.
public struct LivelihoodStandard: Hashable, Sendable {
  /// The benefit's name.
  public let name: String
  /// The highest value, with its unit: `600元/人·月`.
  public let upper: String
}

/// The values that a rule set allows in a field.
public struct PrescribedChoice: Hashable, Sendable {
  /// The kind of document.
  public let kind: DocumentKind
  /// The field's path.
  public let field: String
  /// The legal values.
  public let values: [String]
  /// Whether the list only names examples (等).
  public let isOpen: Bool
  /// What other fields must say for it to hold.
  public let conditions: [Deadline.Condition]
  /// The provision's identity.
  public let provision: String?

  /// Whether it holds for a document.
  public func holds(for form: Form) -> Bool { kind == form.kind && Deadline.hold(conditions, for: form) }
}

/// The years for which documents of a kind are made under a rule set.
public struct ApplicableYears: Hashable, Sendable {
  /// The kind of document.
  public let kind: DocumentKind
  /// The legal years.
  public let years: ClosedRange<Int>
}

/// How target and budget are approved and adjusted.
public struct ApprovalTerms: Hashable, Sendable {
  /// Whether a target is approved with the budget.
  public var isSimultaneous = false
  /// By how many days the approvals may differ.
  public var toleranceDays = 0
  /// Whether a target is adjusted with the budget only.
  public var adjustsWithBudget = false
  /// Whether an adjustment is filed with the finance bureau.
  public var filesAdjustments = false
}
