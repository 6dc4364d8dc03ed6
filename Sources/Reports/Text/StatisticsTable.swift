import Linting

/// `--statistics`: what each rule had to say, so that "nothing found" tells what was looked at.
struct StatisticsTable {
  private let context: RunContext

  init(_ context: RunContext) { self.context = context }

  /// The rules that met a document that they look at.
  func bytes(_ totals: Totals) -> [UInt8] {
    var table = TextTable([.left, .right, .right, .right, .left])
    table.add(
      context.language == .chinese
        ? ["规则", "通过", "发现", "不适用", "内容"] : ["rule", "passed", "found", "not applicable", "what"])
    for (rule, tally) in zip(context.linter.rules, totals.rules) where !tally.isEmpty {
      table.add([
        rule.code.description, String(tally.passed), String(tally.found), String(tally.notApplicable),
        rule.summary[context.language],
      ])
    }
    return Array((table.text() + "\n").utf8)
  }
}
