import Quantities

/// How targets are reviewed (`审核`).
public struct ReviewTerms: Hashable, Sendable {
  /// What must be reviewed, by level: 部门审核, 财政复核.
  public var dimensions: [String: [String]] = [:]
  /// The points of each dimension in the form that scores.
  public var points: [String: ExactDecimal] = [:]
  /// The levels that must follow each other; empty for no demand.
  public var stages: [String] = []
  /// The grades from the best down, each with the lowest score that earns it.
  public var grades: [Grade] = []
  /// The conclusions that each grade allows.
  public var conclusions: [String: [String]] = [:]
  /// What a negative conclusion forbids.
  public var consequences: [Consequence] = []
  /// The provisions of single parts, by the part's name.
  public var provisions: [String: String] = [:]

  /// No demand at all.
  public init() {}
}

extension ParameterDeclaration {
  static let targetReview: [ParameterDeclaration] = [
    reviewDimensions, reviewPoints, reviewStages, reviewGrades, reviewConclusions, reviewConsequences, reviewProvisions,
  ]

  /// What must be reviewed.
  public static let reviewDimensions = ParameterDeclaration(
    "审核.内容", zh: "各审核层级的审核内容", en: "What is reviewed at each level"
  ) { value, parameters in
    for (stage, list) in value.entries {
      guard let names = list.items?.compactMap(\.text) else { return false }
      parameters.targetReview.dimensions[stage] = names
    }
    return value.isMapping
  }

  /// The points of the dimensions.
  public static let reviewPoints = ParameterDeclaration(
    "审核.分值", zh: "重点项目审核表各项分值", en: "The points of each dimension in the form that scores"
  ) { value, parameters in
    for (name, points) in value.entries {
      guard let number = points.number, !number.isNegative else { return false }
      parameters.targetReview.points[name] = number
    }
    return value.isMapping || value.isBlank
  }

  /// The levels of review.
  public static let reviewStages = list(
    "审核.层级", \.targetReview.stages, zh: "须逐级进行的审核层级", en: "Levels of review that must follow each other"
  ) { $0.text }

  /// The grades of a review.
  public static let reviewGrades = list(
    "审核.等级", \.targetReview.grades, zh: "审核等级及分数下限", en: "Grades of a review and their lowest scores"
  ) { value in
    guard let name = value["名称"]?.text, let lower = value["下限"]?.number else { return nil }
    return Grade(name: name, lower: lower)
  }

  /// The conclusions that grades allow.
  public static let reviewConclusions = ParameterDeclaration(
    "审核.等级结论", zh: "各审核等级可得出的结论", en: "The conclusions that each grade allows"
  ) { value, parameters in
    for (grade, list) in value.entries {
      guard let names = list.items?.compactMap(\.text) else { return false }
      parameters.targetReview.conclusions[grade] = names
    }
    return value.isMapping || value.isBlank
  }

  /// What a negative conclusion forbids.
  public static let reviewConsequences = list(
    "审核.否决后果", \.targetReview.consequences, zh: "审核不合格后不得办理的事项", en: "What a failed review forbids"
  ) { Consequence($0) }

  /// Provisions of single parts.
  public static let reviewProvisions = ParameterDeclaration(
    "审核.条款", zh: "各项审核要求所依据的条款", en: "The provisions of single demands"
  ) { value, parameters in
    for (part, id) in value.entries { parameters.targetReview.provisions[part] = id.text }
    return value.isMapping
  }
}
