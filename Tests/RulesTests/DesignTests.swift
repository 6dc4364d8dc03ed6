import Forms
import Linting
import Regulations
import Rules
import Testing

/// The catalogue against the table that it was designed by, where that is at hand.
@Suite("The catalogue and its design") struct DesignTests {
  private struct Line {
    let code: RuleCode
    let name: String
    let level: Level
    let kinds: Set<DocumentKind>?
  }

  /// The kinds of document by the words of the table; words that leave the kinds open are not here.
  private static let kinds: [String: Set<DocumentKind>] = [
    "all": .all, "目标": .targets, "自评": .selfEvaluations, "监控": [.monitoring], "评价报告": [.evaluationReport],
    "事前评估": [.exAnteAssessment], "审核表": [.targetReview], "结果应用": [.useOfResults], "工作方案": [.workPlan],
    "整体目标": [.departmentTarget], "整体自评": [.departmentSelfEvaluation], "绩效规则集": [.ruleSet],
  ]

  private static func lines(_ table: String) -> [RuleCode: Line] {
    var lines: [RuleCode: Line] = [:]
    for row in table.split(separator: "\n").dropFirst() {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count >= 4, let code = RuleCode(cells[0]), let level = Level(name: cells[2]) else { continue }
      let words = cells[3].split(separator: ",").map(String.init)
      let known = words.compactMap { kinds[$0] }
      lines[code] = Line(
        code: code, name: String(cells[1]), level: level,
        kinds: known.count == words.count ? known.reduce(into: []) { $0.formUnion($1) } : nil)
    }
    return lines
  }

  /// What reading workbooks brought with it.
  private static let added: Set<String> = ["JX009", "JX010"]

  @Test("Codes, names, levels and kinds are those of the design")
  func design() {
    guard let table = Package.designedRules else {
      print("skipped: no table of designed rules (JIXIAO_DESIGN)")
      return
    }
    let lines = Self.lines(table)
    #expect(lines.count > 100)
    for rule in catalogue {
      guard let line = lines[rule.code] else {
        if Self.added.contains(rule.code.description) { continue }
        Issue.record("\(rule.code) \(rule.name) is not in the design")
        continue
      }
      #expect(rule.name == line.name, "\(rule.code)")
      if !Self.offByDefault.contains(rule.code) { #expect(rule.level == line.level, "\(rule.code)") }
      if let kinds = line.kinds {
        #expect(rule.kinds == kinds.union(Self.widened[rule.code] ?? []), "\(rule.code) \(rule.name)")
      }
    }
    print("design: \(catalogue.count) of \(lines.count) rules are there")
  }

  /// Kinds that the table of rules leaves out though a provision or the rule's own text asks for them.
  private static let widened: [RuleCode: Set<DocumentKind>] = [
    // The report of a self-evaluation (P036, P064).
    RuleCode(113): .selfEvaluations,
    // Whoever evaluates answers for it (P148).
    RuleCode(117): [.evaluationReport],
    // "÷ 实际到位资金 (evaluation framework)".
    RuleCode(305): [.evaluationReport],
    RuleCode(802): [.evaluationReport],
    // 武清区 asks for both sides in self-evaluations too (P086).
    RuleCode(617): .selfEvaluations,
    // The months of approval (P055); the report before the entry into the library (P153).
    RuleCode(505): .targets,
    RuleCode(511): [.exAnteAssessment],
  ]

  /// Rules that run only where a rule set asks for them.
  private static let offByDefault: Set<RuleCode> = [RuleCode(116)]
}
