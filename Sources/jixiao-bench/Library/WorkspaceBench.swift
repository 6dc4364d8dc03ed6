import Linting
import Regulations
import Rules
import SourceText

/// What an edit costs in a workspace of ten thousand documents of forty departments: four documents of each of 2,500
/// projects.
enum WorkspaceBench {
  /// The first check of everything, and an edit up to the findings of its document.
  static func rows() -> [Row] {
    let linter = Linter(rules: catalogue, library: RuleSetLibrary(), settings: LintSettings())
    let texts = Projects(count: 2500).enumerated().filter { $0.offset % 6 == 0 }.map(\.element[0])
    let before = Machine.memoryInUse
    let files = files(projects: 2500, linter)
    let facts = Machine.memoryInUse - before
    var index = WorkspaceIndex(view: .sealed)
    let start = Machine.processorTime
    index.update(files)
    let first = Machine.processorTime - start
    let all = Machine.memoryInUse - before
    var edits: [Double] = []
    for (number, text) in texts.prefix(400).enumerated() {
      let path = "/预算/\(number * 6)/0.yaml"
      let text = text.replacing("实际完成值: ", with: "实际完成值: 1")
      let start = Machine.processorTime
      let result = linter.lintApart(SourceText(text), as: .yaml, path: path)
      for other in index.update(path, result.facts) { _ = index.findings(in: other) }
      _ = result.adding(CrossResult(findings: index.findings(in: path)))
      edits.append((Machine.processorTime - start) * 1000)
    }
    return [
      Row("first check", first * 1000, "ms"),
      Row("edit to findings, p50", edits.percentile(50), "ms"),
      Row("edit to findings, p95", edits.percentile(95), "ms", .atMost(5)),
      Row("facts", facts, "MB"),
      Row("facts and findings", all, "MB"),
    ]
  }

  /// What is known of the documents of so many projects.
  static func files(projects count: Int, _ linter: Linter) -> [(path: String, facts: FileFacts?)] {
    Projects(count: count).enumerated().flatMap { project, texts in
      texts.enumerated().map { stage, text in
        let path = "/预算/\(project)/\(stage).yaml"
        return (path: path, facts: linter.facts(SourceText(text), as: .yaml, path: path))
      }
    }
  }

  /// Four documents of each project, made when they are asked for: they would fill more memory than their facts.
  private struct Projects: Sequence, IteratorProtocol {
    let count: Int
    private var corpus = Corpus(seed: 7)
    private var number = 0

    init(count: Int) { self.count = count }

    mutating func next() -> [String]? {
      if number >= count { return nil }
      defer { number += 1 }
      let text = corpus.selfEvaluation().replacing("县交通运输局", with: "县第\(number % 40)局").replacing(
        "编码: \"6103242510000100", with: "编码: \"61\(number)-")
      return [
        text, text.replacing("年度: 2025", with: "年度: 2024"),
        text.replacing("项目支出绩效自评表", with: "项目支出绩效目标申报表"), text.replacing("项目支出绩效自评表", with: "绩效运行监控表"),
      ]
    }
  }
}
