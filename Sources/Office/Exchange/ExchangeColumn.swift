import Forms

/// The columns of the 一体化 tables (PM_PERF_INDICATOR and its kin), each with the field of a document that it holds.
enum ExchangeColumn: String, CaseIterable {
  // Head: the same in every row of a document.
  case year = "fiscal_year"
  case agencyCode = "agency_code"
  case agencyName = "agency_name"
  case departmentCode = "dept_code"
  case departmentName = "dept_name"
  case projectCode = "pro_code"
  case projectName = "pro_name"
  case goal = "kpi_target"
  case initialBudget = "amt1"
  case adjustedBudget = "amt3"
  case executed = "amt4"
  case targetKind = "perf_obj_type_code"
  // A row of indicators.
  case firstCode = "lv1_perf_ind_code"
  case firstName = "lv1_perf_ind_name"
  case secondCode = "lv2_perf_ind_code"
  case secondName = "lv2_perf_ind_name"
  case thirdName = "lv3_perf_ind_name"
  case content = "kpi_content"
  case scoring = "kpi_evalstd"
  case sign = "computesign"
  case value = "kpi_val"
  case unit = "meterunit"
  case weight = "actualweight"
  case actual = "actualvalue"
  case score = "score"
  case completed = "perf_comp"
  case expected = "est_perf_annual"
  case reasons = "ana_dev_reasons"
  case likelihood = "complete_rate"
  case remark = "kpi_remark"

  /// Names of older versions and of vendors' tables.
  private static let aliases: [String: ExchangeColumn] = [
    "kpi_lv1": .firstName, "kpi_lv2": .secondName, "kpi_lv3": .thirdName, "indexval": .value, "weight": .weight,
    "frameweight": .weight, "bgt_year": .year, "set_year": .year, "perf_ind_name": .thirdName,
  ]

  /// The column that a heading names, in capital or small letters.
  static func named(_ heading: String) -> ExchangeColumn? {
    let name = heading.trimmed.lowercased()
    return ExchangeColumn(rawValue: name) ?? aliases[name]
  }

  /// The field of an indicator's row that it holds as it is; `nil` for the others.
  var field: FieldName? {
    switch self {
    case .thirdName: .name
    case .content: .explanation
    case .scoring: .scoring
    case .weight: .weight
    case .actual, .completed: .actual
    case .score: .score
    case .expected: .expectedActual
    case .reasons: .deviationReason
    case .remark: .remark
    default: nil
    }
  }

  /// The columns of the rows of a kind of document.
  static func columns(of kind: DocumentKind) -> [ExchangeColumn] {
    let head: [ExchangeColumn] =
      [.year] + (kind.isDepartment ? [.departmentCode, .departmentName] : [.agencyName, .projectCode, .projectName]) + [
        .goal
      ]
    let classes: [ExchangeColumn] = [
      .firstCode, .firstName, .secondCode, .secondName, .thirdName, .content, .scoring, .sign, .value, .unit,
    ]
    switch kind {
    case .monitoring: return head + classes + [.completed, .expected, .reasons, .likelihood, .remark]
    case .projectSelfEvaluation, .departmentSelfEvaluation:
      return head + [.initialBudget, .adjustedBudget, .executed] + classes + [.weight, .actual, .score, .remark]
    default: return head + [.targetKind] + classes + [.weight, .remark]
    }
  }
}
