/// Reads one part of a number format's code.
struct NumberSectionReader {
  private let code: [UInt8]
  private var index = 0
  private(set) var pieces: [NumberSection.Piece] = []
  private(set) var condition: NumberSection.Condition?
  private(set) var isGeneral = false
  private(set) var hasGroups = false
  private(set) var thousands = 0
  /// Commas since the last place for a digit.
  private var openCommas = 0

  init(_ code: ArraySlice<UInt8>) { self.code = Array(code) }

  mutating func read() {
    while index < code.count {
      let byte = code[index]
      switch byte {
      case 0x22: quoted()
      case 0x5C, 0x21: escaped()
      // A blank as wide as the next character, or a character that fills the cell.
      case 0x5F, 0x2A: index += 2
      case 0x5B: bracketed()
      case 0x30, 0x23, 0x3F: digit(byte)
      case 0x2C: comma()
      case 0x2E where !isDate:
        pieces.append(.point)
        index += 1
      case 0x25:
        pieces.append(.percent)
        index += 1
      case 0x40:
        pieces.append(.text)
        index += 1
      default: if !word() { literal(byte) }
      }
    }
    thousands = openCommas
    // The digits behind the seconds of a time are no number's.
    if isDate { pieces.removeAll { if case .digit = $0 { true } else { false } } }
  }

  private var isDate: Bool {
    pieces.contains { if case .date = $0 { true } else { false } }
  }

  private mutating func literal(_ byte: UInt8) {
    index += 1
    append([byte])
  }

  private mutating func append(_ bytes: [UInt8]) {
    if case .literal(let before)? = pieces.last {
      pieces[pieces.count - 1] = .literal(before + bytes)
    } else if !bytes.isEmpty {
      pieces.append(.literal(bytes))
    }
  }

  private mutating func quoted() {
    let end = code[(index + 1)...].firstIndex(of: 0x22) ?? code.count
    append(Array(code[(index + 1)..<end]))
    index = end + 1
  }

  /// A character as it is; in UTF-8 it may have several bytes.
  private mutating func escaped() {
    index += 1
    guard index < code.count else { return }
    literal(code[index])
    while index < code.count, code[index] & 0xC0 == 0x80 { literal(code[index]) }
  }

  private mutating func digit(_ byte: UInt8) {
    if openCommas > 0 { hasGroups = true }
    openCommas = 0
    pieces.append(.digit(byte))
    index += 1
  }

  /// Between places for digits a comma parts thousands; behind them each takes a factor of a thousand away.
  private mutating func comma() {
    index += 1
    let hasDigit = pieces.contains { if case .digit = $0 { true } else { false } }
    if hasDigit { openCommas += 1 } else { append([0x2C]) }
  }

  /// `[Red]`, `[$¥-804]`, `[>=100]`, `[h]`, `[DBNum1]`.
  private mutating func bracketed() {
    let end = code[index...].firstIndex(of: 0x5D) ?? code.count
    let content = Array(code[(index + 1)..<max(index + 1, end)])
    index = min(end, code.count) + 1
    guard let first = content.first else { return }
    switch first {
    case 0x24: append(Array(content.dropFirst().prefix { $0 != 0x2D }))
    case 0x3C, 0x3D, 0x3E:
      let comparison = content.prefix { (0x3C...0x3E).contains($0) }
      if let bound = StoredNumber(Array(content.dropFirst(comparison.count)).span) {
        condition = NumberSection.Condition(comparison: Array(comparison), bound: bound)
      }
    default:
      let letter = first | 0x20
      if [0x68, 0x6D, 0x73].contains(letter), content.allSatisfy({ $0 | 0x20 == letter }) {
        pieces.append(.date(letter, count: content.count, isElapsed: true))
      }
    }
  }

  /// `General`, powers of ten, fractions, letters of dates; false for a letter that is shown.
  private mutating func word() -> Bool {
    for name in ["General", "G/通用格式"] where starts(name) {
      isGeneral = true
      pieces.append(.general)
      index += name.utf8.count
      return true
    }
    for name in ["上午/下午", "AM/PM", "A/P"] where starts(name) {
      index += name.utf8.count
      return true
    }
    let letter = code[index] | 0x20
    switch letter {
    case 0x79, 0x6D, 0x64, 0x68, 0x73, 0x65, 0x61, 0x62, 0x67:
      // An E behind places for digits is a power of ten.
      if letter == 0x65, pieces.contains(where: { if case .digit = $0 { true } else { false } }) {
        isGeneral = true
        index = code.count
        return true
      }
      var count = 0
      while index < code.count, code[index] | 0x20 == letter {
        count += 1
        index += 1
      }
      // Names of weekdays and of eras say nothing beside the day.
      if letter != 0x61 && letter != 0x62 && letter != 0x67 {
        pieces.append(.date(letter == 0x65 ? 0x79 : letter, count: count, isElapsed: false))
      }
      return true
    case 0x2F where pieces.contains(where: { if case .digit = $0 { true } else { false } }) && !isDate:
      isGeneral = true
      index = code.count
      return true
    default: return false
    }
  }

  private func starts(_ name: String) -> Bool {
    let wanted = Array(name.utf8)
    guard code.count - index >= wanted.count else { return false }
    for offset in wanted.indices where Self.lower(code[index + offset]) != Self.lower(wanted[offset]) { return false }
    return true
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
