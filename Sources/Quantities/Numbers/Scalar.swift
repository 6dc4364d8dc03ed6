/// One character of a text and where the next one starts.
///
/// Fullwidth forms are folded to ASCII (`９` to `9`, `％` to `%`, `（` to `(`), wide and no-break blanks to a space, so
/// that every later table is written once.
struct Scalar {
  /// The folded code point; U+FFFD where the bytes are not UTF-8; 0 behind the end.
  let value: UInt32
  /// The offset of the next character; equal to the offset asked for only behind the end.
  let next: Int

  /// The character at `index`.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at index: Int) {
    guard index >= 0, index < bytes.count else {
      self.init(value: 0, next: index)
      return
    }
    let lead = bytes[index]
    if lead < 0x80 {
      self.init(value: UInt32(lead), next: index &+ 1)
    } else {
      self.init(wide: bytes, at: index, lead: lead)
    }
  }

  @inline(__always)
  private init(value: UInt32, next: Int) {
    self.value = value
    self.next = next
  }

  private init(wide bytes: Span<UInt8>, at index: Int, lead: UInt8) {
    if lead >= 0xE0, lead < 0xF0, index &+ 2 < bytes.count {
      let (second, third) = (bytes[index &+ 1], bytes[index &+ 2])
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
        value = Self.folded(UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F))
        next = index &+ 3
        return
      }
    } else if lead >= 0xC2, lead < 0xE0, index &+ 1 < bytes.count, bytes[index &+ 1] & 0xC0 == 0x80 {
      value = Self.folded(UInt32(lead & 0x1F) << 6 | UInt32(bytes[index &+ 1] & 0x3F))
      next = index &+ 2
      return
    } else if lead >= 0xF0, lead < 0xF5, index &+ 3 < bytes.count {
      let (second, third, fourth) = (bytes[index &+ 1], bytes[index &+ 2], bytes[index &+ 3])
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80, fourth & 0xC0 == 0x80 {
        value =
          UInt32(lead & 0x07) << 18 | UInt32(second & 0x3F) << 12 | UInt32(third & 0x3F) << 6 | UInt32(fourth & 0x3F)
        next = index &+ 4
        return
      }
    }
    value = 0xFFFD
    next = index &+ 1
  }

  private static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x3000, 0x00A0, 0x2000...0x200B, 0x202F, 0xFEFF: 0x20
    case 0xFFE5: 0x00A5
    default: scalar
    }
  }

  /// The value of an ASCII or fullwidth digit.
  @inline(__always)
  var digit: Int? { value &- 0x30 < 10 ? Int(value &- 0x30) : nil }

  /// Whether the character is a blank or a line break.
  @inline(__always)
  var isBlank: Bool { value == 0x20 || value &- 0x09 < 5 }
}

/// Walks over blanks.
enum Blanks {
  /// The first offset from `index` on that holds no blank.
  @inline(__always)
  static func skip(_ bytes: Span<UInt8>, from index: Int) -> Int {
    var index = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte > 0x20, byte < 0x80 { return index }
      let scalar = Scalar(bytes, at: index)
      guard scalar.isBlank else { return index }
      index = scalar.next
    }
    return index
  }

  /// The offset behind the last character of `bytes` that is no blank; not below `start`.
  static func trimmedEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var end = bytes.count
    while end > start {
      if bytes[end - 1] > 0x20, bytes[end - 1] < 0x80 { return end }
      var first = end - 1
      while first > start, end - first < 4, bytes[first] & 0xC0 == 0x80 { first -= 1 }
      let scalar = Scalar(bytes, at: first)
      guard scalar.isBlank, scalar.next == end else { return end }
      end = first
    }
    return end
  }
}
