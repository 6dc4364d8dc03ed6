/// An indicator of a project with its figures.
struct Row: Sendable {
  let measure: Measure
  let target: Fixed
  let actual: Fixed
  /// For deadlines: month and day of the target and of the completion.
  let due: (month: Int, day: Int)
  let done: (month: Int, day: Int)
  var weight = Fixed(0)
  let year: Int

  init(_ measure: Measure, year: Int, succeeds: Bool, _ random: inout SplitMix64) {
    self.measure = measure
    self.year = year
    let target = random.int(measure.range)
    let isWhole = measure.unit == "%" && target == 100
    self.target = Fixed(target, scale: measure.decimals)
    let actual: Int
    switch measure.relation {
    case .count: actual = succeeds ? target + target * random.int(0...25) / 100 : target * random.int(70...97) / 100
    case .share:
      actual = succeeds ? min(target + target * random.int(0...20) / 100, 100) : target * random.int(80...97) / 100
    case .ceiling: actual = succeeds ? max(target * random.int(70...100) / 100, 1) : target + (target + 9) / 10
    case .exact: actual = isWhole ? (succeeds ? 100 : random.int(90...98)) : target
    case .deadline: actual = target
    }
    self.actual = Fixed(actual, scale: measure.decimals)
    due = (random.int(10...12), [28, 30].randomElement(&random))
    done = (due.month - (random.chance(50) ? 1 : 0), random.int(5...26))
  }

  var targetText: String {
    switch measure.relation {
    case .count, .share: "≥" + target.short + measure.unit
    case .ceiling: "≤" + target.short + measure.unit
    case .exact: "＝" + target.short + measure.unit
    case .deadline: "\(year)年\(due.month)月\(due.day)日前"
    }
  }

  var actualText: String {
    measure.relation == .deadline ? "\(year)年\(done.month)月\(done.day)日" : actual.short + measure.unit
  }

  /// Whether the target was missed.
  var isShort: Bool {
    switch measure.relation {
    case .count, .share, .exact: actual < target
    case .ceiling: target < actual
    case .deadline: false
    }
  }

  /// The points by the formula: in full, or in proportion.
  var score: Fixed {
    guard isShort else { return weight }
    if measure.relation == .ceiling {
      return Fixed.ratio(target + target - actual, target, times: weight, scale: 2)
    }
    return Fixed.ratio(actual, target, times: weight, scale: 2)
  }

  /// What the goal says of it.
  var promise: String {
    switch measure.relation {
    case .count: measure.name + "不少于" + target.short + measure.unit
    case .share: measure.name + "达到" + target.short + "%以上"
    case .exact: measure.name + "达到" + target.short + measure.unit
    case .ceiling: measure.name + "不超过" + target.short + measure.unit
    case .deadline: "\(due.month)月\(due.day)日前完成"
    }
  }

  /// What was reached at the end of `month`, as a monitoring table has it.
  func progress(_ month: Int) -> String {
    switch measure.relation {
    case .count where month < 12 && measure.class == "产出指标":
      Fixed(actual.units * month / 12, scale: actual.scale).short + measure.unit
    case .deadline: month < done.month ? "正在实施" : actualText
    default: actualText
    }
  }
}

extension Array {
  fileprivate func randomElement(_ random: inout SplitMix64) -> Element { random.pick(self) }
}
