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

  /// Names are compared letter by letter only as long as so many comparisons do; in larger tables a row without its
  /// equal is nobody's fault.
  private static let mostComparisons = 10_000

  /// Matches by name: the same name, then one that differs only in wording. A row that was renamed but asks for the same
  /// counts as neither added nor dropped.
  init(_ target: DocumentFacts, _ follower: DocumentFacts) {
    var targets = RowList(target.indicators)
    var rows = RowList(follower.indicators)
    pairs.reserveCapacity(min(targets.count, rows.count))
    // Nearly always the rows stand in one order under the same names.
    pair(&targets, &rows, by: \.name.text.bytes) { $0.isBeside($1) }
    guard !targets.isEmpty, !rows.isEmpty else {
      dropped = targets.rest
      added = rows.rest
      return
    }
    pair(&targets, &rows, by: \.plainName) { $0.isBeside($1) }
    pair(&targets, &rows, by: \.plainName) { _, _ in true }
    let areFew = targets.count * rows.count <= Self.mostComparisons
    if areFew { pairByWording(&targets, &rows, year: follower.year) }
    if areFew || pairs.isEmpty {
      dropped = targets.rest
      added = rows.rest
    }
  }

  /// Pairs rows with equal keys, in the order of the target, each with the first row that `fits`.
  private mutating func pair<Key: Hashable>(
    _ targets: inout RowList, _ rows: inout RowList, by key: (IndicatorFact) -> Key,
    where fits: (IndicatorFact, IndicatorFact) -> Bool
  ) {
    var known: [Key: [Int]]?
    for place in targets.places {
      guard let first = rows.first else { return }
      let target = targets[place]
      let own = key(target)
      if own == key(rows[first]), fits(target, rows[first]) {
        pairs.append(Pair(target: target, row: rows[first]))
        targets.take(place)
        rows.take(first)
        continue
      }
      if known == nil { known = Dictionary(grouping: rows.places) { key(rows[$0]) } }
      guard let match = known?[own]?.first(where: { rows.has($0) && fits(target, rows[$0]) }) else { continue }
      pairs.append(Pair(target: target, row: rows[match]))
      targets.take(place)
      rows.take(match)
    }
  }

  /// Pairs rows whose names differ in wording, the most alike first; then takes off those that were renamed.
  private mutating func pairByWording(_ targets: inout RowList, _ rows: inout RowList, year: Int?) {
    var names = WordedRows(targets, rows)
    for (place, row) in names.take(likeness: { one, other in
      guard one.row.isBeside(other.row) else { return 0 }
      let pairs = one.plain.pairs(sharedWith: other.plain)
      let isPart = min(one.plain.scalars.count, other.plain.scalars.count) >= 4
      return isPart && one.plain.order(sharedWith: other.plain) == 1 ? 0.9 : pairs >= 0.6 ? pairs : 0
    }) {
      pairs.append(Pair(target: targets[place], row: rows[row]))
      targets.take(place)
      rows.take(row)
    }
    let renamed = names.take { one, other in
      guard one.row.isBeside(other.row), let target = one.row.target, let own = other.row.target,
        TargetComparison(target.text, own.text, year: year).verdict == .same
      else { return 0 }
      let likeness = max(one.plain.pairs(sharedWith: other.plain), one.plain.order(sharedWith: other.plain) - 0.3)
      return likeness >= 0.25 ? likeness : 0
    }
    for (place, row) in renamed {
      targets.take(place)
      rows.take(row)
    }
  }
}

extension IndicatorFact {
  /// Whether two rows can stand in the same place of two forms.
  func isBeside(_ other: IndicatorFact) -> Bool {
    `class` == other.class && subclass == other.subclass
      || ClassPlace(`class`, subclass).isBeside(ClassPlace(other.class, other.subclass))
  }

  fileprivate var plainName: PlainName { PlainName(name.text) }
}

extension String {
  /// The text as a key: equal bytes are equal.
  fileprivate var bytes: ExactText { ExactText(self) }
}
