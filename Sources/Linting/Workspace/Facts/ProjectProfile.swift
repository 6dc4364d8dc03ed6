import Forms
import Quantities
import Regulations

/// What the documents of a project say of it in a year, as far as it decides which documents it needs.
public struct ProjectProfile {
  private let documents: [DocumentFacts]
  /// The funds of the year in 元; `nil` where none are given.
  public let funds: ExactDecimal?

  /// The profile by the documents of a year.
  public init(_ documents: [DocumentFacts]) {
    self.documents = documents.sorted { Self.rank($0) < Self.rank($1) }
    funds = self.documents.lazy.compactMap { $0.budget }.first
  }

  /// The target speaks first.
  private static func rank(_ document: DocumentFacts) -> Int { document.kind == .projectTarget ? 0 : 1 }

  /// Whether a demand of a rule set concerns the project.
  public func meets(_ demand: ArchiveDemand) -> Bool {
    if let minimum = demand.minimum, funds.map({ $0 < minimum }) ?? true { return false }
    if demand.isMultiYear, !isMultiYear { return false }
    return demand.conditions.allSatisfy { condition in
      let values = values(of: condition.field)
      return condition.values.contains { value in values.contains { $0.hasPrefix(value) } }
    }
  }

  /// Whether the project lasts over a year's end.
  private var isMultiYear: Bool {
    documents.contains { document in
      if let start = document.project.start, let end = document.project.end {
        return end.date.last.year > start.date.first.year
      }
      return document.funds.contains { $0.line == .midtermFunds && !$0.yuan.isZero }
    }
  }

  private func values(of field: String) -> [String] {
    switch field {
    case "项目.属性": documents.compactMap { $0.project.attribute?.text }
    case "项目.类别": documents.compactMap { $0.project.category?.text }
    case "项目.标识": documents.flatMap(\.project.marks)
    case "项目.领域": documents.flatMap(\.project.domains)
    default: []
    }
  }
}

extension DocumentFacts {
  /// The budget of the year in 元: the amount of a target, else the budget at the start, else the adjusted one.
  public var budget: ExactDecimal? {
    let figures = [fund(.totalFunds), fund(.totalFunds, .initialBudget), fund(.totalFunds, .adjustedBudget)]
    return figures.compactMap { $0?.yuan }.first { !$0.isZero }
  }
}

extension DocumentKind {
  /// The place of the kind in the life of a project; `nil` for kinds that have none.
  public var lifeStage: Int? {
    switch self {
    case .exAnteAssessment: 0
    case .projectTarget: 1
    case .targetReview: 2
    case .monitoring: 3
    case .projectSelfEvaluation: 4
    case .evaluationReport: 5
    case .useOfResults: 6
    case .departmentTarget, .departmentSelfEvaluation, .workPlan, .ruleSet: nil
    }
  }
}
