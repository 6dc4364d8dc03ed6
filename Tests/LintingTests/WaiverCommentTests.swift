import Linting
import Quantities
import Regulations
import SourceText
import Testing

/// Waivers in comments: how they may be written and what they cover.
@Suite("Waivers in comments") struct WaiverCommentTests {
  private static let rules = [Bench.person(201), Bench.person(202)] + Bench.waiverRules

  private func summary(_ text: String, _ change: (inout LintSettings) -> Void = { _ in }) -> [String] {
    Bench.lint(text, Self.rules, change).summary
  }

  /// The document with a comment on the line above the person and one behind it.
  private static func document(above: String = "", behind: String = "", head: String = "") -> String {
    (head.isEmpty ? "" : head + "\n") + "文档类型: 项目支出绩效自评表\n年度: 2025\n项目:\n  名称: 公路养护\n"
      + (above.isEmpty ? "" : "  " + above + "\n") + "  负责人: 张三" + (behind.isEmpty ? "" : " " + behind) + "\n"
  }

  @Test(
    "Spellings of one waiver",
    arguments: [
      "# jixiao: 忽略 JX201 理由：试点项目", "#jixiao:忽略 JX201 理由:试点项目", "#  jixiao： 忽略　JX201　理由： 试点项目",
      "# jixiao: 忽略 jx201，理由：试点项目",
      "# jixiao: 忽略 JX201理由：试点项目", "# jixiao: 忽略JX201；理由：试点项目", "# jixiao: ignore JX201 reason: pilot",
      "# jixiao: 忽略 JX201 原因：试点",
      "# jixiao: 忽略 JX201 理由 试点", "## jixiao: 忽略 JX201 理由：试点", "# jixiao: 忽略 JX201 理由：见JX202的说明",
      "# jixiao: 忽略 JX201 截止 2026-12-31 理由：试点",
      "# jixiao: 忽略 JX201 截止：2026年12月31日，理由：试点", "# jixiao: 忽略 JX201 until 2026-12-31 reason: pilot",
    ])
  func spellings(_ comment: String) {
    for text in [Self.document(above: comment), Self.document(behind: comment)] {
      #expect(summary(text) == ["(JX201 警告)", "JX202 警告"], "\(text)")
    }
  }

  @Test(
    "Several rules in one waiver",
    arguments: ["JX201 JX202", "JX201, JX202", "JX201，JX202", "JX201、JX202", "JX202;JX201", "JX201,JX202,"])
  func several(_ codes: String) {
    #expect(summary(Self.document(behind: "# jixiao: 忽略 \(codes) 理由：试点")) == ["(JX201 警告)", "(JX202 警告)"])
  }

  @Test(
    "Comments that are no waivers",
    arguments: [
      "# 忽略 JX201 理由：试点", "# jixiao 检查", "# 用 jixiao: 忽略 JX201 理由：试点", "# JIXIAO: 忽略 JX201", "#", "# jixiao:",
      "# jixiao: 说明",
    ])
  func none(_ comment: String) {
    #expect(summary(Self.document(behind: comment)) == ["JX201 警告", "JX202 警告"])
  }

  @Test("A text that looks like a waiver is none")
  func text() {
    let text = "文档类型: 项目支出绩效自评表\n项目: {负责人: \"张三 # jixiao: 忽略 JX201 JX202 理由：试点\"}\n"
    #expect(summary(text) == ["JX201 警告", "JX202 警告"])
  }

