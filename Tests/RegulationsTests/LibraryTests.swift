import Forms
import Quantities
import SourceText
import Syntax
import Testing

@testable import Regulations

/// Rule sets of users: inheritance, levels, parameters.
@Suite("Rule sets of users") struct LibraryTests {
  private func library(_ texts: String...) -> RuleSetLibrary { RuleSetLibrary(adding: texts.map { SourceText($0) }) }

  private static let county = """
    文档类型: 绩效规则集
    名称: 某县
    全称: 某县预算绩效管理办法
    施行: 2024年3月1日
    失效: 2026-12
    继承: 某省
    参数:
      等级: [{名称: 优, 下限: 95}, {名称: 差, 下限: 0}]
      说明: {执行率下限: 85}
    规则:
      JX201: {级别: 错误}
      JX202: {级别: 关闭, 理由: 本县不要求}
      JX203: 提示
      jx204: warning
      JX9999: {级别: 错误}
      JX205: {级别: 严重}
    条款:
      - {标识: A1, 编号: 第一条, 摘要: 甲, 规则: [JX201, JX202]}
      - {标识: A2, 编号: 第二条, 摘要: 乙, 规则: [JX201], 文档: [项目支出绩效自评表]}
      - {标识: A3, 编号: 第三条, 摘要: 丙, 不可检: 须现场核实}
    """
  private static let province = """
    文档类型: 绩效规则集
    名称: 某省
    继承: 国家
    参数: {说明: {执行率下限: 80, 超额比例: 150}, 资金重点: {政府性基金预算: [偿债能力]}}
    规则: {JX201: 提示, JX301: 警告}
    条款: [{标识: B1, 编号: 第九条, 摘要: 丁, 规则: [JX301]}]
    """

