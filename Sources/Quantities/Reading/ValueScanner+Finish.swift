import SourceText

extension ValueScanner {
  /// Gives a quantity the words that stood before it and those that follow, and keeps it.
  mutating func finish(_ bytes: Span<UInt8>, _ quantity: inout Quantity) {
    takePending(&quantity)
    takePer(&quantity)
    index = max(index + 1, quantity.coreEnd)
    quantity.end = index
    readSuffixes(bytes, &quantity)
    applyChange(&quantity)
    if quantity.comparison == nil, quantity.parts.malformed == nil, quantity.number?.isZero ?? false {
      quantity.comparison = .equal
    }
    markSpelling(bytes, &quantity)
    findings.take(quantity, isListed: isListed, inRemark: depth > 0 || isDetail)
    if let malformed = quantity.parts.malformed, findings.malformed == nil { findings.malformed = malformed }
    pending = Pending()
    isListed = false
  }

  private mutating func takePending(_ quantity: inout Quantity) {
    if !pending.hasGap, let comparison = pending.comparison {
      if quantity.comparison == nil || quantity.comparison == .range && quantity.upper == nil {
        quantity.comparison = comparison
      }
      quantity.isExplicit = !pending.isWeak
      quantity.parts.comparison = pending.comparisonPlace.range
      quantity.start = pending.comparisonPlace.range?.start ?? quantity.start
      // 达到100% is all of it, and nothing lies above.
      if pending.isWeak, comparison == .atLeast, quantity.unit?.dimension == .share, quantity.number == .hundred,
        quantity.unit?.factor == .one
      {
        quantity.comparison = .equal
      }
      pending.comparison = nil
    }
    if quantity.comparison == nil, let distant = findings.symbolic, !findings.isSymbolicWeak,
      findings.symbolicClause == clause, !findings.hasMain, let range = findings.symbolicRange
    {
      // 不低于当地标准的1.3倍
      quantity.comparison = distant
      quantity.isExplicit = true
      quantity.parts.comparison = range
      quantity.isDistant = true
    }
    if !pending.hasGap, let range = pending.approximation.range {
      quantity.parts.approximation = quantity.parts.approximation ?? range
    }
    if let currency = pending.currency.range {
      quantity.currency = currency
      if quantity.unit == nil {
        quantity.unit = UnitReading(code: UnitTable.shared.yuan)
        quantity.parts.unit = currency
      }
    }
    quantity.change = pending.change
    quantity.isBase = pending.isBase
    if pending.isAfterEvent, quantity.isDuration { quantity.flags.insert(.afterEvent) }
  }

  private func takePer(_ quantity: inout Quantity) {
    guard let first = pending.firstPer, var unit = quantity.unit, unit.first == nil, unit.textRole == .none else {
      return
    }
    unit.first = first
    unit.second = pending.secondPer
    unit.hasSilentPer = pending.isAverage || pending.perGap > 2 || unit.dimension == .share
    quantity.unit = unit
    quantity.flags.insert(.periodic)
    if !unit.hasSilentPer { quantity.parts.per = pending.perPlace.range }
  }

  /// 以上, 以内, 左右 behind the unit.
  private mutating func readSuffixes(_ bytes: Span<UInt8>, _ quantity: inout Quantity) {
    for _ in 0..<4 {
      let next = Blanks.skip(bytes, from: index)
      guard let word = ComparisonWords.behind.match(bytes, at: next), word.end <= end else { return }
      switch word.code {
      case ComparisonWords.nothing: return
      case ComparisonWords.passedOver: break
      case ComparisonWords.approximation:
        quantity.parts.approximation = quantity.parts.approximation ?? TextRange(next, word.end)
      default: takeSuffix(Comparison(code: UInt8(truncatingIfNeeded: word.code)), TextRange(next, word.end), &quantity)
      }
      index = word.end
      quantity.end = word.end
    }
  }

  private func takeSuffix(_ comparison: Comparison, _ range: TextRange, _ quantity: inout Quantity) {
    // ≥95%以上: the sign stays; the word says the same.
    guard !quantity.isExplicit, quantity.upper == nil else {
      quantity.parts.secondComparison = range
      return
    }
    quantity.parts.secondComparison = quantity.parts.comparison
    quantity.parts.comparison = range
    quantity.comparison = comparison
    quantity.isExplicit = true
  }

  /// 增长5% is at least 5%, 降低10% at most −10%, 提升至90% is 90%.
  private func applyChange(_ quantity: inout Quantity) {
    switch quantity.change {
    case .none: return
    case .toLevel:
      if quantity.comparison == nil { quantity.comparison = .equal }
      return
    case .improvement where pending.changeGap > 0 && quantity.unit?.dimension != .share: return
    case .increase, .decrease, .improvement: break
    }
    guard quantity.unit != nil, !quantity.isAge, !quantity.isPlace else { return }
    quantity.flags.insert(.change)
    if quantity.change == .decrease { quantity.flags.insert(.decrease) }
    guard quantity.comparison == nil else { return }
    quantity.comparison = quantity.change == .decrease ? .atMost : .atLeast
    if quantity.change == .decrease { quantity.number = quantity.number.map { -$0 } }
  }

  /// Marks spellings that ``Reading/normalised(_:)`` changes.
  private func markSpelling(_ bytes: Span<UInt8>, _ quantity: inout Quantity) {
    if quantity.parts.approximation != nil { quantity.flags.insert(.approximate) }
    guard let range = quantity.parts.comparison, !quantity.isDistant else { return }
    // 5个工作日内 is how deadlines are written; ＜= and 以上 before or behind a number are not the standard sign.
    let isUsual = StandardSign.isStandard(bytes, range) || (quantity.isDuration && !StandardSign.isSign(bytes, range))
    if quantity.parts.secondComparison != nil || !isUsual { quantity.flags.insert(.nonstandard) }
  }
}

/// The signs of comparison that forms print.
enum StandardSign {
  /// Whether the text at `range` is a sign, not a word.
  static func isSign(_ bytes: Span<UInt8>, _ range: TextRange) -> Bool {
    guard range.start < bytes.count else { return false }
    let scalar = Scalar(bytes, at: range.start)
    return scalar.value < 0x4E00
  }

  /// Whether the text at `range` is one of ≥ ≤ ＝ = ＞ > ＜ < ±.
  static func isStandard(_ bytes: Span<UInt8>, _ range: TextRange) -> Bool {
    guard range.end <= bytes.count else { return false }
    switch range.count {
    case 1: return true
    case 2: return bytes[range.start] == 0xC2
    case 3:
      let (lead, second, third) = (bytes[range.start], bytes[range.start + 1], bytes[range.start + 2])
      if lead == 0xE2 { return second == 0x89 && (third == 0xA4 || third == 0xA5) }
      return lead == 0xEF && second == 0xBC && third >= 0x9C && third <= 0x9E
    default: return false
    }
  }
}
