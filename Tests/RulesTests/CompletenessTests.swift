import Linting
import Regulations
import SourceText
import Syntax
import Testing

@testable import Rules

@Suite("Completeness") struct CompletenessTests {
  // MARK: Remainders of a template

  @Test(
    "A value that is nothing but a placeholder",
    arguments: [
      ("待定", .word), ("（待定）", .word), (" 待补充。", .word), ("【待填】", .word), ("暂缺", .word), ("tbd", .word), ("NULL", .word),
      ("#REF!", .word),
      ("#DIV/0!", .word), ("项目名称", .word), ("指标1", .word), ("指标1：", .word), ("三级指标２", .word), ("指标一", .word),
      ("请填写项目名称", .word),
      ("（填写年度总体目标，200字以内）", .word), ("[此处填写实施内容]", .word), ("略", .word),
      ("XX", .gap), ("ＸＸ", .gap), ("xxx", .gap), ("XX万元", .gap), ("≥XX%", .gap), ("20XX年12月", .gap), ("**", .gap),
      ("**人", .gap), ("＊＊＊", .gap),
      ("____", .gap), ("＿＿年", .gap), ("（　）", .gap), ("【】", .gap), ("……", .gap), ("...", .gap), ("？？", .gap),
      ("。", .gap), ("××县", .gap), ("某某单位", .gap),
      ("X年X月X日", .gap), ("○○镇", .gap), ("□□□", .gap), ("X个", .gap), ("*年*月", .gap),
      ("/", .notApplicable), ("／", .notApplicable), ("—", .notApplicable), ("——", .notApplicable),
      ("-", .notApplicable), ("--", .notApplicable),
      ("－", .notApplicable), ("\\", .notApplicable), ("N/A", .notApplicable), ("不适用", .notApplicable),
      ("（不涉及）", .notApplicable),
      ("无", .none), ("无。", .none), ("没有", .none), ("暂无", .none), ("0", .zero), ("0.00", .zero), ("０", .zero),
    ] as [(String, TemplateRemainder.Kind)])
  func whole(_ text: String, _ kind: TemplateRemainder.Kind) {
    let found = TemplateRemainder.find(in: text.utf8.span)
    #expect(found?.kind == kind && found?.isWhole == true, "\(text): \(String(describing: found))")
  }

  @Test(
    "A gap inside of a text, marked here by ‹›",
    arguments: [
      "2025年‹XX›县农村公路养护", "完成农村公路养护‹**›公里，受益**户", "黄金蜜种植数量（≥‹**›株）", "补助成本(≤‹*›元/株)",
      "共建设（ ）个站点".replacingBlankBrackets,
      "经费支出进度慢，‹____›未按期验收", "在‹某某›县开展试点", "第‹××›批次物资采购", "计划于‹X›月底前完成", "财预〔2025〕‹××›号文件规定的任务", "培训‹XXX›人次，合格率95%以上",
      "20‹**›年度总体目标是完成改造", "由‹○○›村实施完成",
    ])
  func gaps(_ marked: String) {
    let text = marked.filter { $0 != "‹" && $0 != "›" }
    let found = TemplateRemainder.find(in: text.utf8.span)
    let start = marked.split(separator: "‹", omittingEmptySubsequences: false).first?.utf8.count
    #expect(found?.kind == .gap && found?.isWhole == false, "\(text): \(String(describing: found))")
    #expect(found?.range.start == start, "\(text)")
  }

