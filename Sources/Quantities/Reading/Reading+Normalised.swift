import SourceText

extension Reading {
  /// The value in standard spelling (≥95%, ＝100%, 320万元, 1次/月, 2025年12月31日), with the same meaning.
  ///
  /// Only the spelling of comparison, number, unit and date changes; other words stay where they are. What cannot be
  /// respelled without guessing – a malformed number, several targets, words – comes back as it is, without the blanks
  /// around it.
  public static func normalised(_ text: String) -> String {
    let reading = read(text)
    return Respelling(Array(text.utf8), reading).text()
  }
}

/// Puts the standard spelling of a value together.
private struct Respelling {
  private struct Edit {
    let range: TextRange
    let replacement: String
  }

  private let bytes: [UInt8]
  private let reading: Reading

  init(_ bytes: [UInt8], _ reading: Reading) {
    self.bytes = bytes
    self.reading = reading
  }

  func text() -> String {
    let edits = edits()
    var output: [UInt8] = []
    var index = Blanks.skip(bytes.span, from: 0)
    let end = Blanks.trimmedEnd(bytes.span, from: index)
    for edit in edits.sorted(by: { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }) {
      guard edit.range.start >= index, edit.range.end <= end else { continue }
      output += bytes[index..<edit.range.start]
      output += edit.replacement.utf8
      index = edit.range.end
    }
    output += bytes[index..<end]
    return String(decoding: output, as: UTF8.self)
  }

  private func edits() -> [Edit] {
    guard reading.flags.isDisjoint(with: Reading.notRespelled) else { return [] }
    if reading.parts.number != nil, let number = reading.number { return quantityEdits(number) }
    if reading.kind == .date, let date = reading.date, reading.parts.date != nil { return dateEdits(date) }
    return signEdits()
  }

  // MARK: Quantities

  private func quantityEdits(_ number: ExactDecimal) -> [Edit] {
    guard let core = reading.parts.quantity else { return [] }
    let parts = reading.parts
    if reading.kind == .date, parts.comparison != nil, !isAlone(core) { return [] }
    if let comparison = parts.comparison, comparison.end < core.start, !isAlone(core, from: comparison.start) {
      return []
    }
    if reading.flags.contains(.ordinal) { return [] }
    var edits: [Edit] = []
    for range in [parts.comparison, parts.secondComparison] {
      if let range, !core.contains(range) { edits.append(Edit(range: range, replacement: "")) }
    }
    var prefix = ""
    if let approximation = parts.approximation, core.contains(approximation), approximation != parts.number {
      prefix = "约"
    }
    if let per = parts.per, !core.contains(per) { edits.append(Edit(range: per, replacement: "")) }
    edits.append(Edit(range: blanksAround(core), replacement: prefix + coreText(number)))
    return edits
  }

  /// The core with the blanks before it, which a sign would otherwise stand apart from.
  private func blanksAround(_ core: TextRange) -> TextRange {
    guard reading.parts.comparison != nil else { return core }
    var start = core.start
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    return TextRange(start, core.end)
  }

  /// Whether nothing but comparison, 每 and blanks stands around the number, or before it from `start` on.
  private func isAlone(_ core: TextRange, from start: Int? = nil) -> Bool {
    let parts = reading.parts
    let covered = [core, parts.comparison, parts.secondComparison, parts.per, parts.approximation].compactMap { $0 }
    var index = start ?? 0
    let end = start == nil ? bytes.count : core.start
    while index < end {
      if let range = covered.first(where: { $0.start <= index && index < $0.end }) {
        index = range.end
        continue
      }
      let scalar = Scalar(bytes.span, at: index)
      guard scalar.isBlank else { return false }
      index = max(scalar.next, index + 1)
    }
    return true
  }

  private func coreText(_ number: ExactDecimal) -> String {
    let unit = reading.unit.map { $0.hasSilentPer ? $0.name : $0.symbol } ?? ""
    // 降低10% is stored as at most −10%; its word of decline stays in the text.
    let isReversed = reading.flags.contains(.decrease) && reading.parts.comparison == nil
    let low = (isReversed ? number.magnitude : number).description
    if let upper = reading.upper {
      let high = (isReversed ? upper.magnitude : upper).description
      return low + (unit == "%" || unit == "‰" ? unit : "") + "-" + high + unit
    }
    let sign = reading.parts.comparison == nil ? "" : reading.comparison?.sign ?? ""
    return sign + low + unit
  }

  // MARK: Dates and signs

  /// 2025.12.31 and ≤2025-12 in the spelling with 年 and 月.
  private func dateEdits(_ date: DateReading) -> [Edit] {
    guard let range = reading.parts.date, let spelling = spelling(of: date, at: range) else { return [] }
    guard let comparison = reading.parts.comparison else { return [Edit(range: range, replacement: spelling)] }
    if comparison.start >= range.end { return [Edit(range: range, replacement: spelling)] }
    guard reading.comparison == .atMost else { return [] }
    let deadline = date.precision == .month ? "底前" : "前"
    return [Edit(range: comparison, replacement: ""), Edit(range: range, replacement: spelling + deadline)]
  }

  private func spelling(of date: DateReading, at range: TextRange) -> String? {
    // 12月底 and 第三季度 are standard as they are.
    let last = Scalar(bytes.span, at: max(range.end - 3, 0))
    if last.isEndWord, range.end - 3 >= range.start { return nil }
    switch date.precision {
    case .day: return "\(date.last.year)年\(date.last.month)月\(date.last.day)日"
    case .month: return "\(date.first.year)年\(date.first.month)月"
    default: return nil
    }
  }

  /// The sign before words: ≦预算 gives ≤预算.
  private func signEdits() -> [Edit] {
    guard let range = reading.parts.comparison, let sign = reading.comparison?.sign, range.end <= bytes.count,
      !range.isEmpty, bytes[range.start] < 0xE3 || bytes[range.start] == 0xEF
    else { return [] }
    return [Edit(range: range, replacement: sign)]
  }
}
