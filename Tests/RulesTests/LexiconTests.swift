import Linting
import Regulations
import Rules
import SourceText
import Testing

/// Words that a place adds to those of the rules.
@Suite("The lexicon of a rule set") struct LexiconTests {
  private static let set = """
    文档类型: 绩效规则集
    名称: 词县
    继承: 国家
    参数:
      指标词表:
        口号: [鱼水情]
        可计量: [网格员在岗]
        度量: [{词尾: [码头泊位], 是: 长度}, {词尾: [覆盖密度率], 是: 其他}]
        类别: [{词尾: [路灯亮灯], 应为: 质量指标}]
        非承诺: [累计已建]
    """

  /// The codes found in a target of 词县 with one row, those of the lexicon's rules only.
  private func codes(_ subclass: String, _ row: String, goal: String = "完成任务", place: String = "词县") -> [String] {
    var settings = LintSettings()
    settings.selected = ["JX204", "JX211", "JX801", "JX803"]
    let linter = Linter(
      rules: catalogue, library: RuleSetLibrary(adding: [SourceText(Self.set)]), settings: settings)
    let first = ["社会效益指标": "效益指标"][subclass] ?? "产出指标"
    let text = """
      文档类型: 项目支出绩效目标申报表
      规则集: \(place)
      年度: 2025
      总体目标: \(goal)
      绩效指标:
        \(first):
          \(subclass):
            - {\(row)}

      """
    return linter.lint(SourceText(text), as: .yaml).findings.map { $0.code.description }
  }

  @Test("A word makes a slogan, or something that can be counted")
  func slogans() {
    #expect(codes("社会效益指标", "名称: 军民鱼水情加深, 指标值: ≥95%") == ["JX211"])
    #expect(codes("社会效益指标", "名称: 军民鱼水情加深, 指标值: ≥95%", place: "国家") == [])
    #expect(codes("社会效益指标", "名称: 保障网格员在岗服务能力, 指标值: ≥95%") == [])
    #expect(codes("社会效益指标", "名称: 保障网格员在岗服务能力, 指标值: ≥95%", place: "国家") == ["JX211"])
  }

  @Test("An ending measures something else")
  func measures() {
    #expect(codes("数量指标", "名称: 改造码头泊位, 指标值: ≥300平方米") == ["JX204"])
    #expect(codes("数量指标", "名称: 改造码头泊位, 指标值: ≥300平方米", place: "国家") == [])
    #expect(codes("数量指标", "名称: 基站覆盖密度率, 指标值: ≥3个") == [])
    #expect(codes("数量指标", "名称: 基站覆盖密度率, 指标值: ≥3个", place: "国家") == ["JX204"])
  }

  @Test("An ending belongs to a class")
  func classes() {
    #expect(codes("数量指标", "名称: 主干道路灯亮灯, 指标值: ≥98%") == ["JX801"])
    #expect(codes("质量指标", "名称: 主干道路灯亮灯, 指标值: ≥98%") == [])
    #expect(codes("数量指标", "名称: 主干道路灯亮灯, 指标值: ≥98%", place: "国家") == [])
  }

  @Test("A figure of a goal promises nothing")
  func promises() {
    let row = "名称: 结算项目数, 指标值: ≥3个"
    #expect(codes("数量指标", row, goal: "累计已建道路169公里，今年结算3个项目") == [])
    #expect(codes("数量指标", row, goal: "新建道路169公里，累计已建桥梁3座") == ["JX803"])
    #expect(codes("数量指标", row, goal: "累计已建道路169公里，今年结算3个项目", place: "国家") == ["JX803"])
  }

  @Test("What cannot be read is a fault of the rule set")
  func faults() {
    let set = Self.set.replacing("是: 长度", with: "是: 距离")
    let linter = Linter(rules: catalogue, library: RuleSetLibrary(), settings: LintSettings())
    let found = linter.lint(SourceText(set), as: .yaml).findings.filter { $0.code.description == "JX902" }
    #expect(found.count == 1)
  }
}
