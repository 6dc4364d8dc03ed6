import SourceText

/// Reads a value that has neither number nor date.
struct WordReader {
  private let start: Int
  private let end: Int
  /// The text with the punctuation around it.
  private let all: TextRange
  private let found: Findings

  init(_ bytes: Span<UInt8>, from start: Int, to end: Int, _ found: Findings) {
    self.start = Self.contentStart(bytes, from: start, to: end)
    self.end = Self.contentEnd(bytes, from: self.start, to: end)
    self.found = found
    all = TextRange(start, end)
  }

  /// What the value says.
  func reading(_ bytes: Span<UInt8>) -> Reading {
    guard start < end else { return placeholder(bytes) }
    if let meaning = WholeTexts.meaning(bytes, from: start, to: end) { return reading(of: meaning) }
    if isUnitAlone(bytes) || Postponement.begins(bytes, at: start, end) { return placeholder(bytes) }
    if GradeScale.isScale(bytes, from: start, to: end) { return qualitative([.gradedScale]) }
    if let step = OfficialWording.step(bytes, from: start, to: end) {
      var reading = qualitative([.officialWording])
      reading.storedStep = UInt8(clamping: step)
      return reading
    }
    if let finding = ZeroAndWhole.find(bytes, from: start, to: end) { return reading(of: finding, bytes) }
    if let reading = graded() { return reading }
    let references = References.find(bytes, from: start, to: end)
    let matcher = VagueMatcher(bytes, from: start, to: end)
    return reading(of: references, matcher, bytes)
  }

  // MARK: Answers

  private func qualitative(_ flags: Reading.Flags, _ comparison: Comparison? = nil, at range: TextRange? = nil)
    -> Reading
  {
    var reading = Reading(kind: .qualitative)
    reading.flags = flags
    reading.comparison = comparison
    reading.parts.comparison = comparison == nil ? nil : range
    reading.parts.word = comparison == nil ? range ?? TextRange(start, end) : TextRange(start, end)
    return reading
  }

  private func whole(_ number: Int, _ unit: UnitReading?, _ flag: Reading.Flags, at range: TextRange) -> Reading {
    var reading = Reading(kind: .quantified)
    reading.number = ExactDecimal(number)
    reading.comparison = .equal
    reading.unit = unit
    reading.flags = flag
    reading.parts.word = range
    return reading
  }

  private func placeholder(_ bytes: Span<UInt8>) -> Reading {
    var reading = Reading(kind: .placeholder)
    reading.comparison = found.symbolic
    reading.parts.comparison = found.symbolicRange
    reading.parts.word = all
    if start >= end, isDash(bytes) { reading.flags = .notApplicable }
    return reading
  }

  private func vague(_ kind: Vagueness, at range: TextRange?) -> Reading {
    var reading = Reading(kind: .vague)
    reading.vagueness = kind
    reading.parts.word = range ?? TextRange(start, end)
    if kind == .timeliness { reading.flags.insert(.timelinessWithoutDate) }
    return reading
  }

  private func reading(of meaning: WholeTexts.Meaning) -> Reading {
    let text = TextRange(start, end)
    let percent = UnitReading(code: UnitTable.shared.percent)
    switch meaning {
    case .placeholder:
      var reading = Reading(kind: .placeholder)
      reading.parts.word = text
      return reading
    case .notApplicable:
      var reading = Reading(kind: .placeholder)
      reading.flags = .notApplicable
      reading.parts.word = text
      return reading
    case .zero: return whole(0, nil, .zeroWord, at: text)
    case .whole: return whole(100, percent, .wholeWord, at: text)
    case .yesNo, .fact: return qualitative(.fact)
    case .grade: return qualitative(.grade)
    case .vagueAmount: return vague(.amount, at: text)
    case .unchanged: return qualitative([.reference, .change], .equal, at: text)
    case .notLess: return qualitative([.reference, .change], .atLeast, at: text)
    case .notMore: return qualitative([.reference, .change], .atMost, at: text)
    case .less: return qualitative([.reference, .change, .decrease], .less, at: text)
    case .greater: return qualitative([.reference, .change], .greater, at: text)
    }
  }

  private func reading(of finding: ZeroAndWhole.Finding, _ bytes: Span<UInt8>) -> Reading {
    switch finding {
    case .zero(let range):
      let match = UnitScanner.scan(bytes, at: range.end)
      return whole(0, match?.end == end ? match?.unit : nil, .zeroWord, at: range)
    case .whole(let range):
      return whole(100, UnitReading(code: UnitTable.shared.percent), .wholeWord, at: range)
    case .none(let range):
      var reading = qualitative([.fact, .zeroWord], at: range)
      reading.number = .zero
      reading.comparison = .equal
      return reading
    }
  }

  /// Ⅲ类及以上, 二级.
  private func graded() -> Reading? {
    guard let grade = found.grade else { return nil }
    var reading = qualitative([.ordinal])
    reading.comparison = found.symbolic
    reading.parts.comparison = found.symbolicRange
    reading.parts.word = grade
    return reading
  }