  @Test(
    "Texts that say something",
    arguments: [
      "元/人*月", "≤600元/人*月", "2.5米×3米", "3×4×5", "138****1234", "610324********0012", "长×宽×高", "XXL码工装", "X光机",
      "DX-XX2型", "www.xxx.com",
      "Linux系统", "EXX-9", "H×W", "二○○五年", "二〇二五年", "某型号设备", "李某某", "经办人李某某工作调动", "□是 □否", "无锡市农业农村局", "无偿献血", "无人机",
      "没有发生安全事故",
      "未央区农机站",
      "待遇保障", "待岗人员培训", "空调维修", "空白试剂", "略阳县", "详见附件", "具体时间待定的活动顺延", "请示批复", "不适用旧标准的路段", "项目名称牌制作", "指标体系建设",
      "指标1工程资金金额", "0起", "0%", "10", "无重大事故", "（一）完成120公里（含支线）", "（1）填报系统建设；（2）运维（3个月）", "（姓名）", "（姓名略）", "【公告】发布50期",
      "**完成情况**：更换标识牌200块", "**目标**", "f(x)=1", "x轴", "A_B", "附件_最终版_V2", "什么？？", "好……", "等……", "PPP项目", "5*8小时",
      "7*24小时值守", "面积*", "GB/T 1234-2020",
      "T/CECS 10-2020", "±3%以内", "A/B岗", "测试仪器", "模板支护", "样本检测", "未知病原检测", "县不动产登记中心", "北京·上海", "无", "2025",
    ])
  func texts(_ text: String) {
    let found = TemplateRemainder.find(in: text.utf8.span)
    #expect(
      found == nil || text == "无" && found?.kind == TemplateRemainder.Kind.none, "\(text): \(String(describing: found))"
    )
  }

  @Test("Bytes that are no text are looked at in bounds")
  func bytes() {
    let odd: [[UInt8]] = [
      [], [0xe6], [0xe6, 0x9f], [0xef, 0xbc], [0xc3], [0x2a, 0xf0, 0x9f], [0x80, 0x80], [0x28, 0xe3, 0x80],
      [0x5f, 0x5f, 0xff],
    ]
    for bytes in odd {
      let found = TemplateRemainder.find(in: bytes.span)
      #expect(found.map { $0.range.end <= bytes.count } ?? true, "\(bytes)")
    }
  }

  @Test(
    "无 is an answer where nobody wants any",
    arguments: [
      ("培训人数", true), ("新建道路里程", true), ("群众满意度", true), ("项目完成时间", true), ("验收合格率", true),
      ("重大安全事故发生数", false), ("群众投诉率", false), ("违规使用资金金额", false), ("新增隐性债务", false), ("规模性返贫", false),
      ("设备故障次数", false), ("对环境的影响", false),
    ])
  func countedNames(_ name: String, _ asks: Bool) { #expect(CountedNames.ask(forQuantity: name) == asks, "\(name)") }

  // MARK: One fault, one finding

  @Test("A document that says nothing at all: each gap is reported once")
  func emptyDocument() {
    #expect(codes("文档类型: 项目支出绩效目标申报表\n") == ["JX101", "JX107"])
    #expect(codes("文档类型: 项目支出绩效自评表\n规则集: 扶风县\n") == ["JX101", "JX107", "JX117"])
    #expect(codes("文档类型: 项目支出绩效自评表\n规则集: 北林区\n") == ["JX101", "JX107", "JX117"])
  }

  @Test(
    "Blank in every notation counts as absent",
    arguments: ["", "\"\"", "''", "~", "null", "\"　 \"", "|\n  \n", "[]", "{}"])
  func blanks(_ blank: String) {
    let found = codes(
      "文档类型: 项目支出绩效目标申报表\n年度: 2025\n项目: {名称: 甲, 主管部门: 乙, 实施单位: 丙, 负责人: 丁}\n资金: {年度资金总额: 0}\n总体目标: 完成\n绩效指标: \(blank)\n")
    #expect(found == ["JX101"], "\(blank): \(found)")
  }

  @Test("A placeholder is reported once, as one")
  func placeholders() {
    let text = """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 待定, 主管部门: XX局, 实施单位: /, 负责人: 无}
      资金: {年度资金总额: XX, 测算依据: 待补充}
      总体目标: 略
      绩效指标:
        产出指标:
          数量指标: [{名称: 养护里程, 指标值: ≥120公里}, {名称: 待定, 指标值: ≥1个}]
          质量指标: [{名称: 合格率, 指标值: ＝100%}]
        效益指标:
          社会效益指标: [{名称: 受益人口, 指标值: ≥500人}]
      """
    #expect(codes(text) == Array(repeating: "JX108", count: 8))
  }

  @Test(
    "Classes as real forms arrange them",
    arguments: [
      // 2015: cost and satisfaction as second levels; points in the labels; a local label.
      ("产出指标(50分): {数量: [R], 质量: [R], 成本指标: [R]}\n  效益指标（30分）: {社会效益: [R], 服务对象满意度指标: [R]}", []),
      ("产出: {产出数量指标: [R], 工程质量类: [R]}\n  效果: {社会经济生态效益指标: [R]}\n  满意度: [R]", []),
      ("数量指标: [R]\n  质量指标: [R]\n  生态环境效益指标: [R]\n  公众满意度指标: [R]", []),
      ("成本指标: {经济成本指标: [R]}\n  产出指标: {数量指标: [R], 质量指标: [R]}\n  效益指标: {生态效益指标: [R]}\n  服务对象满意度: [R]", []),
      ("产出指标: [R]\n  效益指标: {经济效益指标: [R]}\n  满意度指标: [R]", ["JX103"]),
      ("产出指标: {数量指标: [R], 质量指标: }\n  效益指标: {经济效益指标: [R]}\n  满意度指标: [R]", ["JX104"]),
      ("产出指标: {数量指标: [R], 质量指标: [R]}\n  效益指标: {经济效益指标: , 可持续影响指标: [R]}\n  满意度指标: [R]", ["JX103"]),
      ("产出指标: {数量指标: [R], 质量指标: [R]}\n  效益指标: {社会效益指标: [R]}", ["JX102"]),
      ("产出指标: {数量指标: [R], 质量指标: [R]}\n  效益指标: {}\n  满意度指标: {服务对象满意度指标: []}", ["JX104", "JX104"]),
      ("产出指标: {数量指标: [R], 质量指标: [R], 预算控制指标: []}\n  效益指标: {社会效益指标: [R]}\n  满意度指标: [R]", ["JX104"]),
    ] as [(String, [String])])
  func arrangements(_ classes: String, _ expected: [String]) {
    let rows = classes.replacing("R", with: "{名称: 养护里程, 指标值: ≥120公里}")
    let text = "文档类型: 项目支出绩效目标申报表\n规则集: 扶风县\n绩效指标:\n  \(rows)\n"
    #expect(codes(text).filter { ["JX102", "JX103", "JX104"].contains($0) } == expected, "\(classes)")
  }

  @Test(
    "Names that are only a number",
    arguments: [
      ("2", true), ("１", true), ("（三）", true), ("①", true), ("1.", true), ("第2", true), ("100%", true), ("二、", true),
      ("12345热线", false),
      ("三公经费", false), ("5G基站", false), ("一事一议", false), ("第三方评估", false), ("2025年任务", false), ("万里碧道", false),
    ])
  func numberNames(_ name: String, _ isNumber: Bool) {
    let text = "文档类型: 项目支出绩效目标申报表\n绩效指标: {产出指标: {数量指标: [{名称: \"\(name)\", 指标值: ≥1个}]}}\n"
    #expect(codes(text).contains("JX104") == isNumber, "\(name)")
  }

  @Test("A misspelt label is JX004's: the field is not missing besides")
  func misspelt() {
    let text = """
      文档类型: 项目支出绩效目标申报表
      规则集: 扶风县
      年度: 2025
      项目: {名称: 甲, 主管部们: 乙, 实施单位位: 丙, 项目责人: 丁}
      资金: {年度资金总额: 20, 测算依剧: 定额}
      总体标目: 完成
      绩效指标:
        产出指示: {数量指标: [{名称: 养护里程, 指标直: ≥1公里}], 质量指标: [{名成: 合格率, 指标值: ＝100%}]}
        效益指标: {社会郊益指标: [{名称: 受益人口, 指标值: ≥5人}]}
        满意度指标: [{名称: 满意度, 指标值: ≥90%}]
      """
    // Two characters are too few to tell a slip: the row with 名成 has no name.
    #expect(codes(text) == ["JX104"])
    #expect(isOneSlip("主管部们", "主管部门") && isOneSlip("实施单", "实施单位") && isOneSlip("指值标", "指标值"))
    #expect(
      !isOneSlip("资金用途", "资金") && !isOneSlip("年渡", "年度") && !isOneSlip("主管部门", "主管部门") && !isOneSlip("实施内容", "实施单位"))
  }

  @Test("The level tells how grave it is")
  func levels() {
    let project = "文档类型: 项目支出绩效目标申报表\n项目: {名称: 甲, 标识: [MARK]}\n"
    func level(_ mark: String, _ set: String = "国家") -> Level? {
      lint(project.replacing("MARK", with: mark) + "规则集: \(set)\n").first { $0.code == RuleCode(109) }?.level
    }
    #expect(level("民生") == .warning)
    #expect(level("重大政策") == .error)
    #expect(level("重点项目") == .error)
    #expect(level("民生", "康巴什区") == .error)
    #expect(level("民生", "扶风县") == .warning)
  }

  @Test("Evidence is asked for in each row where the rule set says so")
  func evidence() {
    let set = SourceText("文档类型: 绩效规则集\n名称: 逐项\n继承: 国家\n规则: {JX116: 提示}\n参数: {佐证资料: 是}\n")
    let text = """
      文档类型: 项目支出绩效自评表
      规则集: 逐项
      绩效指标:
        产出指标:
          - {名称: 养护里程, 年度指标值: ≥120公里, 实际完成值: 121公里, 得分: 10, 佐证资料: 台账}
          - {名称: 更换标识, 年度指标值: ≥20块, 实际完成值: 20块, 得分: 10, 佐证资料: }
          - {名称: 返修率, 年度指标值: ≤2%, 实际完成值: 5%, 得分: 0}
          - {名称: 验收合格率, 年度指标值: ＝100%, 实际完成值: 100%, 得分: 10}
      """
    #expect(codes(text, adding: [set]).filter { $0 == "JX116" }.count == 2)
  }

  // MARK: Fixes

  @Test("What a fix writes parses, and the gap is filled with blanks in the document's own layout")
  func fixes() {
    let text = """
      文档类型: 项目支出绩效自评表
      规则集: 扶风县
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 养护里程, 目标值: ≥120公里, 完成值: 121公里}
        - {一级指标: 产出指标, 二级指标: 质量指标, 三级指标: 验收合格率, 目标值: ＝100%}
      """
    let source = SourceText(text)
    for finding in lint(text) {
      for fix in finding.fixes {
        #expect(!fix.isSafe)
        let fixed = source.applying(fix.edits)
        let tree = SyntaxTree(parsing: fixed, as: .yaml)
        #expect(tree.errors.isEmpty, "\(fix.title[.english])")
      }
    }
    let row = lint(text).first { $0.code == RuleCode(102) }?.fixes.first.map { source.applying($0.edits) }
    let written = row.map { $0.string(TextRange(source.count, $0.count)) } ?? ""
    #expect(written.contains("一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标:"))
    #expect(written.contains("一级指标: 满意度指标, 二级指标: 服务对象满意度指标, 三级指标:, 目标值:"))
    let actual = lint(text).first { $0.code == RuleCode(106) }?.fixes.first?.edits.first?.replacement
    #expect(actual?.contains("完成值:") == true && actual?.contains("实际") == false)
  }

  private func codes(_ text: String, adding sets: [SourceText] = []) -> [String] {
    lint(text, adding: sets).map(\.code.description)
  }

  private func lint(_ text: String, adding sets: [SourceText] = []) -> [Finding] {
    var settings = LintSettings()
    settings.collectsFixes = true
    let linter = Linter(rules: completenessRules, library: RuleSetLibrary(adding: sets), settings: settings)
    return linter.lint(SourceText(text), as: .yaml).findings
  }
}

extension String {
  /// Marks an empty pair of brackets.
  fileprivate var replacingBlankBrackets: String { replacing("（ ）", with: "‹（ ）›") }
}
