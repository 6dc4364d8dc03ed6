extension TextEdit {
  /// The edits that make `new` of `old`, line by line: within lines that stay only what differs is touched, so that an
  /// editor keeps its cursor and folds.
  public static func differences(from old: SourceText, to new: SourceText) -> [TextEdit] {
    if old.bytes == new.bytes { return [] }
    // A byte order mark is no part of the text that edits change.
    let skipped = (old.lines.start(of: 0), new.lines.start(of: 0))
    let (before, after) = (
      LineDifference.lines(Array(old.bytes[skipped.0...])), LineDifference.lines(Array(new.bytes[skipped.1...]))
    )
    let difference = LineDifference(before, after)
    var edits: [TextEdit] = []
    var (i, j) = (0, 0)
    var place = skipped.0
    while i < before.count || j < after.count {
      let (first, second) = (i, j)
      while i < before.count, difference.removed[i] { i += 1 }
      while j < after.count, difference.added[j] { j += 1 }
      if i > first || j > second {
        edits += changes(Array(before[first..<i]), Array(after[second..<j]), at: place)
        place += before[first..<i].reduce(0) { $0 + $1.count }
      }
      // What is neither removed nor added stands in both.
      while i < before.count, j < after.count, !difference.removed[i], !difference.added[j] {
        place += before[i].count
        i += 1
        j += 1
      }
      if i == first, j == second { break }
    }
    return edits
  }

  /// The edits of lines that stand side by side; as many on both sides are changed one by one.
  private static func changes(
    _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], at start: Int
  ) -> [TextEdit] {
    guard old.count == new.count else {
      return [change(Array(old.joined()), Array(new.joined()), at: start)]
    }
    var place = start
    return zip(old, new).map { line, other in
      defer { place += line.count }
      return change(Array(line), Array(other), at: place)
    }
  }

  /// The edit without what both texts share at their ends, which are cut between characters.
  private static func change(_ old: [UInt8], _ new: [UInt8], at start: Int) -> TextEdit {
    let least = min(old.count, new.count)
    var head = 0
    while head < least, old[head] == new[head] { head += 1 }
    while head > 0, isContinuation(old, head) || isContinuation(new, head) { head -= 1 }
    var tail = 0
    while tail < least - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    while tail > 0, isContinuation(old, old.count - tail) { tail -= 1 }
    return TextEdit(
      range: TextRange(start + head, start + old.count - tail),
      replacement: String(decoding: new[head..<(new.count - tail)], as: UTF8.self))
  }

  private static func isContinuation(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }
}
