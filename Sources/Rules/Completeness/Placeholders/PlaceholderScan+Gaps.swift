import SourceText

extension PlaceholderScan {
  /// The first gap that a template leaves in a text: `**`, `XX`, `××`, `____`, `（ ）`, 某某, `X月`.
  static func gap(in text: Span<UInt8>, _ range: TextRange) -> TextRange? {
    var index = range.start
    while index < range.end {
      let byte = text[index]
      guard mayLead(byte), mayBeginGap(byte, text, index) else {
        // Of a Chinese character the other two bytes lead nothing.
        index &+= byte >= 0xe0 ? 3 : 1
        continue
      }
      let scalar = TextScalar(text, at: index)
      let run = run(of: scalar.value, in: text, from: index, to: range.end)
      if isGap(scalar.value, run, in: text, range) { return TextRange(index, run.end) }
      index = run.isOpening ? scalar.next : run.end
    }
    return nil
  }

  /// Whether a byte begins one of the characters that fill gaps.
  @inline(__always)
  private static func mayLead(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2a, 0x58, 0x78, 0x5f, 0x3f, 0x28, 0x5b, 0xc3, 0xe2, 0xe3, 0xe6, 0xef: true
    default: false
    }
  }

  /// Whether one of the characters that fill gaps stands at `index`.
  @inline(__always)
  private static func mayBeginGap(_ byte: UInt8, _ text: Span<UInt8>, _ index: Int) -> Bool {
    switch byte {
    case 0x2a, 0x58, 0x78, 0x5f, 0x3f, 0x28, 0x5b: return true
    case 0xc3: return index + 1 < text.count && text[index + 1] == 0x97
    case 0xe2, 0xe3, 0xe6, 0xef:
      guard index + 2 < text.count else { return false }
      switch UInt16(text[index + 1]) << 8 | UInt16(text[index + 2]) {
      case 0x978b, 0x97af, 0x96a1, 0x9c95, 0x9c96, 0x95b3, 0x8897: return byte == 0xe2  // ○ ◯ □ ✕ ✖ ╳ ∗
      case 0x8090, 0x8094: return byte == 0xe3  // 【 〔
      case 0x9f90: return byte == 0xe6  // 某
      case 0xbc88, 0xbc9f, 0xbc8a, 0xbcb8, 0xbcbb, 0xbcbf, 0xbd98, 0xb9a1: return byte == 0xef  // （ ？ ＊ Ｘ ［ ＿ ｘ ﹡
      default: return false
      }
    default: return false
    }
  }

  /// Whether a text is a gap with nothing but a comparison or digits before and a unit behind it.
  static func isOnlyGap(_ text: Span<UInt8>, _ range: TextRange, _ gap: TextRange) -> Bool {
    var index = range.start
    while index < gap.start {
      let scalar = TextScalar(text, at: index)
      guard isComparison(scalar.value) || isDigit(scalar.value) || isBlank(scalar.value) else { return false }
      index = scalar.next
    }
    return range.end - gap.end <= 12
  }

  /// Equal characters side by side.
  private struct Run {
    var start: Int
    var end: Int
    var count: Int
    /// The character before it; 0 at the beginning.
    var before: UInt32
    /// The character behind it; 0 at the end.
    var behind: UInt32
    /// Whether it is one opening bracket.
    var isOpening = false
  }

  private static func run(of scalar: UInt32, in text: Span<UInt8>, from start: Int, to limit: Int) -> Run {
    let before = TextScalar(text, before: start).value
    if isOpening(scalar) {
      // Brackets with nothing but blanks between them are one gap.
      var next = TextScalar(text, at: TextScalar(text, at: start).next)
      while isBlank(next.value), next.start < limit { next = TextScalar(text, at: next.next) }
      let isEmpty = next.start < limit && isClosing(next.value)
      return Run(
        start: start, end: isEmpty ? next.next : next.start, count: isEmpty ? 2 : 1, before: before, behind: 0,
        isOpening: !isEmpty)
    }
    var end = start
    var count = 0
    let family = family(of: scalar)
    while end < limit {
      let next = TextScalar(text, at: end)
      guard next.value == scalar || family != 0 && self.family(of: next.value) == family else { break }
      end = next.next
      count += 1
    }
    let behind = end < limit ? TextScalar(text, at: end).value : 0
    return Run(start: start, end: max(end, start + 1), count: max(count, 1), before: before, behind: behind)
  }

  /// Characters that stand for each other in a run: 1 the letter X, 2 the sign ×, 3 a star, 4 a line; 0 none.
  private static func family(of scalar: UInt32) -> Int {
    switch scalar {
    case 0x58, 0x78, 0xff38, 0xff58: 1
    case 0xd7, 0x2715, 0x2716, 0x2573: 2
    case 0x2a, 0xff0a, 0xfe61, 0x2217: 3
    case 0x5f, 0xff3f: 4
    default: 0
    }
  }

  private static func isGap(_ scalar: UInt32, _ run: Run, in text: Span<UInt8>, _ range: TextRange) -> Bool {
    switch family(of: scalar) {
    case 1: return isLetterGap(scalar, run)
    case 2: return isCrossGap(run)
    case 3: return isStarGap(run, in: text, range)
    case 4: return run.count >= (scalar == 0xff3f ? 1 : 2) && !(isLatin(run.before) && isLatin(run.behind))
    default: break
    }
    switch scalar {
    case 0x3f, 0xff1f: return run.count >= 2 && run.start == range.start
    case 0x25cb, 0x25ef, 0x25a1: return run.count >= 2 && !isNumeral(run.before) && !isNumeral(run.behind)
    case 0x67d0: return run.count >= 2 && isUnnamed(run, range)
    default: return isOpening(scalar) && run.count == 2
    }
  }

  /// `某某县`, `某某单位`; not `李某某`.
  private static func isUnnamed(_ run: Run, _ range: TextRange) -> Bool {
    if run.start == range.start || PlaceholderTable.places.contains(run.behind) { return true }
    return PlaceholderTable.bodies.contains(run.behind) && isBorder(run.before)
  }

  /// `XX县`, `20XX年`, `X月`; not `XXL`, `AXX-2`, `X光`.
  private static func isLetterGap(_ scalar: UInt32, _ run: Run) -> Bool {
    if isLetter(run.before) || isLatin(run.behind) || isJoint(run.before) || isJoint(run.behind) { return false }
    if isDigit(run.before) { return run.count >= 2 && (run.behind == 0x5e74 || run.behind == 0x6708) }
    if run.count >= 2 { return true }
    return (scalar == 0x58 || scalar == 0xff38) && PlaceholderTable.measures.contains(run.behind)
  }

  /// `××县`, `×年×月`; not `2×3`, `长×宽`.
  private static func isCrossGap(_ run: Run) -> Bool {
    if run.count >= 2 { return !(isDigit(run.before) && isDigit(run.behind)) }
    return isPartOfDate(run)
  }

  /// `*年*月`; not `元/人*月`.
  private static func isPartOfDate(_ run: Run) -> Bool {
    guard run.behind == 0x5e74 || run.behind == 0x6708 || run.behind == 0x65e5 else { return false }
    return isBorder(run.before) || run.before == 0x5e74 || run.before == 0x6708
  }

  /// `**人`, `≥*%`; not `138****1234`, `元/人*月`, `**重点**`.
  private static func isStarGap(_ run: Run, in text: Span<UInt8>, _ range: TextRange) -> Bool {
    if run.count == 1 {
      return isComparison(run.before) || isPartOfDate(run)
    }
    if isDigit(run.before) { return run.behind == 0x5e74 || run.behind == 0x6708 }
    if isLatin(run.before) && run.behind != 0x5e74 { return false }
    return run.count != 2 || !isEmphasis(run, in: text, range)
  }

  /// Whether two stars open or close bold print as editors write it: `**目标**：…`.
  private static func isEmphasis(_ run: Run, in text: Span<UInt8>, _ range: TextRange) -> Bool {
    if isBorder(run.before) && !isBorder(run.behind) {
      var index = run.end
      while index + 1 < range.end, text[index] != 0x0a {
        if text[index] == 0x2a, text[index + 1] == 0x2a {
          let behind = index + 2 < range.end ? TextScalar(text, at: index + 2).value : 0
          return !isBorder(TextScalar(text, before: index).value) && isBorder(behind)
        }
        index += 1
      }
    } else if !isBorder(run.before) && isBorder(run.behind) {
      var index = run.start - 2
      while index >= range.start, text[index] != 0x0a {
        if text[index] == 0x2a, text[index + 1] == 0x2a {
          return isBorder(TextScalar(text, before: index).value) && !isBorder(TextScalar(text, at: index + 2).value)
        }
        index -= 1
      }
    }
    return false
  }

  private static func isBorder(_ scalar: UInt32) -> Bool {
    if scalar == 0 || isBlank(scalar) { return true }
    switch scalar {
    case 0x21...0x2f, 0x3a...0x40, 0x3001, 0x3002, 0xff08, 0xff09, 0xff0c, 0xff1a, 0xff1b: return true
    default: return false
    }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }
  private static func isLetter(_ scalar: UInt32) -> Bool {
    scalar >= 0x41 && scalar <= 0x5a || scalar >= 0x61 && scalar <= 0x7a
  }
  private static func isLatin(_ scalar: UInt32) -> Bool { isDigit(scalar) || isLetter(scalar) }
  /// `.`, `-`, `/`, `@`, `:`, `_` beside Latin letters: a name of a file, an address, a code.
  private static func isJoint(_ scalar: UInt32) -> Bool {
    scalar == 0x2e || scalar == 0x2d || scalar == 0x2f || scalar == 0x40 || scalar == 0x5f
  }
  private static func isComparison(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3c, 0x3d, 0x3e, 0x2260, 0x2264, 0x2265, 0x2266, 0x2267, 0x2550, 0xff1c, 0xff1d, 0xff1e: true
    default: false
    }
  }
  private static func isNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d, 0x5341, 0x96f6, 0x3007: true
    default: isDigit(scalar)
    }
  }
}
