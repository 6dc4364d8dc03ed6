/// One part of a number format.
struct NumberSection: Hashable, Sendable {
  /// A piece of the part, in the order of the code.
  enum Piece: Hashable, Sendable {
    /// Characters shown as they are.
    case literal([UInt8])
    /// A place for a digit: `0`, `#` or `?`.
    case digit(UInt8)
    case point
    case percent
    /// `General`: the exact number.
    case general
    /// `@`.
    case text
    /// A letter of a date as often as it stands: `yyyy`; in brackets for hours that go on beyond a day.
    case date(UInt8, count: Int, isElapsed: Bool)
  }

  /// When the part holds: `[>=10000]`.
  struct Condition: Hashable, Sendable {
    let comparison: [UInt8]
    let bound: StoredNumber

    func holds(for number: StoredNumber) -> Bool {
      let order = number.compare(bound)
      switch comparison {
      case [0x3C]: return order < 0
      case [0x3C, 0x3D]: return order <= 0
      case [0x3E]: return order > 0
      case [0x3E, 0x3D]: return order >= 0
      case [0x3C, 0x3E]: return order != 0
      default: return order == 0
      }
    }
  }

  private(set) var pieces: [Piece] = []
  private(set) var condition: Condition?
  /// Whether the number is shown exactly, as `General` and the formats that are not followed do (powers of ten, fractions).
  private(set) var isGeneral = false
  /// Whether a comma parts thousands.
  private(set) var hasGroups = false
  /// How many commas behind the digits take a factor of a thousand away.
  private(set) var thousands = 0

  /// Exact numbers.
  static let general = NumberSection(Array("General".utf8)[...])

  /// Whether it is of a text cell.
  var isText: Bool { pieces.contains(.text) }

  /// Whether it shows a date or time.
  var isDate: Bool { dateParts.count > 0 }

  /// The letters of a date.
  var dateParts: [Piece] {
    pieces.filter {
      if case .date = $0 { true } else { false }
    }
  }

  /// The part that `code` says.
  init(_ code: ArraySlice<UInt8>) {
    var reader = NumberSectionReader(code)
    reader.read()
    pieces = reader.pieces
    condition = reader.condition
    isGeneral = reader.isGeneral
    hasGroups = reader.hasGroups
    thousands = reader.thousands
  }

  /// The parts of a code between semicolons that are neither quoted, escaped nor in brackets.
  static func split(_ code: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var (start, index) = (0, 0)
    while index < code.count {
      switch code[index] {
      case 0x22: index = code[(index + 1)...].firstIndex(of: 0x22) ?? code.count
      case 0x5B: index = code[(index + 1)...].firstIndex(of: 0x5D) ?? code.count
      case 0x5C, 0x21, 0x5F, 0x2A: index += 1
      case 0x3B:
        parts.append(code[start..<index])
        start = index + 1
      default: break
      }
      index += 1
    }
    parts.append(code[min(start, code.count)...])
    return parts
  }
}
