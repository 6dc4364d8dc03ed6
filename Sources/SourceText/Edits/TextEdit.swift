/// A change of a text: the bytes of `range` give way to `replacement`.
public struct TextEdit: Hashable, Sendable {
  /// What is replaced, in offsets of the text before any edit; an empty range is an insertion.
  public let range: TextRange
  /// What stands there afterwards.
  public let replacement: String

  /// The edit that puts `replacement` in the place of `range`.
  public init(range: TextRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }

  /// The edits in the order in which they stand in the text, without those that cannot be applied together.
  ///
  /// Of two edits that share a byte, and of an insertion inside a replaced range, the one that begins later is left
  /// out (of two that begin together, the longer one; of two alike, the later one of the list). Insertions at one place
  /// all stay, in the order of the list; an insertion at the first byte of a replaced range comes before it.
  public static func compatible(_ edits: [TextEdit]) -> [TextEdit] {
    // The sort must be stable for insertions at one place, hence the position in the list as the last key.
    let order = edits.indices.sorted { left, right in
      let (a, b) = (edits[left].range, edits[right].range)
      return (a.start, a.end, left) < (b.start, b.end, right)
    }
    var chosen: [TextEdit] = []
    chosen.reserveCapacity(edits.count)
    var end = Int.min
    for index in order where edits[index].range.start >= end {
      chosen.append(edits[index])
      end = edits[index].range.end
    }
    return chosen
  }
}
