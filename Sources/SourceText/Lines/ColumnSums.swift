/// How many characters begin before every 512th byte of a text, so that a column deep in a line of a megabyte costs no
/// walk from the line's beginning.
///
/// The sums run over the whole text: the column of an offset is the difference of two of them.
struct ColumnSums: Sendable {
  /// The distance of the sums in bytes.
  static let spacing = 512

  private struct Sum: Sendable {
    var scalars: UInt32
    var astral: UInt32
  }

  private var sums: [Sum]

  init(_ bytes: Span<UInt8>) {
    sums = [Sum(scalars: 0, astral: 0)]
    sums.reserveCapacity(bytes.count / Self.spacing + 2)
    extend(bytes)
  }

  /// Brings the sums up to date after a change at `offset` or behind it.
  mutating func update(_ bytes: Span<UInt8>, from offset: Int) {
    sums.removeSubrange((max(offset, 0) / Self.spacing + 1)...)
    extend(bytes)
  }

  private mutating func extend(_ bytes: Span<UInt8>) {
    while sums.count * Self.spacing <= bytes.count {
      let end = sums.count * Self.spacing
      let last = sums[sums.count - 1]
      let added = CharacterCount(bytes, end - Self.spacing..<end)
      sums.append(
        Sum(
          scalars: last.scalars &+ UInt32(truncatingIfNeeded: added.scalars),
          astral: last.astral &+ UInt32(truncatingIfNeeded: added.astral)))
    }
  }

  /// The number of units of `encoding` before `offset`, which lies in the text.
  func units(before offset: Int, in bytes: Span<UInt8>, _ encoding: PositionEncoding) -> Int {
    let index = min(offset / Self.spacing, sums.count - 1)
    let rest = CharacterCount(bytes, index * Self.spacing..<offset)
    return units(at: index, encoding) + rest.units(encoding)
  }

  /// The last place with a sum, within `range` of the text, before which there are at most `units` units of `encoding`,
  /// and the number of units before it; the start of the range when there is none.
  func place(
    before units: Int, in range: TextRange, _ encoding: PositionEncoding
  ) -> (offset: Int, units: Int)? {
    var low = (range.start + Self.spacing - 1) / Self.spacing
    var high = min(range.end / Self.spacing + 1, sums.count)
    guard low < high, self.units(at: low, encoding) <= units else { return nil }
    while high - low > 1 {
      let middle = (low + high) / 2
      if self.units(at: middle, encoding) <= units { low = middle } else { high = middle }
    }
    return (low * Self.spacing, self.units(at: low, encoding))
  }

  private func units(at index: Int, _ encoding: PositionEncoding) -> Int {
    let sum = sums[index]
    return CharacterCount(scalars: Int(sum.scalars), astral: Int(sum.astral)).units(encoding)
  }
}
