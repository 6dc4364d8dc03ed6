import SourceText

/// Walks once over a value and gathers its numbers, dates, comparisons and remainders of the template.
///
/// Words before a number (不低于, 约, 每人) wait in ``Pending`` until the number comes or other text parts them from it.
struct ValueScanner {
  /// What waits for the next number.
  struct Pending {
    var comparison: Comparison?
    var isWeak = false
    var comparisonPlace = Place.none
    var approximation = Place.none
    var change = Quantity.Change.none
    /// How many characters stand behind the word of change, at most 255.
    var changeGap: UInt8 = 0
    /// What the number counts for: 人 and 月 of 每人每月.
    var firstPer: UnitReading.Per?
    var secondPer: UnitReading.Per?
    var perPlace = Place.none
    /// How many characters stand behind 每人, at most 255.
    var perGap: UInt8 = 0
    /// Whether it comes from 人均.
    var isAverage = false
    var isAfterEvent = false
    var isBase = false
    /// ￥ before the number.
    var currency = Place.none
    /// Whether anything but fillers stands behind the last signal.
    var hasGap = false
    /// Whether nothing waits, which is so before most characters.
    var isIdle = true

    /// Counts a character that parts what waits from its number.
    @inline(__always)
    mutating func widen() {
      hasGap = true
      changeGap = min(changeGap, 254) + 1
      perGap = min(perGap, 254) + 1
    }
  }

  let start: Int
  let end: Int
  var index: Int
  var pending = Pending()
  var findings = Findings()
  /// How deep in brackets; only whether it is zero matters.
  var depth = 0
  /// The offset behind the last opening bracket.
  var bracketEnd = -1
  /// Whether punctuation stands between the target and here.
  var isListed = false
  /// Whether 其中 was read: the numbers behind it are parts of the target.
  var isDetail = false
  /// Where the text behind the last punctuation begins.
  var clauseStart: Int
  /// How many commas and the like have been passed.
  var clause = 0

  init(from start: Int, to end: Int) {
    self.start = start
    self.end = end
    index = start
    clauseStart = start
  }

  /// Walks over the text.
  mutating func scan(_ bytes: Span<UInt8>) {
    while index < end {
      let byte = bytes[index]
      if ASCII.digit(byte) != nil {
        readNumber(bytes)
      } else if byte < 0x80 {
        readASCII(bytes, byte)
      } else {
        readWide(bytes)
      }
    }
    dropComparison()
  }

  // MARK: Characters

  private mutating func readASCII(_ bytes: Span<UInt8>, _ byte: UInt8) {
    switch byte {
    case 0x20, 0x09...0x0D: index += 1
    case 0x3C, 0x3D, 0x3E, 0x2B, 0x3A:  // < = > + :
      if !readSignal(bytes) { passPunctuation(to: index + 1) }
    case 0x2D: readMinus(bytes, next: index + 1)
    case 0x28: open(next: index + 1, bytes)
    case 0x29: close(next: index + 1)
    case 0x2A, 0x5F, 0x23: if !readPlaceholder(bytes) { pass(to: index + 1) }
    case 0x2C, 0x3B, 0x2E, 0x21, 0x3F, 0x2F, 0x5C, 0x7C: passPunctuation(to: index + 1)
    case _ where ASCII.isLetter(byte): readLatin(bytes)
    default: pass(to: index + 1)
    }
  }

  private mutating func readWide(_ bytes: Span<UInt8>) {
    if readSignal(bytes) { return }
    let scalar = Scalar(bytes, at: index)
    if TemplateRun.isSign(scalar.value), readPlaceholder(bytes) { return }
    if scalar.digit != nil || ChineseNumeral.part(scalar.value) != nil {
      readNumber(bytes)
      return
    }
    switch scalar.value {
    case 0x20: index = scalar.next
    case 0x28, 0x5B, 0x3010: open(next: scalar.next, bytes)  // ( [ 【
    case 0x29, 0x5D, 0x3011: close(next: scalar.next)
    case 0x2D, 0x2212, 0x2014, 0x2015: readMinus(bytes, next: scalar.next)
    case 0x2C, 0x3B, 0x2E, 0x21, 0x3F, 0x2F, 0x3001, 0x3002, 0x3A: passPunctuation(to: scalar.next)
    case 0x2160...0x217B: readGrade(bytes, from: index, digitsEnd: scalar.next)
    case 0x4E0A, 0x4E0B: if !readDate(bytes) { pass(to: scalar.next) }  // 上半年
    case 0x41...0x5A, 0x61...0x7A: readLatin(bytes)
    default: pass(to: scalar.next)
    }
  }

  /// Passes over a character that says nothing by itself.
  mutating func pass(to next: Int) {
    index = next
    if pending.isIdle { return }
    pending.widen()
    dropComparison()
    pending.approximation = .none
    pending.currency = .none
    if pending.changeGap > 6 { pending.change = .none }
  }

  private mutating func passPunctuation(to next: Int) {
    index = next
    isListed = true
    clause += 1
    clauseStart = next
    dropComparison()
    pending = Pending()
  }

  /// A comparison that met no number says something about the text behind it, or about the number before it.
  mutating func dropComparison() {
    guard let comparison = pending.comparison else { return }
    let range = pending.comparisonPlace.range
    pending.comparison = nil
    if !pending.isWeak, findings.hasMain, findings.main.comparison == nil,
      findings.main.end == range?.start
    {
      // 90%≤完成率
      findings.main.comparison = comparison.mirrored
      findings.main.isExplicit = true
      findings.main.parts.comparison = range
    } else if findings.symbolic == nil || (findings.isSymbolicWeak && !pending.isWeak) {
      findings.symbolic = comparison
      findings.symbolicClause = clause
      findings.symbolicRange = range
      findings.isSymbolicWeak = pending.isWeak
    }
  }