  private func reading(of references: References.Findings, _ matcher: VagueMatcher, _ bytes: Span<UInt8>) -> Reading {
    if let budget = references.withinBudget { return qualitative([.reference], .atMost, at: budget) }
    if let held = references.held { return qualitative([.reference, .change], held.comparison, at: held.range) }
    if let comparison = found.symbolic, isReference(bytes), !found.isSymbolicWeak || matcher.fact == nil {
      return qualitative([.reference], comparison, at: found.symbolicRange)
    }
    if references.base != nil, let word = references.decrease ?? references.increase {
      let isDown = references.decrease != nil
      return qualitative(
        isDown ? [.reference, .change, .decrease] : [.reference, .change], isDown ? .less : .greater, at: word)
    }
    if let word = references.decrease, word.end == end, matcher.kind == nil || isOnlyImprovement(matcher) {
      return qualitative([.reference, .change, .decrease], .less, at: word)
    }
    if let deadline = references.deadline {
      var reading = Reading(kind: .date)
      reading.flags = [.timelinessWithoutDate]
      reading.parts.date = deadline
      return reading
    }
    if matcher.isVague, let kind = matcher.kind { return vague(kind, at: matcher.range) }
    if let date = found.date { return Reading(date) }
    return qualitative(.fact, at: matcher.fact)
  }

  /// Whether nothing but the word of decline itself was found vague.
  private func isOnlyImprovement(_ matcher: VagueMatcher) -> Bool {
    matcher.kind == .improvement && (matcher.range?.end ?? 0) == end && (matcher.range?.count ?? 0) <= 6
  }

  /// Whether the comparison that no number follows is one with a standard, a budget, an earlier year.
  private func isReference(_ bytes: Span<UInt8>) -> Bool {
    guard let range = found.symbolicRange, range.end < end else { return false }
    if !found.isSymbolicWeak { return true }
    var index = range.end
    for _ in 0..<8 where index < end {
      if Standards.begin(bytes, at: index) { return true }
      index = max(Scalar(bytes, at: index).next, index + 1)
    }
    return false
  }

  // MARK: The text itself

  /// Whether only a comparison and a unit are there: ≥%, ≤ 万元, %.
  private func isUnitAlone(_ bytes: Span<UInt8>) -> Bool {
    var index = start
    if let range = found.symbolicRange, range.start <= start, StandardSign.isSign(bytes, range) {
      index = Blanks.skip(bytes, from: max(range.end, start))
      if index >= end { return true }
    } else if Scalar(bytes, at: start).value >= 0x4E00 {
      return false
    }
    guard let match = UnitScanner.scan(bytes, at: index) else { return false }
    return match.end >= end && !(bytes[start] < 0x80 && ASCII.isLetter(bytes[start]))
  }

  /// Whether nothing but / and dashes is there.
  private func isDash(_ bytes: Span<UInt8>) -> Bool {
    var index = all.start
    while index < all.end {
      let scalar = Scalar(bytes, at: index)
      switch scalar.value {
      case 0x20, 0x2D, 0x2F, 0x5C, 0x2010...0x2015, 0x2212: index = scalar.next
      default: return false
      }
    }
    return true
  }

  private static func contentStart(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      let scalar = Scalar(bytes, at: index)
      guard scalar.isWrapping else { return index }
      index = scalar.next
    }
    return end
  }

  private static func contentEnd(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var end = end
    while end > start {
      var first = end - 1
      while first > start, end - first < 4, bytes[first] & 0xC0 == 0x80 { first -= 1 }
      let scalar = Scalar(bytes, at: first)
      guard scalar.isWrapping, scalar.next == end else { return end }
      end = first
    }
    return end
  }
}

extension Scalar {
  /// Whether the character is punctuation that may stand around a value without being part of it.
  var isWrapping: Bool {
    switch value {
    case 0x20...0x2F, 0x3A, 0x3B, 0x3F, 0x40, 0x5B...0x60, 0x7B...0x7E: value != 0x25 && value != 0x2B
    case 0x09...0x0D, 0x2010...0x2027, 0x2030...0x203E, 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0xB7:
      value != 0x2030
    case 0xFE30...0xFE4F, 0x22EF, 0x2212, 0xFFFD, 0xA5, 0x2031: value != 0x2031
    default: false
    }
  }
}

/// Texts that put the value off: 待上级文件明确.
enum Postponement {
  private static let others = Lexicon("待遇 待业 待岗 待产 待机 待客 待命 待办")

  /// Whether the short text at `index` begins with 待 (still to be …).
  static func begins(_ bytes: Span<UInt8>, at index: Int, _ end: Int) -> Bool {
    Scalar(bytes, at: index).value == 0x5F85 && end - index <= 45 && others.match(bytes, at: index) == nil
  }
}

/// What a value may be measured against.
enum Standards {
  private static let lexicon = Lexicon(
    """
      预算 概算 合同 批复 上年 去年 往年 同期 平均 均值 全国 全省 全市 全县 国家 行业 市场 定额 限额 国标 省级 部级 国际 设计 图纸 招标 中标 控制价 最高限价 指导价 历史 基期 基准 同行业 同类 周边 法定 合格 目标任务
    """)

  /// Whether such a word begins at `index`.
  static func begin(_ bytes: Span<UInt8>, at index: Int) -> Bool { lexicon.match(bytes, at: index) != nil }
}
