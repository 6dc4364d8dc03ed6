/// A hash table from the UTF-8 bytes of a label to a small number.
///
/// Labels are looked up once for every key of a document; a `Dictionary` would need a `String` for each.
package struct KeyTable: Sendable {
  private struct Slot {
    var start: UInt32 = 0
    var count: UInt16 = 0
    var value: UInt16 = 0
  }

  private var slots: [Slot]
  private var bytes: [UInt8] = []
  private let mask: Int

  /// A table of `keys`; the first of two equal keys wins.
  package init(_ keys: [(String, Int)]) {
    var capacity = 8
    while capacity < keys.count * 2 { capacity *= 2 }
    mask = capacity - 1
    slots = Array(repeating: Slot(), count: capacity)
    for (key, value) in keys where !key.isEmpty && value < Int(UInt16.max) && key.utf8.count < Int(UInt16.max) {
      insert(Array(key.utf8), value)
    }
  }

  private mutating func insert(_ key: [UInt8], _ value: Int) {
    var place = Self.hash(key.span) & mask
    while slots[place].count > 0 {
      if matches(slots[place], key.span) { return }
      place = (place + 1) & mask
    }
    slots[place] = Slot(start: UInt32(bytes.count), count: UInt16(key.count), value: UInt16(value))
    bytes.append(contentsOf: key)
  }

  /// The number stored for `key`.
  package func value(of key: Span<UInt8>) -> Int? {
    guard !key.isEmpty else { return nil }
    var place = Self.hash(key) & mask
    while slots[place].count > 0 {
      if matches(slots[place], key) { return Int(slots[place].value) }
      place = (place + 1) & mask
    }
    return nil
  }

  private func matches(_ slot: Slot, _ key: Span<UInt8>) -> Bool {
    guard Int(slot.count) == key.count else { return false }
    return bytes.span.extracting(Int(slot.start)..<Int(slot.start) + key.count).bytes.isEqual(to: key.bytes)
  }

  /// A number for a key: its first and last eight bytes and its length; only the spread matters, so a keyed hash is not
  /// needed for a fixed set of labels.
  private static func hash(_ key: Span<UInt8>) -> Int {
    let bytes = key.bytes
    var hash = UInt64(truncatingIfNeeded: key.count)
    if bytes.byteCount >= 8 {
      hash ^= word(bytes, 0)
      hash = hash &* 0x9e37_79b9_7f4a_7c15
      hash ^= word(bytes, bytes.byteCount - 8)
    } else {
      for index in key.indices { hash = hash << 8 ^ UInt64(key[index]) }
    }
    hash = (hash ^ hash >> 29) &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: hash >> 32)
  }

  @inline(__always)
  private static func word(_ bytes: RawSpan, _ place: Int) -> UInt64 {
    bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
  }
}
