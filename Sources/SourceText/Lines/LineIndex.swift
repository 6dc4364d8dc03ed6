/// Where the lines of a text begin. LF, CRLF and a lone CR end a line, as in LSP and YAML.
///
/// Only the first 4 GiB of a text are divided into lines; what lies behind belongs to the last of them.
public struct LineIndex: Sendable {
  /// The offsets of the first bytes of the lines, ascending; never empty.
  private var starts: [UInt32]
  /// Running sums for columns; there only when a line is long, since a short one is counted as fast as looked up.
  private(set) var columns: ColumnSums?

  /// A line longer than this, in bytes, makes ``columns`` worth their price.
  static let longLine = 1024

  /// The number of lines: one more than the number of line breaks.
  public var count: Int { starts.count }

  /// The lines of `bytes`, the first of which begins at `first`.
  init(_ bytes: Span<UInt8>, from first: Int) {
    starts = []
    starts.reserveCapacity(bytes.count / 24 + 8)
    starts.append(UInt32(clamping: first))
    let isLong = LineBreaks.appendStarts(in: bytes, breaksFrom: first, to: bytes.count, to: &starts)
    columns = isLong ? ColumnSums(bytes) : nil
  }

  /// The offset at which `line` (from zero) begins; numbers outside the text mean its first or last line.
  public func start(of line: Int) -> Int {
    Int(starts[min(max(line, 0), starts.count - 1)])
  }

  /// The line, from zero, in which `offset` lies; offsets outside the text mean its first or last line.
  public func line(at offset: Int) -> Int {
    let starts = starts.span
    var low = 0
    var high = starts.count
    // Invariant: starts[low] <= offset (or low is 0), and starts[high] > offset (or high is the count).
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The lines after the bytes of `range`, which lies in the text, gave way to `inserted` ones; `bytes` are those after
  /// the change.
  func replacing(_ range: TextRange, inserted: Int, in bytes: Span<UInt8>) -> LineIndex {
    // Whether a line starts at an offset depends on the bytes on both sides of it (between CR and LF none does). So the
    // starts before the range's first byte stay, and those behind the first byte after it only move.
    let kept = max(1, line(at: range.start - 1) + 1)
    let moved = max(kept, line(at: range.end) + 1)
    let delta = UInt32(truncatingIfNeeded: inserted - range.count)

    var new = self
    new.starts = []
    new.starts.reserveCapacity(starts.count + inserted / 24 + 8)
    new.starts.append(contentsOf: starts[..<kept])
    var isLong = LineBreaks.appendStarts(
      in: bytes, breaksFrom: max(start(of: 0), range.start - 1), to: range.start + inserted, to: &new.starts)
    let firstMoved = new.starts.count
    new.starts.append(contentsOf: starts[moved...])
    var tail = new.starts.mutableSpan
    for index in firstMoved..<tail.count { tail[index] &+= delta }

    let next = firstMoved < new.starts.count ? Int(new.starts[firstMoved]) : bytes.count
    isLong = isLong || next - Int(new.starts[firstMoved - 1]) > Self.longLine
    if columns != nil {
      new.columns?.update(bytes, from: range.start)
    } else if isLong {
      new.columns = ColumnSums(bytes)
    }
    return new
  }
}
