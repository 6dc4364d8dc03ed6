/// Texts one behind the other in UTF-16, in which a Chinese character takes two bytes, not three.
///
/// The library's views and initialisers for UTF-16 are generic code: with them a third of all instructions of a workspace
/// went into its texts.
struct CompactTexts: Hashable, Sendable {
  private var units: [UInt16] = []

  /// How many units there are.
  var count: Int { units.count }

  /// Makes room for so many units.
  mutating func reserve(_ count: Int) { units.reserveCapacity(count) }

  /// Gives back the room behind the last text.
  mutating func trim() { units = units.withUnsafeBufferPointer { Array($0) } }

  /// Puts a text, in well-formed UTF-8, behind the others.
  mutating func append(_ text: Span<UInt8>) {
    var place = 0
    while place < text.count {
      let lead = text[place]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard place &+ length <= text.count else { return }
      var scalar = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
      for next in place &+ 1..<place &+ length { scalar = scalar << 6 | UInt32(text[next] & 0x3F) }
      if scalar > 0xFFFF {
        units.append(0xD7C0 &+ UInt16(truncatingIfNeeded: scalar >> 10))
        units.append(0xDC00 | UInt16(truncatingIfNeeded: scalar & 0x3FF))
      } else {
        units.append(UInt16(truncatingIfNeeded: scalar))
      }
      place &+= length
    }
  }

  /// The text whose units are these.
  func text(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count * 3)
    var place = range.lowerBound
    while place < range.upperBound {
      var scalar = UInt32(units[place])
      place &+= 1
      // The first half of a pair; the second was put behind it.
      if scalar & 0xFC00 == 0xD800, place < range.upperBound {
        scalar = 0x1_0000 &+ (scalar & 0x3FF) << 10 | UInt32(units[place] & 0x3FF)
        place &+= 1
      }
      switch scalar {
      case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
      case 0x80..<0x800: bytes.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      case 0x800..<0x1_0000: bytes.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      default: bytes.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
      }
      if scalar >= 0x1_0000 { bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12) & 0x3F) }
      if scalar >= 0x800 { bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6) & 0x3F) }
      if scalar >= 0x80 { bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar) & 0x3F) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
