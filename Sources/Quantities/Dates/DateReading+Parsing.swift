extension DateReading {
  /// What a date cell holds.
  public enum Outcome: Hashable, Sendable {
    /// Nothing but blanks.
    case empty
    /// A date.
    case date(DateReading)
    /// Written like a date, but the calendar has no such day (31 February), or a span runs backwards.
    case impossible
    /// Not a date with a year.
    case unreadable
  }

  /// The date that is all of `bytes` but blanks: `2025-12-31`, `2025年12月31日`, `2025.12.31`, `2025/12/31`, `20251231`,
  /// `2025年12月` (the whole month), `2025-12`, `202512`, `2025年`, `2025年底`, `2025年第三季度`, `二〇二五年十二月`,
  /// spans such as `2025年1-10月`; fullwidth digits; a time of day behind the date is passed over.
  public static func read(_ bytes: Span<UInt8>) -> DateReading? {
    guard case .date(let date) = outcome(bytes) else { return nil }
    return date
  }

  /// The date that is all of `text`; see ``read(_:)-(Span<UInt8>)``.
  public static func read(_ text: String) -> DateReading? { read(text.utf8.span) }

  /// What a date cell holds, with the reason when it is not a date.
  public static func outcome(_ bytes: Span<UInt8>) -> Outcome {
    let start = Blanks.skip(bytes, from: 0)
    let end = Blanks.trimmedEnd(bytes, from: start)
    guard start < end else { return .empty }
    if let month = compactMonth(bytes, start, end) { return .date(month) }
    guard let span = CalendarSpan.scan(bytes, at: start, allowingNoYear: false), span.hasYear,
      span.end == end || isTime(bytes, from: span.end, to: end)
    else { return .unreadable }
    guard !span.isImpossible, let date = span.date else { return .impossible }
    return .date(date)
  }

  /// 202512.
  private static func compactMonth(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> DateReading? {
    guard let number = SmallNumber.digits(bytes, at: start), number.digits == 6, number.end == end else { return nil }
    var point = CalendarPoint(year: number.value / 100, end: end)
    point.set(month: number.value % 100)
    return point.date
  }

  /// Whether a time of day stands between the offsets: `T18:00:00`, ` 18:00`, `24时`.
  private static func isTime(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    let first = Scalar(bytes, at: start)
    guard end - start <= 40, first.isBlank || first.value == 0x54 else { return false }
    var index = start
    var digits = 0
    while index < end {
      let scalar = Scalar(bytes, at: index)
      switch scalar.value {
      case 0x30...0x39: digits += 1
      case 0x54 where index == start: break  // T
      case 0x5A where scalar.next == end: break  // Z
      case 0x20, 0x3A, 0x2B, 0x2D, 0x2E, 0x65F6, 0x5206, 0x79D2, 0x70B9: break  // blank : + - . 时 分 秒 点
      default: return false
      }
      index = scalar.next
    }
    return digits > 0
  }
}
