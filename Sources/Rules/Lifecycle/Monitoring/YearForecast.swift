import Forms
import Quantities
import SourceText

/// What a row of a monitoring table says about the year: whether its target will be reached.
///
/// A cumulative value before the year's end is no shortfall: only what is expected by then counts, and what was reached
/// when the year is over.
struct YearForecast {
  /// Why the target will not be reached.
  enum Shortfall {
    /// What is expected misses the target; the figures where both are numbers.
    case expected(Entry)
    /// 完成目标可能性 says that it cannot be reached.
    case impossible(Entry)
    /// The year is over, and what was reached misses the target.
    case reached(Entry)

    /// The cell that says so.
    var entry: Entry {
      switch self {
      case .expected(let entry), .impossible(let entry), .reached(let entry): entry
      }
    }

    /// Whether the table says outright that the target cannot be reached.
    var isFailure: Bool { if case .impossible = self { true } else { false } }
  }

  /// Why the target will not be reached; `nil` where it will be, or where nothing tells for sure.
  let shortfall: Shortfall?
  /// Whether the row tells anything about the year that can be judged.
  let isTold: Bool

  init(_ indicator: Indicator, in form: Form, isYearOver: Bool) {
    let likelihood = form.entry(.likelihood, of: indicator).flatMap { entry in
      Likelihood(form.text(entry)).map { (entry, $0) }
    }
    if let (entry, likelihood) = likelihood, likelihood == .impossible {
      (shortfall, isTold) = (.impossible(entry), true)
      return
    }
    if let entry = form.entry(.expectedActual, of: indicator), form.isFilled(entry) {
      if let attainment = Attainment(indicator, reaching: indicator.forecast, in: form) {
        (shortfall, isTold) = (attainment.isReached ? nil : .expected(entry), true)
        return
      }
      if form.tree[entry.value].kind == .scalar, failingWords.occurs(in: form.text(entry)) {
        (shortfall, isTold) = (.expected(entry), true)
        return
      }
    } else if isYearOver, let entry = form.entry(.actual, of: indicator),
      let attainment = Attainment(indicator, in: form)
    {
      (shortfall, isTold) = (attainment.isReached ? nil : .reached(entry), true)
      return
    }
    (shortfall, isTold) = (nil, likelihood != nil)
  }
}

/// How likely it is that a target is reached by the year's end.
enum Likelihood {
  case certain, possible, impossible

  /// Reads the choice, its number in provincial systems, or what people write for it.
  init?(_ text: String) {
    switch text {
    case "确定能", "1", "能", "能够", "确定", "肯定能", "确定能完成", "能完成": self = .certain
    case "有可能", "2", "可能", "有可能完成", "可能完成": self = .possible
    case "完全不可能", "3", "不可能", "不能", "不能完成", "不可能完成", "完全不能": self = .impossible
    default: return nil
    }
  }
}

/// Words of a forecast that fails.
private let failingWords: WordList = [
  "无法完成", "无法实现", "无法达到", "无法达成", "不能完成", "不能实现", "不能达到", "不能达成", "难以完成", "难以实现", "难以达到", "完不成", "达不到", "未能",
  "预计未完成", "不能按期", "不能按时", "无法按期", "无法按时", "不可能", "低于目标", "低于指标值", "低于年度指标值",
]
