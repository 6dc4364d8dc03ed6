/// A project with everything that its documents tell of it.
package struct Project: Sendable {
  let sort: ProjectSort
  let place: Place
  package let year: Int
  let code: String
  let isNew: Bool
  let funds: Funds
  let rows: [Row]
  let hasCosts: Bool
  /// Which rows the goal mentions.
  let goal: String

  /// A project of any sort.
  /// - Parameters:
  ///   - items: how many lines of expenditure; any number unless given.
  ///   - department: another project of the department and year that it belongs to.
  package init(_ random: inout SplitMix64, place: Place, items: Int? = nil, beside department: Project? = nil) {
    let any = random.pick(ProjectSort.all.filter { $0.title != department?.sort.title })
    sort = department.map { any.under($0.sort.supervisor) } ?? any
    self.place = place
    year = department?.year ?? random.int(place.years)
    code = "610324" + String(year % 100) + "T" + String(100_000_000_000 + random.int(0...899_999_999_999))
    isNew = random.chance(50)
    hasCosts = random.chance(30)
    // A target for the total cost holds: nothing is added to the budget.
    funds = Funds(sort, rows: items, mayGrow: !hasCosts, &random)
    let year = year
    let isPoor = random.chance(15)
    var rows: [Row] = []
    for measure in sort.measures {
      rows.append(Row(measure, year: year, succeeds: !random.chance(isPoor ? 60 : 12), &random))
    }
    let points = hasCosts ? ["产出指标": 40, "效益指标": 20, "满意度指标": 10] : ["产出指标": 50, "效益指标": 30, "满意度指标": 10]
    for (name, sum) in points.sorted(by: { $0.key < $1.key }) {
      let places = rows.indices.filter { rows[$0].measure.class == name }
      for (index, weight) in zip(places, Self.shares(of: sum, among: places.count, &random)) {
        rows[index].weight = weight
      }
    }
    self.rows = rows
    goal =
      rows.filter { random.chance(70) || $0.measure.relation == .count }.map(\.promise).joined(separator: "，") + "。"
  }

  /// `sum` in so many parts of at least 3 points; halves here and there.
  static func shares(of sum: Int, among count: Int, _ random: inout SplitMix64) -> [Fixed] {
    var left = sum * 2
    return (0..<count).map { number in
      let others = count - number - 1
      let share = others == 0 ? left : max(6, min(left - others * 6, left / (others + 1) + random.int(-4...4)))
      left -= share
      return Fixed(share * 5, scale: 1)
    }
  }

  var name: String { "\(year)年\(sort.title)项目" }

  /// The points of the row 预算执行率.
  var executionScore: Fixed { Fixed.ratio(funds.spent, funds.adjusted, times: Fixed(10), scale: 2) }

  /// The score of the self-evaluation. The cost row, where there is one, is reached: nothing is spent beyond the budget.
  var totalScore: Fixed {
    rows.reduce(executionScore + Fixed(hasCosts ? 20 : 0)) { $0 + $1.score }
  }
}
