import SourceText

extension Reading {
  /// What `text` says; see ``read(_:)-(Span<UInt8>)``.
  public static func read(_ text: String) -> Reading { read(text.utf8.span) }

  /// What `bytes` say. Ranges count bytes from the start of `bytes`. The work is linear in the length of the text.
  ///
  /// A plain length of time (2小时以内, ≥10年) is of kind ``Kind/date``, with number and unit; a rate per time (2次/年) is
  /// a quantity. The comparison is the one that is written. Without one there is none, except for changes (增长5% is
  /// ≥5%, 降低10% is ≤−10%), new levels (提升至90% is ＝90%) and zero (0起 is ＝0).
  public static func read(_ bytes: Span<UInt8>) -> Reading {
    let start = Blanks.skip(bytes, from: 0)
    guard start < bytes.count else { return Reading(kind: .empty) }
    let end = Blanks.trimmedEnd(bytes, from: start)
    return PlainValue.read(bytes, from: start, to: end) ?? scan(bytes, from: start, to: end)
  }

  /// What the text from `start` to `end` says, whatever it is.
  static func scan(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Reading {
    var scanner = ValueScanner(from: start, to: end)
    scanner.scan(bytes)
    if scanner.findings.placeholder != nil, !scanner.findings.hasMain || isTemplate(scanner.findings) {
      return Reading(placeholderIn: scanner.findings)
    }
    if scanner.findings.hasMain { return Reading(quantityIn: scanner.findings) }
    if var date = scanner.findings.date, !date.isUndated {
      if date.comparison == nil, let before = References.find(bytes, from: date.range.end, to: end).before {
        // 2025年秋季开学前
        date.comparison = .atMost
        date.comparisonRange = before
      }
      return Reading(date)
    }
    return WordReader(bytes, from: start, to: end, scanner.findings).reading(bytes)
  }

  /// Values that ``normalised(_:)`` leaves as they are, because any respelling would be a guess.
  static let notRespelled: Flags = [.malformed, .multipleTargets, .rounded, .openEnds]

  /// Whether the remainder of the template stands where the figure belongs, though another number was found.
  private static func isTemplate(_ found: Findings) -> Bool {
    found.placeholderComparison != nil || found.main.comparison == nil
  }

  /// A remainder of the template.
  private init(placeholderIn found: Findings) {
    self.init(kind: .placeholder)
    comparison = found.placeholderComparison
    parts.comparison = found.placeholderComparisonRange
    parts.word = found.placeholder
  }

  /// A date or deadline.
  init(_ found: Findings.Date) {
    self.init(kind: .date)
    date = found.date
    partialDate = found.partial
    comparison = found.comparison
    parts.comparison = found.comparisonRange
    parts.date = found.range
    if found.isImpossible { flags.insert(.impossibleDate) }
    if found.isUndated { flags.insert(.timelinessWithoutDate) }
  }

  /// A quantity, with the date that stands beside it.
  private init(quantityIn found: Findings) {
    self.init(kind: found.main.isDuration ? .date : found.main.isPlace ? .qualitative : .quantified)
    comparison = found.main.comparison
    number = found.main.number
    upper = found.main.upper
    unit = found.main.unit
    flags = found.main.flags
    parts = found.main.parts
    parts.quantity = found.main.core
    if let date = found.date {
      self.date = date.date
      partialDate = date.partial
      parts.date = date.range
    }
    if let malformed = parts.malformed ?? found.malformed {
      flags.insert(.malformed)
      parts.malformed = malformed
    }
    if let second = found.second {
      flags.insert(.multipleTargets)
      parts.secondTarget = second
    }
    if !flags.isDisjoint(with: Self.notRespelled) { flags.remove(.nonstandard) }
  }
}
