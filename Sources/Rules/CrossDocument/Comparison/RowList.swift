import Forms
import Linting

/// The rows of a document that can have their equals in another one, and which of them are left.
struct RowList {
  private let rows: [IndicatorFact]
  private var isLeft: [Bool]
  /// How many are left.
  private(set) var count = 0
  private var next = 0

  /// The comparable ones of `rows`.
  init(_ rows: IndicatorFacts) {
    self.rows = Array(rows)
    isLeft = self.rows.map(\.isComparable)
    count = isLeft.count { $0 }
  }

  var isEmpty: Bool { count == 0 }

  subscript(place: Int) -> IndicatorFact { rows[place] }

  /// Whether the row at a place is left.
  func has(_ place: Int) -> Bool { isLeft[place] }

  /// The places of those left, in order.
  var places: [Int] { isLeft.indices.filter { isLeft[$0] } }

  /// Those left, in order.
  var rest: [IndicatorFact] { count == 0 ? [] : places.map { rows[$0] } }

  /// The place of the first one left.
  var first: Int? {
    mutating get {
      while next < isLeft.count, !isLeft[next] { next += 1 }
      return next < isLeft.count ? next : nil
    }
  }

  /// Takes the row at a place away.
  mutating func take(_ place: Int) {
    if isLeft[place] { count -= 1 }
    isLeft[place] = false
  }
}

/// The rows of two documents that have no equal yet, with the plain forms of their names.
struct WordedRows {
  /// A row with its name.
  struct Named {
    let place: Int
    let row: IndicatorFact
    let plain: PlainName
  }

  private var targets: [Named]
  private var rows: [Named]

  init(_ targets: RowList, _ rows: RowList) {
    self.targets = Self.named(targets)
    self.rows = Self.named(rows)
  }

  private static func named(_ list: RowList) -> [Named] {
    list.places.map { Named(place: $0, row: list[$0], plain: PlainName(list[$0].name.text)) }
  }

  /// Takes off the rows that are alike, the most alike first; the places of both.
  mutating func take(likeness: (Named, Named) -> Double) -> [(target: Int, row: Int)] {
    var likely: [(likeness: Double, target: Int, row: Int)] = []
    for (place, target) in targets.enumerated() {
      for (other, row) in rows.enumerated() {
        let value = likeness(target, row)
        if value > 0 { likely.append((value, place, other)) }
      }
    }
    // Of equals the first of the target, then of the follower.
    likely.sort { ($1.likeness, $0.target, $0.row) < ($0.likeness, $1.target, $1.row) }
    var taken: [(target: Int, row: Int)] = []
    var (usedTargets, usedRows) = (Set<Int>(), Set<Int>())
    for (_, target, row) in likely where !usedTargets.contains(target) && !usedRows.contains(row) {
      usedTargets.insert(target)
      usedRows.insert(row)
      taken.append((targets[target].place, rows[row].place))
    }
    targets = targets.indices.filter { !usedTargets.contains($0) }.map { targets[$0] }
    rows = rows.indices.filter { !usedRows.contains($0) }.map { rows[$0] }
    return taken
  }
}

extension IndicatorFact {
  /// Whether the row is one that targets and their followers share: the row of the execution rate is printed in one of
  /// them only, and a row without a name is another rule's.
  var isComparable: Bool { `class` != .execution && !PlainName.isNothing(name.text) }
}
