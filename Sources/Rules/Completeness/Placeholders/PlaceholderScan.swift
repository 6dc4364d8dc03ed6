import SourceText

/// Looks for remainders of a template in the bytes of a text.
enum PlaceholderScan {
  /// Longer texts are never compared with words.
  static let longestWord = 48

  /// Without blanks, line breaks and ideographic spaces at both ends.
  static func trimmed(_ text: Span<UInt8>) -> TextRange {
    let whole = TextRange(0, text.count)
    guard !text.isEmpty else { return whole }
    let first = text[0]
    let last = text[text.count - 1]
    // Neither can begin or end a blank: nearly always so.
    if first > 0x20, first != 0xe3, first != 0xc2, last > 0x20, last != 0x80, last != 0xa0 { return whole }
    return trimmed(text, whole) { isBlank($0) }
  }

  private static func trimmed(_ text: Span<UInt8>, _ range: TextRange, _ drops: (UInt32) -> Bool) -> TextRange {
    var start = range.start
    var end = range.end
    while start < end {
      let scalar = TextScalar(text, at: start)
      if !drops(scalar.value) { break }
      start = min(scalar.next, end)
    }
    while end > start {
      let scalar = TextScalar(text, before: end)
      if !drops(scalar.value) { break }
      end = max(scalar.start, start)
    }
    return TextRange(start, end)
  }

  static func isBlank(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || (scalar >= 0x09 && scalar <= 0x0d) || scalar == 0x3000 || scalar == 0xa0
  }

  // MARK: Whole values

  /// What a short text is, if it is nothing but a placeholder.
  static func wholeKind(of text: Span<UInt8>, _ range: TextRange) -> TemplateRemainder.Kind? {
    // Nearly every value begins with a character that begins no placeholder.
    let first = TextScalar(text, at: range.start).value
    if isChinese(first), !PlaceholderTable.words.mayBegin(with: first) { return nil }
    if isStroke(first) { return isSign(text, range) ? .notApplicable : nil }
    if isDigit(first) { return isZero(text, range) ? .zero : nil }
    guard isOpening(first) || PlaceholderTable.words.mayBegin(with: first) || isMark(first) else { return nil }
    if let kind = PlaceholderTable.words.kind(of: text, range) { return kind }
    let inner = trimmed(text, range) { isBlank($0) || isMark($0) }
    if inner.isEmpty { return .gap }
    if inner != range, let kind = PlaceholderTable.words.kind(of: text, inner) { return kind }
    if isZero(text, inner) { return .zero }
    return isNumberedHeading(text, inner) ? .word : nil
  }

  /// Whether it is a Chinese character, which is no mark, no digit and, but for 丨, no stroke.
  private static func isChinese(_ scalar: UInt32) -> Bool { (0x4e29...0x9fff).contains(scalar) }

  /// `/`, `—`, `－－`: nothing but strokes.
  private static func isSign(_ text: Span<UInt8>, _ range: TextRange) -> Bool {
    guard range.count <= 18 else { return false }
    var index = range.start
    while index < range.end {
      let scalar = TextScalar(text, at: index)
      if !isStroke(scalar.value) { return false }
      index = scalar.next
    }
    return true
  }

  private static func isStroke(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2d, 0x2f, 0x5c, 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0xff0d, 0xff0f, 0xff3c, 0x30fc, 0x4e28: true
    default: false
    }
  }

  /// Brackets, stops and marks that say nothing by themselves.
  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x22, 0x27, 0x28, 0x29, 0x2c, 0x2e, 0x3a, 0x3b, 0x3c, 0x3e, 0x3f, 0x5b, 0x5d, 0x7b, 0x7d, 0x7e, 0xb7:
      true
    case 0x2018, 0x2019, 0x201c, 0x201d, 0x2026, 0x22ef: true
    case 0x3001, 0x3002, 0x3008...0x3011, 0x3014...0x3017: true
    case 0xff01, 0xff08, 0xff09, 0xff0c, 0xff0e, 0xff1a, 0xff1b, 0xff1f, 0xff3b, 0xff3d, 0xff5e: true
    default: false
    }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool {
    scalar >= 0x30 && scalar <= 0x39 || scalar >= 0xff10 && scalar <= 0xff19
  }

  private static func isZero(_ text: Span<UInt8>, _ range: TextRange) -> Bool {
    var index = range.start
    while index < range.end {
      let scalar = TextScalar(text, at: index)
      if scalar.value != 0x30, scalar.value != 0xff10, scalar.value != 0x2e { return false }
      index = scalar.next
    }
    return true
  }

  /// `指标1`, `三级指标2`, `指标一`: a heading of the printed table with its number.
  private static func isNumberedHeading(_ text: Span<UInt8>, _ range: TextRange) -> Bool {
    var end = range.end
    while end > range.start {
      let scalar = TextScalar(text, before: end)
      let isNumeral = isDigit(scalar.value) || numerals.contains(scalar.value) || isBlank(scalar.value)
      if !isNumeral { break }
      end = scalar.start
    }
    guard end < range.end else { return false }
    return numberedHeadings.contains { PlaceholderTable.equals(text, TextRange(range.start, end), $0) }
  }

  private static let numberedHeadings = ["指标", "三级指标", "指标名称", "目标", "项目", "内容"].map { Array($0.utf8) }
  private static let numerals = "一二三四五六七八九十〇零".unicodeScalars.map(\.value) + (0x2460...0x2473)

  // MARK: Instructions

  /// An instruction that was left in place of an answer: 请填写…, （填写年度目标，200字以内）.
  static func instruction(in text: Span<UInt8>, _ range: TextRange) -> TextRange? {
    let first = TextScalar(text, at: range.start)
    switch first.value {
    case 0x8bf7, 0x6b64, 0x5728, 0x586b:  // 请 此 在 填
      return PlaceholderTable.instructions.contains { PlaceholderTable.starts(text, range, $0) } ? range : nil
    case 0xff08, 0x28, 0x3010, 0x5b, 0x3014, 0x3c, 0x300a:
      // One pair of brackets around the whole text.
      guard range.count <= 240, isClosing(TextScalar(text, before: range.end).value) else { return nil }
      var index = first.next
      while index < range.end {
        let scalar = TextScalar(text, at: index)
        if isClosing(scalar.value), scalar.next < range.end { return nil }
        index = scalar.next
      }
      return PlaceholderTable.bracketed.contains { PlaceholderTable.contains(text, range, $0) } ? range : nil
    default: return nil
    }
  }

  static func isOpening(_ scalar: UInt32) -> Bool {
    scalar == 0x28 || scalar == 0xff08 || scalar == 0x5b || scalar == 0x3010 || scalar == 0x3014 || scalar == 0xff3b
  }

  static func isClosing(_ scalar: UInt32) -> Bool {
    scalar == 0x29 || scalar == 0xff09 || scalar == 0x5d || scalar == 0x3011 || scalar == 0x3015 || scalar == 0xff3d
      || scalar == 0x3e || scalar == 0x300b
  }
}