  @Test("What a file says")
  func reading() throws {
    let set = try #require(library(Self.county)["某县"])
    #expect(set.title == "某县预算绩效管理办法" && set.parent == "某省")
    #expect(set.validFrom == Day(year: 2024, month: 3, day: 1) && set.validTo == Day(year: 2026, month: 12, day: 31))
    #expect(
      set.levels.mapValues(\.level) == [
        RuleCode(201): .error, RuleCode(202): .off, RuleCode(203): .hint, RuleCode(204): .warning,
      ])
    #expect(set.levels[RuleCode(202)]?.reason == "本县不要求")
    #expect(set.provisions.map(\.id) == ["A1", "A2", "A3"])
    #expect(set.provisions[2].uncheckable == "须现场核实")
    #expect(set.provisions[0].citation == "某县预算绩效管理办法第一条")
  }

  @Test("A chain: the nearest rule set speaks first")
  func chain() throws {
    let law = try #require(library(Self.county, Self.province).law("某县"))
    #expect(law.chain.map(\.name) == ["某县", "某省", "国家"])
    #expect(law.name == "某县")
    #expect(law.parameters.executionFloor == ExactDecimal(85) && law.origins["说明.执行率下限"] == "某县")
    #expect(law.parameters.overachievement == ExactDecimal(150) && law.origins["说明.超额比例"] == "某省")
    #expect(law.parameters.narrativeLength == 10 && law.origins["说明.叙述字数下限"] == "国家")
    #expect(law.parameters.grades.map(\.name) == ["优", "差"])
    #expect(law.level(of: RuleCode(201)) == .error && law.origin(ofLevel: RuleCode(201)) == "某县")
    #expect(law.level(of: RuleCode(301)) == .warning && law.origin(ofLevel: RuleCode(301)) == "某省")
    #expect(law.level(of: RuleCode(116)) == .off && law.origin(ofLevel: RuleCode(116)) == "国家")
    #expect(law.level(of: RuleCode(302)) == nil)
  }

  @Test("The provision cited: of the nearest rule set, one for the kind before one for all")
  func provisions() throws {
    let law = try #require(library(Self.county, Self.province).law("某县"))
    #expect(law.provision(for: RuleCode(201), in: .projectSelfEvaluation)?.id == "A2")
    #expect(law.provision(for: RuleCode(201), in: .projectTarget)?.id == "A1")
    #expect(law.provision(for: RuleCode(301), in: .projectTarget)?.id == "B1")
    #expect(law.provision("B1")?.ruleSet == "某省")
    #expect(law.provision("Z9") == nil)
    #expect(law.provisions(for: RuleCode(201)).first?.id == "A1")
  }

  @Test("Mappings are merged key by key, lists replaced as a whole")
  func merging() throws {
    let child = "文档类型: 绩效规则集\n名称: 某县\n继承: 某省\n参数: {资金重点: {一般公共预算: [公平性]}, 等级: }\n"
    let law = try #require(library(child, Self.province).law("某县"))
    #expect(law.parameters.fundFocus.map(\.budget) == ["政府性基金预算", "一般公共预算"])
    #expect(law.parameters.grades.isEmpty, "blank means: not required")
    #expect(law.unreadable.isEmpty)
  }

  @Test("A parent that nobody knows, and a circle of parents, end the chain")
  func broken() throws {
    let orphan = "文档类型: 绩效规则集\n名称: 甲\n继承: 乙\n参数: {说明: {执行率下限: 70}}\n"
    let law = try #require(library(orphan).law("甲"))
    #expect(law.chain.map(\.name) == ["甲"])
    let circle = library(orphan, "文档类型: 绩效规则集\n名称: 乙\n继承: 甲\n")
    #expect(circle.law("甲")?.chain.map(\.name) == ["甲", "乙"])
    #expect(circle.law("乙")?.chain.map(\.name) == ["乙", "甲"])
    #expect(circle.law("丙") == nil)
  }

  @Test("Nobody replaces a built-in rule set; of two user sets of one name the first holds")
  func names() {
    let text = "文档类型: 绩效规则集\n名称: 扶风县\n全称: 新细则\n继承: 国家\n"
    let own = library(text, "文档类型: 绩效规则集\n名称: 甲\n全称: 一\n", "文档类型: 绩效规则集\n名称: 甲\n全称: 二\n")
    #expect(own["扶风县"]?.title == "扶风县预算绩效管理实施细则（试行）")
    #expect(own["甲"]?.title == "一")
    #expect(own.names.count == RuleSetLibrary().names.count + 1)
    #expect(own.files(naming: "甲").count == 2 && own.files(naming: "扶风县").count == 1)
    #expect(own.userSets.map(\.title) == ["一"])
  }

  @Test("Several rule sets in one file, and one in JSON")
  func files() {
    let yaml = SyntaxTree(
      parsing: SourceText("文档类型: 绩效规则集\n名称: 甲\n---\n文档类型: 项目支出绩效自评表\n---\n文档类型: 绩效规则集\n名称: 乙\n继承: 甲\n"),
      as: .yaml)
    let json = SyntaxTree(parsing: SourceText(#"{"文档类型": "绩效规则集", "名称": "丙", "继承": "乙"}"#), as: .json)
    let library = RuleSetLibrary(files: [("县/甲.yaml", yaml), ("丙.json", json)])
    #expect(library.law("丙")?.chain.map(\.name) == ["丙", "乙", "甲"])
    #expect(library["乙"]?.path == "县/甲.yaml" && library["国家"]?.path == nil)
  }

  @Test("不可放宽 holds for whoever inherits, 不可豁免 for all; what is not said is not there")
  func terms() throws {
    let own = library(
      "文档类型: 绩效规则集\n名称: 甲\n继承: 乙\n规则: {JX306: 提示, JX201: 关闭, JX202: 警告}\n",
      "文档类型: 绩效规则集\n名称: 乙\n继承: 国家\n规则: {JX201: {级别: 警告, 不可放宽: 是, 不可豁免: 是}, JX202: {不可放宽: 否}}\n")
    let law = try #require(own.law("甲"))
    #expect(law.isIrrelaxable(RuleCode(306)) && law.floor(of: RuleCode(306)) == nil)
    #expect(law.origin(ofFloor: RuleCode(306)) == "国家")
    #expect(law.isIrrelaxable(RuleCode(201)) && law.floor(of: RuleCode(201)) == .warning)
    #expect(law.isUnwaivable(RuleCode(201)) && law.origin(ofUnwaivable: RuleCode(201)) == "乙")
    #expect(!law.isIrrelaxable(RuleCode(202)) && !law.isUnwaivable(RuleCode(306)))
  }

  @Test(
    "What is no rule set",
    arguments: ["", "名称: 甲\n", "文档类型: 绩效规则集\n", "文档类型: 绩效规则集\n名称: ''\n", "文档类型: 项目支出绩效自评表\n名称: 甲\n", "[绩效规则集]"])
  func none(_ text: String) { #expect(RuleSet(SourceText(text)) == nil) }

  @Test(
    "A value that does not fit is noted and leaves the parent's in force",
    arguments: [
      ("等级: 优", "等级"), ("等级: [{名称: 优}]", "等级"), ("必需一级指标: [产出]", "必需一级指标"), ("必需二级指标: 数量指标", "必需二级指标"),
      ("择一二级指标: [经济效益指标]", "择一二级指标"), ("择一二级指标: [[经济]]", "择一二级指标"), ("必填字段: {自评表: [年度]}", "必填字段"),
      ("必填字段: [年度]", "必填字段"), ("指标: {数量下限: 三}", "指标.数量下限"), ("指标: {数量下限: 51}", "指标.数量下限"),
      ("指标: {数量下限: 2.5}", "指标.数量下限"), ("指标: {量化比例下限: 101}", "指标.量化比例下限"), ("指标: {量化比例下限: -1}", "指标.量化比例下限"),
      ("权重: {自评合计: 0}", "权重.自评合计"), ("权重: {目标合计: 100}", "权重.目标合计"), ("权重: {方案: [{产出: 50}]}", "权重.方案"),
      ("权重: {方案: [{产出指标: 50-40}]}", "权重.方案"), ("计分: {误差: 6}", "计分.误差"), ("计分: {反向: 随意}", "计分.反向"),
      ("计分: {定性档: [{名称: 好}]}", "计分.定性档"), ("说明: {执行率下限: 高}", "说明.执行率下限"), ("说明: {超额比例: 99}", "说明.超额比例"),
      ("佐证资料: 或许", "佐证资料"), ("资金重点: [甲]", "资金重点"), ("资金重点: {一般公共预算: 公平}", "资金重点"), ("民生标准: [{名称: 低保}]", "民生标准"),
      ("期限: [{文档: 项目支出绩效自评表}]", "期限"), ("期限: [{文档: 自评, 日期: 评价日期, 不迟于: 5月底}]", "期限"),
    ])
  func unreadable(_ text: String, _ path: String) throws {
    let law = try #require(library("文档类型: 绩效规则集\n名称: 甲\n继承: 国家\n参数: {\(text)}\n").law("甲"))
    #expect(law.unreadable.map(\.path) == [path])
    #expect(law.unreadable.map(\.ruleSet) == ["甲"])
    #expect(law.origins[path] == "国家")
  }

  @Test(
    "Bounds are included",
    arguments: [("指标: {数量下限: 0}", "指标.数量下限"), ("说明: {超额比例: 1000}", "说明.超额比例"), ("计分: {误差: 5.0}", "计分.误差")])
  func bounds(_ text: String, _ path: String) throws {
    let law = try #require(library("文档类型: 绩效规则集\n名称: 甲\n继承: 国家\n参数: {\(text)}\n").law("甲"))
    #expect(law.origins[path] == "甲")
  }

  @Test("A weight scheme holds values and ranges")
  func schemes() throws {
    let text = "文档类型: 绩效规则集\n名称: 甲\n参数: {权重: {方案: [{产出指标: 40-50, 效益指标: 30.5}]}}\n"
    let scheme = try #require(library(text).law("甲")?.parameters.weightSchemes.first)
    #expect(scheme.points[.output] == ExactDecimal(40)...ExactDecimal(50))
    let exact = try #require(ExactDecimal("30.5"))
    #expect(scheme.points[.benefit] == exact...exact)
  }

  @Test("A law is resolved once")
  func once() throws {
    let library = library(Self.province)
    let law = try #require(library.law("某省"))
    #expect(library.law("某省") === law)
  }
}
