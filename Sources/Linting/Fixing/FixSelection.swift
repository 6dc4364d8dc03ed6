import SourceText

/// Chooses those of a file's fixes that can be applied at once.
///
/// A fix is applied as a whole or not at all, and two that touch are not applied together: what is left out is offered
/// again by the findings of the changed text.
struct FixSelection {
  /// The fixes, by the place of their findings.
  private(set) var fixes: [Fix] = []
  /// Where text changes, ascending, none touching another.
  private var taken: [TextRange] = []

  /// The fixes of `result` that may be applied without a look, or where `allowsUnsafe` the others too.
  init(_ result: LintResult, allowsUnsafe: Bool) {
    let source = result.tree.source
    for finding in result.findings {
      guard let fix = finding.fix(allowsUnsafe: allowsUnsafe), Self.changes(fix, source) else { continue }
      take(fix)
    }
  }

  private mutating func take(_ fix: Fix) {
    let places = fix.edits.map { index(of: $0.range) }
    guard places.allSatisfy({ $0 != nil }) else { return }
    for edit in fix.edits {
      if let place = index(of: edit.range) ?? nil { taken.insert(edit.range, at: place) }
    }
    fixes.append(fix)
  }

  /// Where `range` belongs among those that are taken; `nil` where it touches one of them.
  private func index(of range: TextRange) -> Int? {
    var (low, high) = (0, taken.count)
    while low < high {
      let middle = (low + high) / 2
      if taken[middle].end < range.start { low = middle + 1 } else { high = middle }
    }
    if low < taken.count, taken[low].start <= range.end { return nil }
    return low
  }

  private static func changes(_ fix: Fix, _ source: SourceText) -> Bool {
    fix.edits.contains { source.string($0.range) != $0.replacement }
  }
}

extension Finding {
  /// The fix that is applied without asking: the first safe one; where `allowsUnsafe` else the only one. Among several
  /// that are not safe a person has to choose.
  func fix(allowsUnsafe: Bool) -> Fix? {
    if isWaived { return nil }
    if let safe = fixes.first(where: \.isSafe) { return safe }
    return allowsUnsafe && fixes.count == 1 ? fixes.first : nil
  }

  /// Whether it can be mended by a fix, but by none that is safe.
  public var needsUnsafeFix: Bool { fix(allowsUnsafe: false) == nil && fix(allowsUnsafe: true) != nil }
}
