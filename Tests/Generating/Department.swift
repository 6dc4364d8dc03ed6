/// A department with the projects that are its own: its money is theirs and that of the office.
package struct Department: Sendable {
  let name: String
  let place: Place
  let year: Int
  let projects: [Project]
  /// 元 where one of the projects counts so.
  let unit: String
  let staff: Int
  /// Money of the office at the start of the year, and what was spent of it.
  let salaries: Fixed
  let running: Fixed
  let hospitality: Fixed
  let salariesSpent: Fixed
  let runningSpent: Fixed
  let rows: [Row]
  let rateDecimals: Int

  /// The department of `projects`, all of one place and year.
  init(_ projects: [Project], _ random: inout SplitMix64) {
    self.projects = projects
    name = projects.first?.sort.supervisor ?? ""
    place = projects.first?.place ?? Place.all[0]
    year = projects.first?.year ?? 2025
    unit = projects.contains { $0.funds.unit == "元" } ? "元" : "万元"
    let staff = random.int(12...180)
    self.staff = staff
    let (factor, scale) = unit == "元" ? (1_000_000, 2) : (100, 2)
    salaries = Fixed(staff * factor * random.int(8...14), scale: scale)
    running = Fixed(staff * factor * random.int(1...3), scale: scale)
    hospitality = Fixed(running.units / 100 * random.int(5...40), scale: scale)
    salariesSpent = Fixed(salaries.units / 100 * random.int(96...100), scale: scale)
    runningSpent = Fixed(running.units / 100 * random.int(93...100), scale: scale)
    rateDecimals = random.int(0...2)
    let year = year
    var rows = Measure.office(staff: staff).map { Row($0, year: year, succeeds: !random.chance(10), &random) }
    for (name, sum) in [("产出指标", 50), ("效益指标", 30), ("满意度指标", 10)] {
      let places = rows.indices.filter { rows[$0].measure.class == name }
      for (index, weight) in zip(places, Project.shares(of: sum, among: places.count, &random)) {
        rows[index].weight = weight
      }
    }
    self.rows = rows
  }

  // MARK: Sums

  var basic: Fixed { salaries + running }
  var basicSpent: Fixed { salariesSpent + runningSpent }

  /// The sum of a figure over the projects, in the unit of the department.
  func sum(_ figure: (Funds) -> Fixed) -> Fixed {
    projects.reduce(Fixed(0, scale: 2)) { $0 + inUnit(figure($1.funds), of: $1) }
  }

  func inUnit(_ figure: Fixed, of project: Project) -> Fixed {
    project.funds.unit == unit ? figure : figure * Fixed(10_000)
  }

  var total: Fixed { basic + sum(\.total) }
  var adjusted: Fixed { basic + sum(\.adjusted) }
  var spent: Fixed { basicSpent + sum(\.spent) }

  func rate(_ spent: Fixed, of budget: Fixed) -> Content {
    .plain(Fixed.ratio(spent, budget, times: Fixed(100), scale: rateDecimals).short + "%")
  }

  /// The points of the row of the execution rate.
  var executionScore: Fixed { Fixed.ratio(spent, adjusted, times: Fixed(10), scale: 2) }

  var totalScore: Fixed { rows.reduce(executionScore) { $0 + $1.score } }

  var goal: String {
    "保障机关在职人员正常履职，完成\(projects.map(\.name).joined(separator: "、"))，"
      + rows.filter { $0.measure.relation != .deadline }.map(\.promise).joined(separator: "，") + "。"
  }
}

extension Measure {
  /// What a whole department is measured by, whatever its business.
  static func office(staff: Int) -> [Measure] {
    [
      .count("组织业务培训人次", 60...900, "人次"), .count("开展专项检查次数", 4...48, "次"),
      .count("开展节约用电巡查次数", 4...24, "次"), .quality("重点工作任务验收合格率", 100...100),
      .done("年度重点任务完成时间"), .social("群众来信来访办结率", 90...99, "%"), .social("政务信息公开覆盖率", 85...99, "%"),
      .lasting("业务制度汇编更新次数", 1...6, "次"), .content("服务对象满意度"),
    ]
  }
}
