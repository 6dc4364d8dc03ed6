import Forms
import Regulations
import SourceText
import Syntax
import Testing

@testable import Linting

/// What is read from a document for the rules about several.
@Suite("Facts of a document") struct FactTests {
  @Test(
    "Names that differ only in spelling have one plain form",
    arguments: [
      ("★养护里程", "养护里程"), ("指标1：养护里程", "养护里程"), ("1.养护里程", "养护里程"), ("2、养护里程", "养护里程"),
      ("（3）养护里程", "养护里程"), ("①养护里程", "养护里程"), ("养护里程（公里）", "养护里程(公里)"), ("养护 里程", "养护里程"),
      ("５Ｇ基站数", "5g基站数"), ("“三公”经费", "三公经费"),
    ])
  func plainNames(_ one: String, _ other: String) {
    #expect(PlainName(one) == PlainName(other))
  }

  @Test(
    "Names that say something else stay apart",
    arguments: [
      ("1.5米以上行道树", "15米以上行道树"), ("一期工程", "二期工程"), ("（一期）公路", "（二期）公路"), ("12345热线办件量", "办件量"),
      ("指标体系建设", "体系建设"), ("培训农民人数", "培训干部人数"),
    ])
  func otherNames(_ one: String, _ other: String) {
    #expect(PlainName(one) != PlainName(other))
  }

  @Test("An abbreviation has its characters in the order of the full name")
  func abbreviations() {
    #expect(PlainName("县公路站").order(sharedWith: PlainName("扶风县公路管理站")) == 1)
    #expect(PlainName("县第一中学").order(sharedWith: PlainName("县公路管理站")) < 0.6)
    #expect(PlainName("验收合格率").pairs(sharedWith: PlainName("验收合格率")) == 1)
    #expect(PlainName("").order(sharedWith: PlainName("公路")) == 0)
  }

  @Test(
    "A numbered text is as many problems as it numbers",
    arguments: [
      ("预算执行率偏低", 1), ("1.执行率偏低2.5个百分点；2.台账不全", 2), ("一是执行率偏低；二是台账不全；三是样本不足。", 3),
      ("（一）执行率偏低\n（二）台账不全", 2), ("①执行率偏低。②台账不全。", 2), ("一、执行率偏低\n二、台账不全", 2),
      ("2025年执行率偏低，3个标段未完工", 1), ("共有3项问题：1、执行慢；2、台账不全；3、样本少", 3),
    ])
  func problems(_ text: String, _ count: Int) {
    #expect(ProblemList.items(of: text).count == count)
  }

  private func facts(_ text: String) throws -> DocumentFacts {
    let tree = SyntaxTree(parsing: SourceText(text), as: .yaml)
    let law = try #require(RuleSetLibrary().law("国家"))
    return DocumentFacts(try #require(Form.read(tree).first), law: law, path: "a.yaml")
  }

  @Test("Names and targets are kept as they are written", arguments: ["养护里程", "𠮷野路é 5G", "👨‍👩‍👧户", "a", "Ω¥½"])
  func texts(_ name: String) throws {
    let facts = try facts(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {三级指标: 前一行, 指标值: ≥1个}
            - {三级指标: \(name), 指标值: ≥2\(name)}
            - {三级指标: 后一行, 指标值: ≥3个}
      """)
    #expect(facts.indicators.map(\.name.text) == ["前一行", name, "后一行"])
    #expect(facts.indicators.map(\.target?.text) == ["≥1个", "≥2\(name)", "≥3个"])
  }

  @Test("Split columns are one value; amounts are in 元 with the digit that they show")
  func values() throws {
    let facts = try facts(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 公路养护, 标识: [政府采购, 重点项目]}
      资金: {单位: 元, 年度资金总额: 3200000, 财政拨款: 300.5万元}
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 里程, 指标性质: ≥, 指标值: 120, 计量单位: 公里, 权重: 12.5}
        - {一级指标: 产出指标, 二级指标: 质量指标, 名称: 合格率, 指标值: "≥95%", 核心: 是}
      """)
    #expect(facts.indicators.map { $0.target?.text } == ["≥120公里", "≥95%"])
    #expect(facts.indicators.map(\.isSplit) == [true, false])
    #expect(facts.indicators.map { $0.weight?.description } == ["12.5", nil])
    #expect(facts.indicators.map(\.isCore) == [nil, true])
    #expect(facts.funds.map(\.yuan.description) == ["3200000", "3005000.0"])
    #expect(facts.project.marks == ["政府采购", "重点项目"])
    #expect(facts.headings.count == 3)
  }

  @Test("A text is replaced as it was written")
  func replacing() throws {
    let text = "文档类型: 项目支出绩效目标申报表\n项目: {名称: \"公路\", 实施单位: 公路站}\n"
    let facts = try facts(text)
    let source = SourceText(text)
    let edits = [facts.project.name?.replacing(with: "桥梁"), facts.project.unit?.replacing(with: "甲，乙")].compactMap {
      $0
    }
    let mended = source.applying(edits)
    #expect(mended.string(TextRange(0, mended.count)).contains("{名称: \"桥梁\", 实施单位: \"甲，乙\"}"))
  }

  @Test("Facts differ when anything differs that a rule can see")
  func equality() throws {
    let text = "文档类型: 项目支出绩效自评表\n年度: 2025\n项目: {名称: 公路}\n资金: {年度资金总额: {年初预算数: 320}}\n等级: 优\n"
    let first = try facts(text)
    for (old, new) in [("公路", "桥梁"), ("320", "321"), ("优", "良"), ("2025", "2024")] {
      #expect(try facts(text.replacing(old, with: new)) != first, "\(old)")
    }
    // Every reading has a law of its own here.
    #expect(first == first)
  }
}
