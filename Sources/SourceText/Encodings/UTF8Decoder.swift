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

    var faults = Mask(repeating: false)
    var zeros = faults
    index = 3
    while index < count {
      // The last block overlaps the one before it.
      let place = min(index, count &- width)
      judge(bytes.bytes, at: place, &faults, &zeros)
      index = place &+ width
    }
    let isOpen = bytes[count - 1] >= 0xC0 || bytes[count - 2] >= 0xE0 || bytes[count - 3] >= 0xF0
    survey.isValid = !isOpen && !isAnySet(faults)
    survey.hasZero = survey.hasZero || isAnySet(zeros)
    return survey
  }

  private typealias Block = SIMD16<UInt8>
  private typealias Mask = SIMDMask<SIMD16<Int8>>

  /// Marks the bytes of the block at `place` that cannot stand where they stand, and those that are zero.
  @inline(__always)
  private static func judge(_ bytes: RawSpan, at place: Int, _ faults: inout Mask, _ zeros: inout Mask) {
    @inline(__always) func block(_ distance: Int) -> Block {
      bytes.unsafeLoadUnaligned(fromByteOffset: place &- distance, as: Block.self)
    }
    // Comparisons of two vectors are instructions; those of a vector with a number are slow generic calls.
    @inline(__always) func all(_ byte: UInt8) -> Block { Block(repeating: byte) }

    let byte = block(0)
    let previous = block(1)
    let isExpected = (previous .>= all(0xC0)) .| (block(2) .>= all(0xE0)) .| (block(3) .>= all(0xF0))
    let isContinuation = (byte & all(0xC0)) .== all(0x80)
    faults = faults .| (isExpected .^ isContinuation)
    // Forms that are longer than need be, surrogates, and numbers over 0x10FFFF.
    faults = faults .| ((previous .== all(0xE0)) .& (byte .< all(0xA0)))
    faults = faults .| ((previous .== all(0xED)) .& (byte .>= all(0xA0)))
    faults = faults .| ((previous .== all(0xF0)) .& (byte .< all(0x90)))
    faults = faults .| ((previous .== all(0xF4)) .& (byte .>= all(0x90)))
    faults = faults .| (byte .>= all(0xF5)) .| ((byte & all(0xFE)) .== all(0xC0))
    zeros = zeros .| (byte .== all(0))
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
