import SourceText

/// The faults found so far; beyond a bound they are only counted.
struct ErrorLog {
  private(set) var errors: [SyntaxError] = []
  private(set) var omitted = 0
  let limit: Int

  init(limit: Int) { self.limit = limit }

  /// The number of faults, kept or not.
  var count: Int { errors.count + omitted }

  mutating func add(_ error: SyntaxError) {
    if errors.count < limit { errors.append(error) } else { omitted += 1 }
  }

  /// Forgets the faults found since there were `count` of them.
  mutating func forget(downTo count: Int) {
    if count <= errors.count {
      errors.removeLast(errors.count - count)
      omitted = 0
    } else {
      omitted = count - errors.count
    }
  }

  mutating func merge(_ other: ErrorLog) {
    errors += other.errors
    omitted += other.omitted
  }

  /// The faults by place, and how many were not kept.
  func finished() -> ([SyntaxError], Int) {
    let sorted = errors.enumerated().sorted { left, right in
      let (a, b) = (left.element.range, right.element.range)
      return (a.start, a.end, left.offset) < (b.start, b.end, right.offset)
    }
    let kept = sorted.prefix(limit).map(\.element)
    return (kept, omitted + sorted.count - kept.count)
  }
}
