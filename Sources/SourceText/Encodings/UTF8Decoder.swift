/// Validation and repair of UTF-8.
enum UTF8Decoder {
  /// What one look over all bytes tells.
  struct Survey {
    /// Whether the bytes are well-formed UTF-8.
    var isValid: Bool
    /// Whether a byte is zero; not told of bytes that are no UTF-8.
    var hasZero: Bool
  }

  /// Whether `bytes` are well-formed UTF-8.
  static func isValid(_ bytes: Span<UInt8>) -> Bool { survey(bytes).isValid }

  /// Looks over `bytes`.
  ///
  /// Every file passes through here. Each byte is judged by itself and the three before it, sixteen at once and without
  /// a branch: in Chinese documents, where ASCII and Chinese change places every few characters, that is five times as
  /// fast as `UTF8Span(validating:)`, which follows the sequences.
  static func survey(_ bytes: Span<UInt8>) -> Survey {
    let count = bytes.count
    let width = Block.scalarCount
    var survey = Survey(isValid: true, hasZero: false)
    var index = 0
    // The first three bytes have no three before them; a short text is all read here.
    while index < (count < width + 3 ? count : 3) {
      let (length, isValid) = sequence(at: index, in: bytes)
      guard isValid else { return Survey(isValid: false, hasZero: false) }
      if bytes[index] == 0 { survey.hasZero = true }
      index += length
    }
    guard count >= width + 3 else { return survey }

    // Whatever could be wrong beyond a character's length begins with a byte that few documents hold.
    var marks = Marks()
    let isRare = look(over: bytes, &marks) { bytes, place, marks in judge(bytes, at: place, &marks) }
    if isRare { _ = look(over: bytes, &marks) { bytes, place, marks in judgeRare(bytes, at: place, &marks) } }
    let isOpen = bytes[count - 1] >= 0xC0 || bytes[count - 2] >= 0xE0 || bytes[count - 3] >= 0xF0
    survey.isValid = !isOpen && !isAnySet(marks.faults)
    survey.hasZero = survey.hasZero || isAnySet(marks.zeros)
    return survey
  }

  /// What is known of sixteen columns of blocks.
  private struct Marks {
    /// Bytes that cannot stand where they stand.
    var faults = Mask(repeating: false)
    var zeros = Mask(repeating: false)
    /// Bytes with which a character could begin that is none.
    var rare = Mask(repeating: false)
  }

  /// Looks at the bytes from the fourth on, sixteen at once; tells whether one of them is rare.
  @inline(__always)
  private static func look(
    over bytes: Span<UInt8>, _ marks: inout Marks, _ judge: (RawSpan, Int, inout Marks) -> Void
  ) -> Bool {
    let width = Block.scalarCount
    var index = 3
    while index < bytes.count {
      // The last block overlaps the one before it.
      let place = min(index, bytes.count &- width)
      judge(bytes.bytes, place, &marks)
      index = place &+ width
    }
    return isAnySet(marks.rare)
  }

  private typealias Block = SIMD16<UInt8>
  private typealias Mask = SIMDMask<SIMD16<Int8>>

  /// The sixteen bytes at `place`, or those so many bytes before them.
  @inline(__always)
  private static func block(_ bytes: RawSpan, at place: Int, _ distance: Int = 0) -> Block {
    bytes.unsafeLoadUnaligned(fromByteOffset: place &- distance, as: Block.self)
  }

  // Comparisons of two vectors are instructions; those of a vector with a number are slow generic calls.
  @inline(__always) private static func all(_ byte: UInt8) -> Block { Block(repeating: byte) }

  /// Marks the bytes of the block at `place` that continue no character or are missing one, those that are rare, and
  /// those that are zero.
  @inline(__always)
  private static func judge(_ bytes: RawSpan, at place: Int, _ marks: inout Marks) {
    let byte = block(bytes, at: place)
    let isExpected =
      (block(bytes, at: place, 1) .>= all(0xC0)) .| (block(bytes, at: place, 2) .>= all(0xE0))
      .| (block(bytes, at: place, 3) .>= all(0xF0))
    let isContinuation = (byte & all(0xC0)) .== all(0x80)
    marks.faults = marks.faults .| (isExpected .^ isContinuation)
    marks.zeros = marks.zeros .| (byte .== all(0))
    marks.rare =
      marks.rare .| (byte .== all(0xE0)) .| (byte .== all(0xED)) .| (byte .>= all(0xF0))
      .| ((byte & all(0xFE)) .== all(0xC0))
  }

  /// Marks the bytes of the block at `place` with which a character is longer than need be, a surrogate, or over 0x10FFFF.
  @inline(__always)
  private static func judgeRare(_ bytes: RawSpan, at place: Int, _ marks: inout Marks) {
    let byte = block(bytes, at: place)
    let previous = block(bytes, at: place, 1)
    marks.faults = marks.faults .| ((previous .== all(0xE0)) .& (byte .< all(0xA0)))
    marks.faults = marks.faults .| ((previous .== all(0xED)) .& (byte .>= all(0xA0)))
    marks.faults = marks.faults .| ((previous .== all(0xF0)) .& (byte .< all(0x90)))
    marks.faults = marks.faults .| ((previous .== all(0xF4)) .& (byte .>= all(0x90)))
    marks.faults = marks.faults .| (byte .>= all(0xF5)) .| ((byte & all(0xFE)) .== all(0xC0))
  }

  private static func isAnySet(_ mask: Mask) -> Bool {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] != 0
  }

  /// The bytes with U+FFFD for every maximal part of a sequence that cannot be completed (Unicode 3.9, W3C).
  static func repair(_ bytes: Span<UInt8>) -> DecodedText {
    var text = DecodedText(capacity: bytes.count)
    var index = 0
    var start = 0
    while index < bytes.count {
      let (length, isValid) = sequence(at: index, in: bytes)
      if !isValid {
        text.append(valid: start..<index, of: bytes)
        text.appendUndecodable()
        start = index + length
      }
      index += length
    }
    text.append(valid: start..<index, of: bytes)
    return text
  }

  /// The sequence at `index`, which must lie in the bytes: its length, and whether it is complete. The length of an
  /// incomplete one is that of its longest part with which a character could have begun, at least 1.
  static func sequence(at index: Int, in bytes: Span<UInt8>) -> (length: Int, isValid: Bool) {
    let lead = bytes[index]
    let needed: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0..<0x80: return (1, true)
    case 0xC2...0xDF: needed = 2
    case 0xE0: (needed, second) = (3, 0xA0...0xBF)
    case 0xED: (needed, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: needed = 3
    case 0xF0: (needed, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: needed = 4
    case 0xF4: (needed, second) = (4, 0x80...0x8F)
    default: return (1, false)
    }
    var length = 1
    while length < needed {
      guard index + length < bytes.count else { return (length, false) }
      let byte = bytes[index + length]
      guard length == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else { return (length, false) }
      length += 1
    }
    return (needed, true)
  }

  /// The scalar value of the complete sequence of `length` bytes at `index`.
  static func scalar(at index: Int, length: Int, in bytes: Span<UInt8>) -> UInt32 {
    let lead = UInt32(bytes[index])
    guard length > 1 else { return lead }
    var value = lead & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return value
  }
}
