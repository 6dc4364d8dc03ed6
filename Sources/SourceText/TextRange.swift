/// A half-open range of UTF-8 byte offsets into a ``SourceText``.
///
/// Offsets are bytes everywhere inside the program; lines and columns exist only at its edges.
public struct TextRange: Hashable, Sendable {
  /// The offset of the first byte.
  public let start: Int
  /// The offset behind the last byte; never less than ``start``.
  public let end: Int

  /// A range whose end is raised to `start` when it lies before it, so that no range is ever reversed.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end < start ? start : end
  }

  /// The number of bytes.
  @inlinable public var count: Int { end - start }

  /// Whether the range holds no byte; it still has a place.
  @inlinable public var isEmpty: Bool { start == end }

  /// Whether `offset` lies inside, or directly behind the last byte (where a cursor stands after typing).
  @inlinable
  public func touches(_ offset: Int) -> Bool { start <= offset && offset <= end }

  /// Whether `other` lies wholly inside.
  @inlinable
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two ranges share at least one byte.
  @inlinable
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
}
