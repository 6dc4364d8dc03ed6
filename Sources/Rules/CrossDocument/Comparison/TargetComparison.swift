import Linting
import Quantities

/// Whether two target values say the same, however they are written.
struct TargetComparison {
  enum Verdict {
    /// They say the same.
    case same
    /// They ask for something else.
    case changed
    /// The words differ, and whether the meaning does is for a person to judge.
    case unsure
  }

  let verdict: Verdict
  /// Whether one of them says a number or a date, so that a change is a fact and no matter of wording.
  private(set) var isMeasured = false

  /// Compares `one` and `other`, values of documents of `year`.
  init(_ one: String, _ other: String, year: Int?) {
    if one == other || Self.plain(one) == Self.plain(other) {
      verdict = .same
      return
    }
    let (a, b) = (Reading.read(one), Reading.read(other))
    if [a, b].contains(where: { $0.kind == .empty || $0.kind == .placeholder || $0.flags.contains(.malformed) }) {
      verdict = .unsure
    } else if [a, b].contains(where: { $0.flags.contains(.multipleTargets) }) {
      isMeasured = true
      verdict = Self.figures(one) == Self.figures(other) ? .unsure : .changed
    } else if a.isDate || b.isDate {
      isMeasured = true
      verdict = Self.compareDates(a, b, year: year)
    } else if a.number != nil, b.number != nil {
      isMeasured = true
      verdict = Self.compareNumbers(a, b)
    } else if a.number != nil || b.number != nil {
      isMeasured = true
      verdict = Self.compareToWords(a, b)
    } else {
      let (mine, theirs) = (PlainName(one), PlainName(other))
      let isClose = mine.pairs(sharedWith: theirs) >= 0.3 || mine.order(sharedWith: theirs) >= 0.75
      verdict = mine == theirs ? .same : isClose ? .unsure : .changed
    }
  }

  /// The standard spelling without blanks.
  private static func plain(_ text: String) -> String {
    let spelt = Reading.normalised(text)
    return String(String.UnicodeScalarView(spelt.unicodeScalars.filter { $0 != " " && $0 != "\u{3000}" }))
  }

  /// The digits of a text, in order.
  private static func figures(_ text: String) -> [UInt8] {
    Reading.normalised(text).utf8.map { (0x30...0x39).contains($0) || $0 == 0x2e ? $0 : 0x20 }
      .split(separator: 0x20).flatMap { $0 + [0x20] }
  }

  // MARK: Dates

  private static func compareDates(_ a: Reading, _ b: Reading, year: Int?) -> Verdict {
    guard let mine = a.deadline(in: year), let theirs = b.deadline(in: year) else {
      // 12月底前 and 及时完成: nobody can hold the second to the first.
      if a.kind == .vague || b.kind == .vague { return .changed }
      return .unsure
    }
    return mine == theirs ? .same : .changed
  }

  // MARK: Numbers

  private static func compareNumbers(_ a: Reading, _ b: Reading) -> Verdict {
    guard let mine = a.number, let theirs = b.number else { return .unsure }
    if [a, b].contains(where: { !$0.flags.isDisjoint(with: [.ordinal, .afterEvent, .reference]) }) {
      return mine == theirs ? .unsure : .changed
    }
    // 提高5% and ≥5%: one is a change, the other a level.
    if a.flags.contains(.change) != b.flags.contains(.change) {
      return mine.magnitude == theirs.magnitude ? .unsure : .changed
    }
    guard let factors = factors(a.unit, b.unit, mine == theirs) else { return .unsure }
    func differs(_ one: ExactDecimal?, _ two: ExactDecimal?) -> Bool {
      guard let one, let two else { return (one == nil) != (two == nil) }
      return one.multiplied(by: factors.0) != two.multiplied(by: factors.1)
    }
    if differs(mine, theirs) || differs(a.upper, b.upper) { return .changed }
    guard let one = a.comparison, let two = b.comparison, one != two else { return .same }
    return one.isFloor && two.isCeiling || one.isCeiling && two.isFloor ? .changed : .unsure
  }

  /// What to multiply both numbers by to compare them; `nil` where their units cannot be told to differ.
  private static func factors(
    _ a: UnitReading?, _ b: UnitReading?, _ isSameNumber: Bool
  ) -> (ExactDecimal, ExactDecimal)? {
    // A unit that is left out is another rule's; 95 for 95% is read as it is meant.
    guard let a, let b else { return (.one, .one) }
    if a.isComparable(with: b) { return (a.factor, b.factor) }
    // 1次/月 and 12次/年, 3期/年 and 3期: the counting differs, the amount need not.
    if a.per != nil || b.per != nil { return nil }
    let areCounts = [a, b].allSatisfy { $0.dimension == .count || $0.dimension == .unknown }
    if areCounts { return isSameNumber ? nil : (a.factor, b.factor) }
    if a.dimension == .unknown || b.dimension == .unknown { return isSameNumber ? nil : (.one, .one) }
    // 120公里 and 120亩 are two things; 0 and 1 make any two numbers differ.
    return (.zero, .one)
  }

  private static func compareToWords(_ a: Reading, _ b: Reading) -> Verdict {
    let (number, words) = a.number != nil ? (a, b) : (b, a)
    if words.kind == .vague { return .changed }
    // 100% and 全部合格, 0起 and 不发生 may be the same.
    guard let value = number.number else { return .unsure }
    return value == .hundred || value.isZero || value == .one ? .unsure : .changed
  }
}

extension Reading {
  /// Whether it says a day.
  fileprivate var isDate: Bool { date != nil || partialDate != nil }

  /// The last day of the date that it says.
  fileprivate func deadline(in year: Int?) -> Day? {
    date?.last ?? year.flatMap { partialDate?.inYear($0)?.last }
  }
}
