import FoundationEssentials
import Linting
import Regulations
import SourceText
import Syntax
import Testing

@testable import Rules

/// Documents that are put in order: what they say and what is found in them stays, but for the hints about notation.
@Suite("Formatting") struct FormattingTests {
  private static let linter = Linter(rules: catalogue, library: RuleSetLibrary(), settings: LintSettings())
  private static let formatter = DocumentFormatter(linter)
  private static let notation = Set(catalogue.filter(\.isNotation).map(\.code))

  private static func formatted(_ text: String, _ format: SyntaxFormat = .yaml, range: TextRange? = nil) -> String {
    let result = formatter.format(SourceText(text), as: format, range: range).source
    return result.string(TextRange(0, result.count))
  }

  private static let head = "文档类型: 项目支出绩效目标申报表\n"

  @Test func fieldsComeInTheOrderOfTheForm() {
    #expect(
      Self.formatted(
        """
        # 农村公路
        # 预算处留存
        年度: 2025
        # 单位：万元
        资金: {其他资金: 20, 财政拨款: 300, 年度资金总额: 320}
        文档类型: 项目支出绩效目标申报表   # 表名

        项目:
            主管部门: 交通局
            名称: 公路养护
        """)
          == """
          # 农村公路
          # 预算处留存
          文档类型: 项目支出绩效目标申报表   # 表名
          年度: 2025

          项目:
            名称: 公路养护
            主管部门: 交通局
          # 单位：万元
          资金: {年度资金总额: 320, 财政拨款: 300, 其他资金: 20}

          """)
  }

  @Test func otherLabelsBecomeThoseOfTheKind() {
    #expect(
      Self.formatted(Self.head + "\"预算年度\": 2025\n绩效指标:\n  产出: {数量: [{指标名称: 里程, 年度指标值: ≥1公里, 分值: 10}]}\n")
        == Self.head + "\"年度\": 2025\n绩效指标:\n  产出: {数量: [{名称: 里程, 指标值: ≥1公里, 权重: 10}]}\n")
    // The column of a flat row keeps the label that stands beside 一级指标; months before a label stay.
    for same in [
      Self.head + "绩效指标:\n  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 里程, 指标值: ≥1公里}\n",
      "文档类型: 绩效运行监控表\n资金:\n  年度资金总额: {年初预算数: 3, 1-7月执行数: 1}\n",
    ] { #expect(Self.formatted(same) == same) }
  }

  @Test func whatIsNamedElsewhereKeepsItsLabel() {
    let text = Self.head + "绩效指标:\n  产出指标: {数量指标: [{指标名称: 里程, 指标值: ≥1公里}]}\n豁免:\n"
    let list = "  - {规则: JX214, 位置: \"绩效指标.产出指标.数量指标[1].指标名称\", 理由: 试点}\n"
    #expect(Self.formatted(text + list) == text + list)
    #expect(Self.formatted(text).contains("{名称: 里程"))
  }

  @Test func keysThatNobodyDeclaresStayWhereTheyStand() {
    #expect(
      Self.formatted(Self.head + "项目: {主管部门: 甲, 本地一: 1, 本地二: 2, 名称: 乙}\n")
        == Self.head + "项目: {名称: 乙, 主管部门: 甲, 本地一: 1, 本地二: 2}\n")
  }

  @Test func punctuationAndValuesGetTheStandardNotation() {
    #expect(
      Self.formatted("文档类型：项目支出绩效目标申报表\n绩效指标：\n  产出指标: {质量指标: [{名称: 合格率， 指标值: 95%以上}]}\n")
        == Self.head + "绩效指标:\n  产出指标: {质量指标: [{名称: 合格率, 指标值: ≥95%}]}\n")
  }

  @Test func aWaiverOfNotationHolds() {
    let row = "      - {名称: 合格率, 指标值: 95%以上} # jixiao: 忽略 JX214 理由：照抄批复\n"
    let text = Self.head + "绩效指标:\n  产出指标:\n    质量指标:\n" + row
    #expect(Self.formatted(text) == text)
    // The row's first line is the one that the waiver means: it stays the first.
    let long = Self.head + "绩效指标:\n  产出指标:\n    质量指标:\n      - 指标值: 95%以上 # jixiao: 忽略 JX214 理由：照抄\n        名称: 合格率\n"
    #expect(Self.formatted(long) == long)
  }

  @Test func anchorsStayBeforeTheirAliases() {
    let text = Self.head + "资金: {其他资金: &x 20, 财政拨款: 300, 年度资金总额: *x}\n"
    #expect(Self.formatted(text) == text)
    let merged = Self.head + "模板: &t {分值: 10}\n绩效指标:\n  产出指标: {数量指标: [{<<: *t, 名称: 里程, 指标值: ≥1公里}]}\n"
    #expect(Self.formatted(merged) == merged)
  }

  @Test func whatDoesNotParseIsLeftAndSaid() {
    let half = SourceText(Self.head + "项目: {名称:   \"公路\n")
    let result = Self.formatter.format(half, as: .yaml)
    #expect(result.edits.isEmpty && result.source.bytes == half.bytes)
    guard case .syntax = result.refusal else {
      Issue.record("no refusal")
      return
    }
    let foreign = Self.formatter.format(SourceText("apiVersion:   v1\n"), as: .yaml)
    #expect(!foreign.isOurs && foreign.refusal == nil && foreign.edits.isEmpty)
  }

  @Test func aPartIsPutInOrderAlone() {
    let text = Self.head + "项目:\n   主管部门:  交通局\n   名称:  公路\n资金: {其他资金:  20}\n"
    func range(_ word: String) -> TextRange {
      let start = text.utf8.count - text.split(separator: word, maxSplits: 1)[1].utf8.count
      return TextRange(start, start + 1)
    }
    #expect(Self.formatted(text, range: range("资金:")) == text.replacing("资金: {其他资金:  20}", with: "资金: {其他资金: 20}"))
    #expect(Self.formatted(text, range: range("名称:")) == text.replacing("名称:  公路", with: "名称: 公路"))
  }

  @Test func otherDocumentsOfAFileStay() {
    let text = "a:   1\n---\n文档类型:   项目支出绩效目标申报表\n---\n- b:   1\n"
    #expect(Self.formatted(text) == text.replacing("文档类型:   ", with: "文档类型: "))
  }

  // MARK: Everything there is

  @Test("The examples of a rule", arguments: RuleCase.all)
  func examples(_ argument: RuleCase) {
    for specimen in argument.rule.specimens { complain("\(specimen)", specimen.source, specimen.format) }
  }

  @Test("The files in examples")
  func files() throws {
    let root = Package.root.appending(path: "examples")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false))
    for name in names.sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".json") {
      let bytes = [UInt8](try Data(contentsOf: root.appending(path: name)))
      complain(name, SourceText(decoding: bytes), name.hasSuffix(".json") ? .json : .yaml)
    }
  }

  private func complain(_ name: String, _ source: SourceText, _ format: SyntaxFormat) {
    let once = Self.formatter.format(source, as: format)
    if once.refusal != nil { return }
    let twice = Self.formatter.format(once.source, as: format)
    let texts =
      "\n" + source.string(TextRange(0, source.count)) + "\n→\n" + once.source.string(TextRange(0, once.source.count))
    #expect(twice.edits.isEmpty && twice.refusal == nil, "\(name): a second time it changes\(texts)")
    let (before, after) = (Self.findings(source, format), Self.findings(once.source, format))
    #expect(before == after, "\(name)\(texts)")
  }

  /// What is found, without the places; what concerns notation is left out.
  private static func findings(_ source: SourceText, _ format: SyntaxFormat) -> [String] {
    linter.lint(source, as: format, isNamed: true).findings.filter { !notation.contains($0.code) }.map {
      "\($0.document) \($0.code) \($0.level) \($0.isWaived)"
    }.sorted()
  }
}
