import SourceText

/// An optional range in eight bytes: a reading holds a dozen, and copying them would cost more than finding them.
struct Place: Hashable, Sendable {
  private let start: Int32
  private let end: Int32

  /// No place.
  static let none = Place(nil)

  /// The place of `range`. Texts of more than 2 GiB have no places.
  @inline(__always)
  init(_ range: TextRange?) {
    if let range, range.end <= Int(Int32.max) {
      start = Int32(truncatingIfNeeded: range.start)
      end = Int32(truncatingIfNeeded: range.end)
    } else {
      start = -1
      end = -1
    }
  }

  /// The range, nil for none.
  @inline(__always)
  var range: TextRange? { start < 0 ? nil : TextRange(Int(start), Int(end)) }
}