  private mutating func open(next: Int, _ bytes: Span<UInt8>) {
    let inner = Blanks.skip(bytes, from: next)
    let close = Scalar(bytes, at: inner)
    if close.isClosingBracket, inner < end {
      // （ ） is a place to be filled in.
      findings.placeholder = findings.placeholder ?? TextRange(index, close.next)
      takePlaceholderComparison()
      index = close.next
      return
    }
    depth += 1
    index = next
    bracketEnd = next
  }

  private mutating func close(next: Int) {
    depth = max(0, depth - 1)
    index = next
  }

  /// A minus sign before a number, or a dash.
  private mutating func readMinus(_ bytes: Span<UInt8>, next: Int) {
    let isSign = pending.comparison != nil || index == start
    if isSign, Scalar(bytes, at: next).digit != nil {
      let sign = index
      index = next
      readNumber(bytes, minusAt: sign)
    } else {
      index = next
    }
  }

  /// A word of Latin letters, with the digits that belong to it (PM2.5, C30); a grade where 级 or 类 follows.
  private mutating func readLatin(_ bytes: Span<UInt8>) {
    if readPlaceholder(bytes) { return }
    let first = index
    var letters = 0
    var last = index
    while last < end {
      let scalar = Scalar(bytes, at: last)
      guard scalar.value < 0x80, ASCII.isLetter(UInt8(scalar.value)) else { break }
      letters += 1
      last = scalar.next
    }
    let word = Scalar(bytes, at: last)
    if letters <= 3, word.isGradeWord {
      readGrade(bytes, from: first, digitsEnd: last)
      return
    }
    if let standard = LatinName.standardEnd(bytes, at: last, limit: end) {
      last = standard
    } else if letters <= 2 {
      last = LatinName.end(bytes, from: first, lettersEnd: last, limit: end)
    }
    pass(to: last)
  }

  // MARK: Words

  private mutating func readSignal(_ bytes: Span<UInt8>) -> Bool {
    guard let signal = Signal.scan(bytes, at: index) else { return false }
    let range = TextRange(index, signal.end)
    switch signal.kind {
    case .comparison, .weakComparison: take(Comparison(code: signal.value), signal.kind == .weakComparison, range)
    case .approximation: pending.approximation = Place(range)
    case .increase: setChange(signal.value == 0 ? .increase : .improvement)
    case .decrease: setChange(.decrease)
    case .changeTo: setChange(.toLevel)
    case .per: return readPer(bytes, signal)
    case .average: readAverage(bytes, signal)
    case .dateWord: readDateWord(bytes, signal)
    case .firstPlaces: return readFirstPlaces(bytes, signal)
    case .ordinal: return readOrdinal(bytes, signal)
    case .share: return readShare(bytes, signal)
    case .event:
      dropComparison()
      pending.isAfterEvent = true
    case .base: pending.isBase = true
    case .currency: pending.currency = Place(range)
    case .filler: break
    case .detail: isDetail = true
    case .other:
      pass(to: signal.end)
      return true
    }
    pending.isIdle = false
    pending.hasGap = false
    if signal.end > index { index = signal.end }
    return true
  }

  private mutating func take(_ comparison: Comparison, _ isWeak: Bool, _ range: TextRange) {
    if pending.comparison != nil, !pending.hasGap {
      // 力争达到≥95%: the sign decides.
      if isWeak { return }
      if !pending.isWeak { dropComparison() }
    }
    pending.comparison = comparison
    pending.isWeak = isWeak
    pending.comparisonPlace = Place(range)
  }

  private mutating func setChange(_ change: Quantity.Change) {
    pending.change = change
    pending.changeGap = 0
  }

  /// 每人每月: what the number behind it counts for.
  private mutating func readPer(_ bytes: Span<UInt8>, _ signal: Signal) -> Bool {
    guard let (per, next) = UnitScanner.perUnit(bytes, at: signal.end) else { return false }
    let isSecond = pending.firstPer != nil && !pending.isAverage && pending.perGap == 0
    let start = isSecond ? pending.perPlace.range?.start ?? index : index
    let first = isSecond ? pending.firstPer : per
    pending = Pending()
    pending.firstPer = first
    if isSecond {
      pending.secondPer = per
      pending.secondPer?.isJoined = true
    }
    pending.perPlace = Place(TextRange(start, next))
    pending.isIdle = false
    if Scalar(bytes, at: next).isEndWord {  // 每季度末
      let last = Scalar(bytes, at: next).next
      findings.take(Findings.Date(range: TextRange(index, last), hasDay: true))
      index = last
    } else {
      index = next
    }
    return true
  }

  /// 人均: the unit is the character before 均.
  private mutating func readAverage(_ bytes: Span<UInt8>, _ signal: Signal) {
    guard let (per, _) = UnitScanner.perUnit(bytes, at: index) else { return }
    pending.firstPer = per
    pending.secondPer = nil
    pending.perGap = 0
    pending.isAverage = true
  }

  private mutating func readDateWord(_ bytes: Span<UInt8>, _ signal: Signal) {
    guard let word = DateWord(rawValue: signal.value) else { return }
    var found = Findings.Date(range: TextRange(index, signal.end))
    found.partial = word.partial
    if word == .withinYear { found.comparison = .atMost }
    index = signal.end
    finishDate(bytes, &found)
  }
}

extension Scalar {
  /// Whether the character closes a bracket.
  var isClosingBracket: Bool { value == 0x29 || value == 0x5D || value == 0x3011 }
}
