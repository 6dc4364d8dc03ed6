import Forms

/// A text as a key of look-ups: equal bytes are equal texts.
///
/// `String` would bring both sides to a normal form for every look-up, and an index of thousands of documents looks up
/// their paths, codes and names a hundred thousand times.
public struct ExactText: Hashable, Comparable, Sendable {
  /// The text.
  public let text: String

  /// The key of `text`.
  public init(_ text: String) { self.text = text }

  /// Whether the bytes are the same.
  public static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.span.bytes.isEqual(to: right.text.utf8.span.bytes)
  }

  /// By the bytes.
  public static func < (left: ExactText, right: ExactText) -> Bool {
    let (one, other) = (left.text.utf8.span, right.text.utf8.span)
    let common = min(one.count, other.count)
    var place = 0
    while place < common, one[place] == other[place] { place += 1 }
    return place < common ? one[place] < other[place] : one.count < other.count
  }

  /// By the bytes.
  public func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}
