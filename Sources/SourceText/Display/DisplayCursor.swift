/// A cursor that moves over the columns of a terminal as characters are printed; see ``DisplayWidth``.
public struct DisplayCursor: Sendable {
  /// The column, from zero, in which the next character is printed.
  public private(set) var column: Int
  private let tabWidth: Int

  /// What the next scalar may still change or join.
  private enum Base {
    /// Nothing that could grow.
    case other
    /// A narrow character that U+FE0F makes wide; whether it is a pictograph (or a digit, of a keycap).
    case narrowEmoji(isPictograph: Bool)
    /// A pictograph two columns wide.
    case pictograph
    /// A pictograph and a joiner behind it: a further pictograph joins them to one, which lacks columns for its two.
    case joining(lacking: Int)
    /// The first half of a flag.
    case halfFlag
  }
  private var base = Base.other

  /// A cursor at `column` with stops every `tabWidth` columns; a negative column is taken for 0, a tab width under 1
  /// for 1, and both for at most a million.
  public init(column: Int = 0, tabWidth: Int = 8) {
    self.column = min(max(column, 0), 1_000_000)
    self.tabWidth = min(max(tabWidth, 1), 1_000_000)
  }

  /// Moves over the UTF-8 in `bytes`; a byte that is not UTF-8 counts one column.
  public mutating func advance(over bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count {
      let (length, isValid) = UTF8Decoder.sequence(at: index, in: bytes)
      advance(over: isValid ? UTF8Decoder.scalar(at: index, length: length, in: bytes) : 0xFFFD)
      index += length
    }
  }

  /// Moves over `scalar`.
  public mutating func advance(over scalar: Unicode.Scalar) { advance(over: scalar.value) }

  private mutating func advance(over scalar: UInt32) {
    switch scalar {
    case 0x30...0x39, 0x23, 0x2A:
      put(1, .narrowEmoji(isPictograph: false))
    case 0x20...0x7E:
      put(1, .other)
    case 0x09:
      put(tabWidth - column % tabWidth, .other)
    case 0..<0x20, 0x7F..<0xA0:
      base = .other
    case 0x200D:
      switch base {
      case .pictograph: base = .joining(lacking: 0)
      case .narrowEmoji(isPictograph: true): base = .joining(lacking: 1)
      default: break
      }
    case 0xFE0F:
      if case .narrowEmoji(let isPictograph) = base { put(1, isPictograph ? .pictograph : .other) }
    case 0x1_F1E6...0x1_F1FF:
      if case .halfFlag = base { base = .other } else { put(2, .halfFlag) }
    case 0x1_F3FB...0x1_F3FF:
      // A skin tone makes an emoji of the pictograph before it.
      switch base {
      case .pictograph: break
      case .narrowEmoji(isPictograph: true): put(1, .pictograph)
      default: put(2, .pictograph)
      }
    default:
      advance(over: scalar, kind: DisplayWidth.kind(of: scalar))
    }
  }

  private mutating func advance(over scalar: UInt32, kind: Int) {
    guard kind > 0 else { return }
    // Among the wide characters the pictographs stand apart from the ideographs and syllables.
    let isPictograph = kind == 3 || kind == 2 && (scalar < 0x2E80 && scalar >= 0x2000 || scalar >> 12 == 0x1F)
    if isPictograph, case .joining(let lacking) = base {
      put(lacking, .pictograph)
    } else if kind == 3 {
      put(1, .narrowEmoji(isPictograph: isPictograph))
    } else {
      put(kind, isPictograph ? .pictograph : .other)
    }
  }

  private mutating func put(_ columns: Int, _ base: Base) {
    column &+= columns
    self.base = base
  }
}