  @Test("It covers its line, or the next one when it stands alone; further comments may stand between")
  func lines() {
    let waiver = "# jixiao: 忽略 JX201 JX202 理由：试点"
    #expect(summary(Self.document(above: waiver + "\n  # 说明\n  # 又一行")).allSatisfy { $0.hasPrefix("(") })
    #expect(
      summary(Self.document(above: waiver + "\n")) == ["JX904 提示", "JX201 警告", "JX202 警告"], "a blank line between")
    let before = "文档类型: 项目支出绩效自评表\n项目:\n  名称: 公路养护 \(waiver)\n  负责人: 张三\n"
    #expect(summary(before) == ["JX904 提示", "JX201 警告", "JX202 警告"], "behind another value it covers that one alone")
    let after = "文档类型: 项目支出绩效自评表\n项目:\n  负责人: 张三\n  \(waiver)\n  名称: 公路养护\n"
    #expect(summary(after) == ["JX201 警告", "JX202 警告", "JX904 提示"])
  }

  @Test("A waiver for the file stands in its head")
  func file() {
    let waiver = "# jixiao: 忽略文件 JX201 理由：试点"
    #expect(summary(Self.document(head: waiver)) == ["(JX201 警告)", "JX202 警告"])
    #expect(summary(Self.document(head: "# 说明\n\n" + waiver)) == ["(JX201 警告)", "JX202 警告"])
    #expect(summary(Self.document(head: waiver + "\n---")) == ["(JX201 警告)", "JX202 警告"])
    #expect(summary("\u{feff}" + Self.document(head: waiver)) == ["(JX201 警告)", "JX202 警告"])
    let two = Self.document(head: waiver) + "---\n" + Self.document()
    #expect(summary(two) == ["(JX201 警告)", "JX202 警告", "(JX201 警告)", "JX202 警告"])
    #expect(
      summary(Self.document(above: waiver)) == ["(JX201 警告)", "JX202 警告"], "elsewhere it covers what any waiver covers")
    #expect(summary("文档类型: 项目支出绩效自评表\n\(waiver)\n年度: 2025\n项目: {负责人: 张三}\n") == ["JX904 提示", "JX201 警告", "JX202 警告"])
  }

  @Test(
    "A waiver that is a fault itself has no effect",
    arguments: [
      ("# jixiao: 忽略 JX201", 1), ("# jixiao: 忽略 JX201 理由：", 1), ("# jixiao: 忽略 理由：试点", 1), ("# jixiao: 忽略", 1),
      ("# jixiao: 忽略 JX2O1 理由：试点", 1), ("# jixiao: 忽略 JX2 理由：试点", 1), ("# jixiao: 忽略 JX201 截止 年底 理由：试点", 1),
      ("# jixiao: 忽略 JX201 截止 2026-02-30 理由：试点", 1), ("# jixiao: 忽略 甲 乙", 2),
    ])
  func faults(_ comment: String, _ count: Int) {
    let found = summary(Self.document(behind: comment))
    #expect(found == ["JX201 警告", "JX202 警告"] + [String](repeating: "JX903 警告", count: count))
  }

  @Test("A rule that does not exist is named; the others of the waiver count")
  func unknownRule() {
    let result = Bench.lint(Self.document(behind: "# jixiao: 忽略 JX201 JX777 理由：试点"), Self.rules)
    #expect(result.summary == ["(JX201 警告)", "JX202 警告", "JX903 警告"])
    #expect(result.findings.last?.message.contains("JX777") ?? false)
  }

  @Test("A waiver ends with its last day")
  func until() throws {
    let text = Self.document(behind: "# jixiao: 忽略 JX201 JX202 截止 2026-06 理由：试点")
    let waived = ["(JX201 警告)", "(JX202 警告)"]
    #expect(summary(text) == waived, "without a day to look from it holds")
    let last = try #require(Day(year: 2026, month: 6, day: 30))
    #expect(summary(text) { $0.today = last } == waived)
    #expect(summary(text) { $0.today = last.adding(days: 1) } == ["JX201 警告", "JX202 警告", "JX903 警告"])
  }

  @Test("Unused: reported with a fix, unless its rule has not run")
  func unused() throws {
    let text = Self.document(above: "# jixiao: 忽略 JX203 理由：试点")
    let rules = Self.rules + [Bench.rule(203) { _ in }]
    #expect(Bench.lint(text, rules).summary == ["JX904 提示", "JX201 警告", "JX202 警告"])
    #expect(Bench.lint(text, rules) { $0.ignored = ["JX203"] }.summary == ["JX201 警告", "JX202 警告"])
    #expect(Bench.lint(text, rules) { $0.levels = [RuleCode(203): .off] }.summary == ["JX201 警告", "JX202 警告"])
    #expect(Bench.lint(text, rules) { $0.selected = ["JX203"] }.summary == [])
  }

  @Test(
    "The fix takes the unused waiver out and leaves the rest",
    arguments: [
      (
        "文档类型: 项目支出绩效自评表\n# jixiao: 忽略 JX203 理由：试点\n年度: 2025\n", "文档类型: 项目支出绩效自评表\n年度: 2025\n"
      ),
      ("文档类型: 项目支出绩效自评表\n年度: 2025  # jixiao: 忽略 JX203 理由：试点\n", "文档类型: 项目支出绩效自评表\n年度: 2025\n"),
      ("# jixiao: 忽略文件 JX203 理由：试点\n文档类型: 项目支出绩效自评表\n", "文档类型: 项目支出绩效自评表\n"),
      ("文档类型: 项目支出绩效自评表\r\n  # jixiao: 忽略 JX203 理由：试点\r\n年度: 2025\r\n", "文档类型: 项目支出绩效自评表\r\n年度: 2025\r\n"),
      ("文档类型: 项目支出绩效自评表\r\n年度: 2025 # jixiao: 忽略 JX203 理由：试点\r\n", "文档类型: 项目支出绩效自评表\r\n年度: 2025\r\n"),
      ("文档类型: 项目支出绩效自评表\n# jixiao: 忽略 JX203 理由：试点", "文档类型: 项目支出绩效自评表\n"),
    ])
  func removal(_ text: String, _ fixed: String) throws {
    for mark in ["", "\u{feff}"] {
      let source = SourceText(decoding: Array((mark + text).utf8))
      var settings = LintSettings()
      settings.collectsFixes = true
      let rules = Bench.waiverRules + [Bench.rule(203) { _ in }]
      let linter = Linter(rules: rules, library: Bench.library, settings: settings)
      let finding = try #require(linter.lint(source, as: .yaml).findings.first)
      let after = source.applying(finding.fixes.flatMap(\.edits))
      #expect(after.bytes == Array((mark + fixed).utf8))
    }
  }
}
