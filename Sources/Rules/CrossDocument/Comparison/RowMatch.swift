import Forms
import Linting

/// The rows of a target and those of a document that follows it, put side by side.
struct RowMatch {
  /// A row of the target and the row that stands for it.
  struct Pair {
    let target: IndicatorFact
    let row: IndicatorFact
  }

  /// Rows that are the same indicator without doubt.
  private(set) var pairs: [Pair] = []
  /// Rows of the follower that the target does not have.
  private(set) var added: [IndicatorFact] = []
  /// Rows of the target that the follower does not have.
  private(set) var dropped: [IndicatorFact] = []

  /// Matches by name: the same name, then one that differs only in wording. A row that was renamed but asks for the same
  /// counts as neither added nor dropped.
  init(_ target: DocumentFacts, _ follower: DocumentFacts) {
    var targets = target.indicators.filter { $0.isComparable }.map { Named($0) }
    var rows = follower.indicators.filter { $0.isComparable }.map { Named($0) }
    let year = follower.year
    take(&targets, &rows) { $0.row.name.text == $1.row.name.text && $0.row.isBeside($1.row) ? 1 : 0 }
    take(&targets, &rows) { $0.plain == $1.plain && $0.row.isBeside($1.row) ? 1 : 0 }
    take(&targets, &rows) { $0.plain == $1.plain ? 1 : 0 }
    take(&targets, &rows) { one, other in
      guard one.row.isBeside(other.row) else { return 0 }
      let pairs = one.plain.pairs(sharedWith: other.plain)
      let isPart = min(one.plain.scalars.count, other.plain.scalars.count) >= 4
      return isPart && one.plain.order(sharedWith: other.plain) == 1 ? 0.9 : pairs >= 0.6 ? pairs : 0
    }
    let certain = self.pairs
    take(&targets, &rows) { one, other in
      guard one.row.isBeside(other.row), let target = one.row.target, let own = other.row.target,
        TargetComparison(target.text, own.text, year: year).verdict == .same
      else { return 0 }
      let likeness = max(one.plain.pairs(sharedWith: other.plain), one.plain.order(sharedWith: other.plain) - 0.3)
      return likeness >= 0.25 ? likeness : 0
    }
    pairs = certain
    dropped = targets.map(\.row)
    added = rows.map(\.row)
  }

  private struct Named {
    let row: IndicatorFact
    let plain: PlainName

    init(_ row: IndicatorFact) {
      self.row = row
      plain = PlainName(row.name.text)
    }
  }

  /// Pairs the rows that are most alike first, and takes them off both lists.
  private mutating func take(
    _ targets: inout [Named], _ rows: inout [Named], likeness: (Named, Named) -> Double
  ) {
    while !targets.isEmpty, !rows.isEmpty {
      var best: (Double, Int, Int) = (0, 0, 0)
      for (place, target) in targets.enumerated() {
        for (other, row) in rows.enumerated() {
          let value = likeness(target, row)
          if value > best.0 { best = (value, place, other) }
        }
        if best.0 >= 1 { break }
      }
      guard best.0 > 0 else { return }
      pairs.append(Pair(target: targets.remove(at: best.1).row, row: rows.remove(at: best.2).row))
    }
  }
}

extension IndicatorFact {
  /// Whether the row is one that targets and their followers share: the row of the execution rate is printed in one of
  /// them only, and a row without a name is another rule's.
  var isComparable: Bool { `class` != .execution && !PlainName(name.text).isEmpty }

  /// Whether two rows can stand in the same place of two forms.
  fileprivate func isBeside(_ other: IndicatorFact) -> Bool {
    ClassPlace(`class`, subclass).isBeside(ClassPlace(other.class, other.subclass))
  }
}
