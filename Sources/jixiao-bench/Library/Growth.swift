import Linting
import Regulations
import Reports
import Rules
import SourceText

/// How processor time grows when an input grows ten times: up to the report in JSON lines, with the fixes, as a program
/// asks for it.
struct Growth {
  /// A thing of which there is ten times as much at each step.
  struct Case {
    /// What there is more of.
    let name: String
    /// A row for each step; the limit that stops a case is said beside it.
    let rows: () -> [Row]
  }

  private let linter: Linter
  private let report: JSONLinesReport

  init() {
    var settings = LintSettings()
    settings.collectsFixes = true
    linter = Linter(rules: catalogue, library: RuleSetLibrary(), settings: settings)
    report = JSONLinesReport(RunContext(version: "0", linter: linter))
  }

  /// Everything that can grow.
  var cases: [Case] {
    WorstCases.all.map { worst in
      steps(of: worst.name, [1_000, 10_000, 100_000]) { count in
        let text = SourceText(worst.text(count))
        return {
          let result = linter.lint(text, as: worst.isJSON ? .json : .yaml, isNamed: true)
          _ = report.part(of: LintedFile(path: "文档", result: result))
        }
      }
    } + [
      Case(name: "aliases that stand for 10¹² nodes") { [bomb] },
      steps(of: "documents of a workspace, four a project", [1_000, 10_000, 100_000]) { count in
        { check(WorkspaceBench.files(projects: count / 4, linter)) }
      },
      steps(of: "documents taken for one project's (twelve names, no code)", [100, 1_000, 10_000]) { count in
        var corpus = Corpus(seed: 17)
        let files = (0..<count).map { number in
          let text = SourceText(corpus.json(isNamesake: true))
          return (path: "\(number).json", facts: linter.facts(text, as: .json, path: "\(number).json"))
        }
        return { check(files) }
      },
      steps(of: "projects with one and the same target", [100, 1_000, 10_000]) { count in
        let files = (0..<count).map { number in
          let text = SourceText(copiedTarget(number))
          return (path: "\(number).yaml", facts: linter.facts(text, as: .yaml, path: "\(number).yaml"))
        }
        return { check(files) }
      },
    ]
  }

  private func check(_ files: [(path: String, facts: FileFacts?)]) {
    var index = WorkspaceIndex(view: .sealed)
    index.update(files)
    for file in files { _ = index.findings(in: file.path) }
  }

  private func copiedTarget(_ number: Int) -> String {
    """
    文档类型: 项目支出绩效目标申报表
    年度: 2025
    项目: {名称: 第\(number)村环境整治, 编码: A\(number), 主管部门: 县农业农村局}
    资金: {单位: 万元, 年度资金总额: 20, 财政拨款: 20}
    总体目标: 完成环境整治任务，整治验收合格率达到百分之百，受益群众满意度达到90%以上，全年不发生新的乱堆乱放。
    绩效指标:
      产出指标: {数量指标: [{名称: 整治村庄个数, 指标值: ≥12个}], 质量指标: [{名称: 整治验收合格率, 指标值: ＝100%}]}
      效益指标: {社会效益指标: [{名称: 受益群众人数, 指标值: ≥8600人}]}

    """
  }

  /// A bomb of 10¹² nodes, which is refused at a million (`SyntaxLimits.expandedNodes`).
  private var bomb: Row {
    let text = SourceText(WorstCases.bomb(levels: 12))
    return Row(
      "aliases that stand for 10¹² nodes", milliseconds { _ = linter.lint(text, as: .yaml, isNamed: true) }, "ms",
      .atMost(100))
  }

  /// The ratio of each size to the one before.
  /// - Parameter prepared: makes the input of a size, and gives what is to be measured.
  private func steps(of name: String, _ sizes: [Int], _ prepared: @escaping (Int) -> () -> Void) -> Case {
    Case(name: name) {
      var before: Double?
      return sizes.compactMap { size in
        // What has taken so long would not come to an end ten times as large.
        if let before, before > 20_000 { return Row("\(size)", 0, "×", note: "not tried") }
        let time = milliseconds(prepared(size))
        defer { before = time }
        // Less than this is start-up and noise.
        guard let last = before, last > 0.5 else { return nil }
        return Row("\(size)", time / last, "×", .atMost(11), note: "\(Row.shown(time)) ms")
      }
    }
  }

  /// The least processor time of three, or of one that takes long.
  private func milliseconds(_ body: () -> Void) -> Double {
    var least = Double.infinity
    for round in 0..<3 where round == 0 || least < 3_000 {
      let start = Machine.processorTime
      body()
      least = min(least, (Machine.processorTime - start) * 1e3)
    }
    return least
  }
}
