/// Where the lines of a text begin. LF, CRLF and a lone CR end a line.
public struct LineIndex: Sendable {
  /// The offsets of the first bytes of the lines, ascending; never empty.
  var starts: [UInt32]

  /// The number of lines: one more than the number of line breaks.
  public var count: Int { starts.count }

  /// The lines of `bytes`, the first of which begins at `first`.
  init(_ bytes: [UInt8], from first: Int) {
    starts = [UInt32(clamping: first)]
    starts.reserveCapacity(bytes.count / 32 + 8)
    Self.appendStarts(in: bytes, breaksFrom: first, to: bytes.count, to: &starts)
  }

  /// The offset at which `line` (from zero) begins; numbers outside the text mean its first or last line.
  public func start(of line: Int) -> Int {
    Int(starts[min(max(line, 0), starts.count - 1)])
  }

  /// The line, from zero, in which `offset` lies; offsets outside the text mean its first or last line.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    // Invariant: starts[low] <= offset (or low is 0), and starts[high] > offset (or high is the count).
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Appends the starts of the lines behind the breaks whose last byte lies in `from..<to`.
  static func appendStarts(in bytes: [UInt8], breaksFrom from: Int, to: Int, to starts: inout [UInt32]) {
    let span = bytes.span
    for index in from..<max(from, to) {
      let byte = span[index]
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index + 1 < span.count, span[index + 1] == 0x0A { continue }
      starts.append(UInt32(clamping: index + 1))
    }
  }

  /// The lines after the bytes of `range` gave way to `inserted` ones; `bytes` are those after the change.
  func replacing(_ range: TextRange, inserted: Int, in bytes: [UInt8]) -> LineIndex {
    // A start depends on the byte before it and on its own (CR before LF ends no line): those strictly before the
    // range and strictly behind its end cannot have changed.
    var new = self
    let kept = max(1, line(at: range.start - 1) + 1)
    let moved = line(at: range.end) + 1
    let delta = inserted - range.count
    new.starts.removeSubrange(kept...)
    Self.appendStarts(
      in: bytes, breaksFrom: max(Int(starts[0]), range.start - 1), to: range.start + inserted, to: &new.starts)
    for start in starts[moved...] { new.starts.append(UInt32(clamping: Int(start) + delta)) }
    return new
  }
}
