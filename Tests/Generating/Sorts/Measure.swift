/// An indicator that a sort of project has, before figures are put to it.
package struct Measure: Sendable {
  /// How the value compares.
  package enum Relation: Sendable {
    /// ≥, a quantity that grows during the year.
    case count
    /// ≥, a share in per cent.
    case share
    /// ≤, a ceiling.
    case ceiling
    /// ＝, a quantity or 100%.
    case exact
    /// A date by which something is done.
    case deadline
  }

  package let `class`: String
  package let subclass: String
  package let name: String
  package let relation: Relation
  package let unit: String
  /// Bounds of the target, in units of the last decimal.
  package let range: ClosedRange<Int>
  package let decimals: Int

  private init(
    _ path: (String, String), _ name: String, _ relation: Relation, _ unit: String, _ range: ClosedRange<Int>,
    _ decimals: Int
  ) {
    (`class`, subclass) = path
    self.name = name
    self.relation = relation
    self.unit = unit
    self.range = range
    self.decimals = decimals
  }

  static func count(_ name: String, _ range: ClosedRange<Int>, _ unit: String, decimals: Int = 0) -> Measure {
    Measure(("产出指标", "数量指标"), name, .count, unit, range, decimals)
  }
  static func quality(_ name: String, _ range: ClosedRange<Int> = 90...98) -> Measure {
    Measure(("产出指标", "质量指标"), name, range.lowerBound == 100 ? .exact : .share, "%", range, 0)
  }
  static func done(_ name: String) -> Measure { Measure(("产出指标", "时效指标"), name, .deadline, "", 1...1, 0) }
  static func within(_ name: String, _ range: ClosedRange<Int>, _ unit: String) -> Measure {
    Measure(("产出指标", "时效指标"), name, .ceiling, unit, range, 0)
  }
  static func social(_ name: String, _ range: ClosedRange<Int>, _ unit: String, decimals: Int = 0) -> Measure {
    Measure(("效益指标", "社会效益指标"), name, unit == "%" ? .share : .count, unit, range, decimals)
  }
  static func economic(_ name: String, _ range: ClosedRange<Int>, _ unit: String, decimals: Int = 0) -> Measure {
    Measure(("效益指标", "经济效益指标"), name, unit == "%" ? .share : .count, unit, range, decimals)
  }
  static func ecological(_ name: String, _ range: ClosedRange<Int>, _ unit: String = "%") -> Measure {
    Measure(("效益指标", "生态效益指标"), name, unit == "%" ? .share : .count, unit, range, 0)
  }
  static func lasting(_ name: String, _ range: ClosedRange<Int>, _ unit: String) -> Measure {
    Measure(("效益指标", "可持续影响指标"), name, .count, unit, range, 0)
  }
  static func content(_ name: String) -> Measure {
    Measure(("满意度指标", "服务对象满意度指标"), name, .share, "%", 80...95, 0)
  }
}
