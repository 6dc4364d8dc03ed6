import Glibc
import Linting
import Regulations
import Rules
import SourceText

/// What an edit costs in a workspace of ten thousand documents of forty departments: four documents of each of 2,500
/// projects.
enum WorkspaceBench {
  /// The first check of everything, and an edit up to the findings of its document.
  static func rows(only name: String) -> [Row] {
    guard name.isEmpty || "workspace".contains(name) else { return [] }
    let linter = Linter(rules: catalogue, library: RuleSetLibrary(), settings: LintSettings())
    var corpus = Corpus(seed: 7)
    let projects = (0..<2500).map { number in
      let text = corpus.selfEvaluation().replacing("县交通运输局", with: "县第\(number % 40)局").replacing(
        "编码: \"6103242510000100", with: "编码: \"61\(number)-")
      return [
        text, text.replacing("年度: 2025", with: "年度: 2024"),
        text.replacing("项目支出绩效自评表", with: "项目支出绩效目标申报表"), text.replacing("项目支出绩效自评表", with: "绩效运行监控表"),
      ]
    }
    let before = memory()
    let files = projects.enumerated().flatMap { project, texts in
      texts.enumerated().map { stage, text in
        let path = "/预算/\(project)/\(stage).yaml"
        return (path: path, facts: linter.facts(SourceText(text), as: .yaml, path: path))
      }
    }
    let facts = memory() - before
    var index = WorkspaceIndex(view: .sealed)
    let start = now()
    index.update(files)
    let first = now() - start
    let all = memory() - before
    var edits: [Double] = []
    for number in 0..<400 {
      let path = "/预算/\(number * 6)/0.yaml"
      let text = projects[number * 6][0].replacing("实际完成值: ", with: "实际完成值: 1")
      let start = now()
      let result = linter.lintApart(SourceText(text), as: .yaml, path: path)
      for other in index.update(path, result.facts) { _ = index.findings(in: other) }
      _ = result.adding(CrossResult(findings: index.findings(in: path)))
      edits.append((now() - start) * 1000)
    }
    edits.sort()
    return [
      Row("workspace of 10,000 documents, first check", first * 1000, "ms", nil),
      Row("workspace of 10,000 documents, edit to findings, p50", edits[200], "ms", nil),
      Row("workspace of 10,000 documents, edit to findings, p95", edits[380], "ms", .atMost(5)),
      Row("workspace of 10,000 documents, facts", Double(facts) / 1024, "MB", nil),
      Row("workspace of 10,000 documents, facts and findings", Double(all) / 1024, "MB", nil),
    ]
  }

  /// The processor time of this process in seconds, so that what else the machine does does not count.
  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The resident memory in KiB: the greatest so far.
  private static func memory() -> Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss
  }
}
