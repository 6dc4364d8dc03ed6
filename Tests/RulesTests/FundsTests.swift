import Linting
import Quantities
import Regulations
import SourceText
import Syntax
import Testing

@testable import Rules

@Suite("Funds") struct FundsTests {
  // MARK: JX301, JX304: sums

  @Test(
    "A total against its parts (万元): nothing, JX301 or JX304",
    arguments: [
      ("320", ["300", "20"], ""), ("320", ["300", "19.5"], "JX301"), ("320.00", ["300", "20"], ""),
      // Rounded for print: half of the finest digit for each figure.
      ("100", ["33.33", "33.33", "33.33"], ""), ("100", ["33.3", "33.3", "33.3"], ""),
      ("100", ["33.33", "33.33", "33.31"], "JX301"),
      ("89.97", ["89.974", "0"], "JX301"), ("89.97", ["59.974", "30"], "JX301"), ("89.974", ["59.97", "30"], "JX301"),
      // Whole figures are not rounded.
      ("100", ["33", "33", "33"], "JX301"), ("3200000元", ["300", "20万元"], ""), ("三百二十万元", ["300", "贰拾万元"], ""),
      ("0.032亿元", ["300", "20"], ""), ("387664.62元", ["387664.61元", "0.01元"], ""),
      ("387664.62元", ["387664.60元", "0.01元"], "JX301"),
      // 10,000 times apart, or about as much.
      ("320", ["3000000", "20"], "JX304"), ("320", ["3000000", "200000"], "JX304"),
      ("3200000", ["300", "20"], "JX304"),
      ("320", ["300", "200000"], "JX304"), ("3200", ["3000", "0.02"], "JX304"),
      ("310", ["3000000", "200000"], "JX304"),
      ("320", ["3000", "20"], "JX301"), ("320", ["300000", "20"], "JX301"),
      // A blank or absent part counts nothing; parts that are all zero say nothing without the appropriation.
      ("320", ["320", ""], ""), ("320", ["300", ""], "JX301"), ("320", ["", "20"], "JX301"), ("320", ["", "0"], ""),
      ("320", ["0", "0"], "JX301"), ("320", ["/", "—"], ""), ("0", ["90", "0"], "JX301"),
      // What is negative or cannot be read is another rule's.
      ("320", ["340", "-20"], ""), ("320", ["300", "-20"], ""),
      ("320", ["三百左右", "20"], ""), ("320", ["XX万元", "20"], ""), ("320", ["3，00", "20"], ""),
    ] as [(String, [String], String)])
  func totals(_ total: String, _ parts: [String], _ expected: String) {
    let names = ["财政拨款", "其他资金", "财政专户管理资金"]
    let lines = zip(names, parts).map { "  \($0): \($1)\n" }.joined()
    let text = "文档类型: 项目支出绩效目标申报表\n资金:\n  年度资金总额: \(total)\n" + lines
    #expect(codes(text, ["JX301", "JX304"]) == expected, "\(total) = \(parts)")
  }

  @Test(
    "The sums that forms mean: parts inside of parts, breakdowns of the appropriation or of the total",
    arguments: [
      ("年度资金总额: 320, 财政拨款: 300, 其他资金: 20, 自有资金: 20", ""),
      ("年度资金总额: 320, 财政拨款: 300, 其他资金: 20, 自有资金: 15", ""),
      ("年度资金总额: 320, 财政拨款: 300, 其他资金: 20, 自有资金: 25", "JX301"),
      ("年度资金总额: 320, 财政拨款: 300, 上年结转: 50, 其他资金: 20", ""),
      ("年度资金总额: 320, 财政拨款: 250, 上年结转: 50, 其他资金: 20", ""),
      ("年度资金总额: 320, 财政拨款: 260, 上年结转: 50, 其他资金: 20", "JX301"),
      ("年度资金总额: 320, 财政拨款: 300, 其他资金: 20, 资金级次: {上级补助: 120, 本级财力: 200}", ""),
      ("年度资金总额: 320, 财政拨款: 300, 其他资金: 20, 资金级次: {中央资金: 60, 省级资金: 40, 县级资金: 200}", ""),
      ("年度资金总额: 320, 财政拨款: 300, 其他资金: 20, 资金级次: {上级补助: 100, 本级财力: 150}", "JX301"),
      ("年度资金总额: 320, 财政拨款构成: {一般公共预算: 300, 地方政府专项债券: 20}", ""),
      ("年度资金总额: 320, 财政拨款构成: {一般公共预算: 0, 政府性基金预算: 0}", ""),
      ("年度资金总额: 320, 财政拨款: 320, 中期资金总额: 320", ""),
      ("年度资金总额: 320, 财政拨款: 320, 中期资金总额: 319.9", "JX301"),
      // An unknown or repeated key holds money that cannot be counted.
      ("年度资金总额: 320, 财政拨款: 300, 银行借款: 20", ""),
      ("年度资金总额: 320, 财政拨款: 200, 本年财政拨款: 120", ""),
    ])
  func meanings(_ funds: String, _ expected: String) {
    #expect(codes("文档类型: 项目支出绩效目标申报表\n资金: {\(funds)}\n", ["JX301"]) == expected, "\(funds)")
  }

  // MARK: JX303

  @Test(
    "Amounts that are none",
    arguments: [
      ("320", false), ("320.50", false), ("0", false), ("３２０", false), ("\"320\"", false), ("320万", false),
      ("￥3,200,000.00元", false),
      ("三百二十万元", false), ("叁佰贰拾万元整", false), ("320万元（含税）", false), ("无", false), ("/", false), ("——", false),
      ("不涉及", false), ("未安排", false), ("待定", false), ("**", false), ("854万854万", false), ("1，200", false),
      ("-20", true), ("-20万元", true), ("约320万元", true), ("320万元左右", true), ("三百二十", true), ("贰拾", true),
      ("据实列支", true), ("按合同", true), ("320公里", true), ("98%", true), ("320万元/年", true), ("不超过320万元", true),
      ("详见附件", true), ("320万元，其中上级100万元", true),
    ] as [(String, Bool)])
  func amounts(_ amount: String, _ isInvalid: Bool) {
    let text = "文档类型: 项目支出绩效目标申报表\n资金:\n  其他资金: \(amount)\n"
    #expect(codes(text, ["JX303"]) == (isInvalid ? "JX303" : ""), "\(amount)")
  }

  // MARK: JX305

  @Test(
    "A rate against spent ÷ budget: as many digits as are shown",
    arguments: [
      // 37.24 ÷ 43.2 = 86.2037…%
      ("86%", "43.2", "37.24", true), ("86.2%", "43.2", "37.24", true), ("86.20%", "43.2", "37.24", true),
      ("86.204%", "43.2", "37.24", true), ("86.5%", "43.2", "37.24", false), ("87%", "43.2", "37.24", false),
      ("85%", "43.2", "37.24", false), ("86.2", "43.2", "37.24", true), ("0.862", "43.2", "37.24", true),
      ("0.86", "43.2", "37.24", true), ("0.9", "43.2", "37.24", false), ("0.87", "43.2", "37.24", false),
      ("８６％", "43.2", "37.24", true), ("86.2 %", "43.2", "37.24", true), ("百分之八十六", "43.2", "37.24", true),
      // Cut off instead of rounded, once decimals are shown.
      ("66.66%", "3", "2", true), ("66.67%", "3", "2", true), ("66.6%", "3", "2", true), ("66.65%", "3", "2", false),
      ("66%", "3", "2", false), ("67%", "3", "2", true), ("66.68%", "3", "2", false),
      // Whole shares.
      ("1", "880", "880", true), ("100%", "880", "880", true), ("100", "880", "880", true),
      ("1.00", "880", "880", true),
      ("1%", "880", "880", false), ("0", "880", "0", true), ("0%", "880", "0", true), ("99%", "880", "880", false),
      ("1.05", "100", "105", true), ("105%", "100", "105", true), ("1", "100", "1", true), ("0.5", "1000", "5", true),
      // Figures to the cent are exact, figures in 万元 with decimals are rounded.
      ("99.99%", "387664.62元", "387664.62元", false), ("86.53%", "0.35", "0.30", true),
      ("60%", "0.35", "0.30", false),
      // Units differ.
      ("97%", "320万元", "3104000元", true),
      // No rate at all, or another rule's.
      ("全部支付", "880", "880", true), ("全部支付", "880", "800", false), ("已完成", "880", "880", false),
      ("/", "880", "880", true),
      ("—", "880", "880", true), ("XX%", "880", "880", true), ("9%0", "880", "792", true),
      // Nothing to be divided.
      ("100%", "0", "0", true), ("100%", "", "880", true), ("100%", "880", "", true),
    ] as [(String, String, String, Bool)])
  func rates(_ rate: String, _ budget: String, _ spent: String, _ isRight: Bool) {
    let text =
      "文档类型: 项目支出绩效自评表\n资金:\n  年度资金总额: {年初预算数: , 全年预算数: \(budget), 全年执行数: \(spent), 执行率: \(rate)}\n"
    #expect(codes(text, ["JX305"]) == (isRight ? "" : "JX305"), "\(rate) = \(spent) ÷ \(budget)")
  }

  // MARK: JX306–JX309

  @Test(
    "One row of figures: initial, adjusted, spent, rate",
    arguments: [
      ("320", "320", "310", ""), ("320", "320", "320.1", "JX306"), ("320", "320", "3200000", "JX304"),
      ("320", "320", "3100000", "JX304"), ("320", "3200000", "310", "JX304"), ("320", "320", "0.032", "JX304"),
      ("320", "320", "0.03", "JX309"), ("320", "0", "310", "JX307"), ("0", "0", "310", "JX307"),
      ("", "", "310", "JX307"),
      ("320", "", "310", ""), ("0", "320", "310", "JX308"), ("", "320", "310", ""), ("400", "320", "310", "JX308"),
      ("400", "320", "280", "JX308 JX309"), ("320", "320", "288", ""), ("320", "320", "287.9", "JX309"),
      ("320", "320", "0", "JX309"), ("0", "0", "0", ""), ("90", "89.974", "89.97", ""), ("90", "89.4", "89", "JX308"),
      ("320", "0", "0", "JX308"), ("89.97", "89.974", "89.974", ""),
    ])
  func rows(_ initial: String, _ adjusted: String, _ spent: String, _ expected: String) {
    let row = "{年初预算数: \(initial), 全年预算数: \(adjusted), 全年执行数: \(spent)}"
    let text = "文档类型: 项目支出绩效自评表\n资金:\n  年度资金总额: \(row)\n"
    #expect(codes(text, ["JX304", "JX306", "JX307", "JX308", "JX309"]) == expected, "\(row)")
  }

  @Test(
    "What explains a low execution, and what does not",
    arguments: [
      ("存在问题: 项目前期工作不充分，资金支付进度慢", true), ("存在问题: 宣传力度不够", false), ("评价结论: 受疫情影响，预算执行率仅为70%", true),
      ("自评报告: {原因分析: 招标节约资金96万元}", true), ("自评报告: {薄弱环节: 档案管理不规范}", false), ("改进措施: 加强学习", false),
      ("存在问题: 无", false), ("存在问题:", false),
    ] as [(String, Bool)])
  func reasons(_ line: String, _ isExplained: Bool) {
    let text = "文档类型: 项目支出绩效自评表\n资金:\n  年度资金总额: {全年预算数: 320, 全年执行数: 224}\n\(line)\n"
    #expect(codes(text, ["JX309"]) == (isExplained ? "" : "JX309"), "\(line)")
  }

  // MARK: JX310

  @Test(
    "Cost indicators beside 320万元 of funds",
    arguments: [
      ("项目总成本", "≤350万元", true), ("成本控制数", "不超过350万", true), ("项目支出", "3500000元", true), ("总成本", "＝0.035亿元", true),
      ("年度资金投入", "≤320.6万元", true), ("预算控制数", "300-350万元", true),
      ("项目总成本", "≤320万元", false), ("项目总成本", "≤3200000元", false), ("项目总成本", "≥350万元", false), ("成本节约额", "≤350万元", false),
      ("单位成本", "≤350万元", false), ("亩均成本", "≤1600元/亩", false), ("补助标准", "350万元/个", false), ("总成本超支率", "≤5%", false),
      ("每个项目成本控制数", "≤400万元", false), ("社会成本", "≤400万元", false), ("项目总成本", "按实际发生", false), ("项目总成本", "≤预算批复数", false),
      ("项目总成本", "≤320.4万元", true), ("项目总成本", "≤3200000万元", false),
    ] as [(String, String, Bool)])
  func costs(_ name: String, _ value: String, _ isOver: Bool) {
    let row = "- {名称: \(name), 指标值: \(value)}"
    let text = "文档类型: 项目支出绩效目标申报表\n资金: {年度资金总额: 320}\n绩效指标:\n  成本指标:\n    经济成本指标:\n      \(row)\n"
    #expect(codes(text, ["JX310"]) == (isOver ? "JX310" : ""), "\(name) \(value)")
  }

  // MARK: JX311

  @Test(
    "Quantity times price",
    arguments: [
      ("120", "2.5", "300", ""), ("120", "2.5", "305", "JX311"), ("120", "2.5万元/公里", "300", ""),
      ("120", "25000元", "300万元", ""), ("120", "25000", "300", "JX304"), ("120", "2.5", "3000000", "JX304"),
      ("3", "2.67", "8", ""), ("7", "2.67", "18.7", ""), ("7", "2.67", "19", "JX311"),
      ("17600", "28.40元/株", "49.984", ""),
      ("17600", "28.40元/株", "49.98", ""), ("17600", "28.40元/株", "50", "JX311"), ("1.5", "2", "3", ""),
      ("0", "2.5", "0", ""), ("0", "2.5", "300", "JX311"), ("12个月", "2.5", "300", ""), ("120", "", "300", ""),
      ("120", "2.5", "", ""), ("120", "2.5", "-300", ""), ("999999999999999999", "999999999999999999亿元", "1", ""),
    ])
  func items(_ quantity: String, _ price: String, _ amount: String, _ expected: String) {
    let item = "{内容: 路面修补, 数量: \(quantity), 单价: \(price), 金额: \(amount)}"
    let text = "文档类型: 项目支出绩效目标申报表\n资金:\n  明细:\n    - \(item)\n"
    #expect(codes(text, ["JX304", "JX311"]) == expected, "\(item)")
  }

  // MARK: JX313

  @Test(
    "Kinds of money",
    arguments: [
      ("一般公共预算资金", true), ("一般公共预算财政拨款", true), ("政府性基金", true), ("国有资本经营预算拨款", true), ("社保基金预算", true), ("基金预算", true),
      ("公共财政预算", true), ("新增专项债券", true), ("超长期特别国债", true), ("政府产业引导基金", true), ("PPP可行性缺口补助", true),
      ("政府购买服务资金", true),
      ("中央财政资金", true), ("省级配套", true), ("衔接补助", true),
      ("预算外资金", false), ("银行贷款", false), ("单位自筹", false), ("社会捐赠", false), ("工会经费", false), ("往来款", false),
    ] as [(String, Bool)])
  func kinds(_ name: String, _ isCovered: Bool) {
    let text = "文档类型: 项目支出绩效目标申报表\n资金: {财政拨款构成: {\(name): 20}}\n"
    #expect(codes(text, ["JX313"]) == (isCovered ? "" : "JX313"), "\(name)")
  }

  // MARK: JX314

  @Test(
    "Amounts in a goal",
    arguments: [
      ("申请资金320万元，三百二十万元", "320万元 三百二十万元"), ("总投资1.2亿元（含贷款3,000万元）", "1.2亿元 3,000万元"), ("投资 320 万元。", "320 万元"),
      ("投入320万，修路", "320万"), ("惠及3万人，造林2万亩", ""), ("每亩补助1600元/亩，每人200元每月", ""), ("2025年完成120公里", ""), ("元旦前完成", ""),
      ("万元以上设备20台", ""), ("１２０万元", "１２０万元"), ("一般公共预算100万元", "100万元"), ("九千八百元", "九千八百元"), ("0.5元", "0.5元"),
      ("价值约百万元", ""), ("十三五期间投入5000元", "5000元"), ("亿元村3个", ""),
    ])
  func goalAmounts(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8)
    let found = GoalAmounts.read(bytes.span).map {
      String(decoding: bytes[$0.range.start..<$0.range.end], as: UTF8.self)
    }
    #expect(found.joined(separator: " ") == expected, "\(text)")
  }

  @Test(
    "Goals beside 320万元, of which 300 of the appropriation",
    arguments: [
      ("本项目共申请预算资金350万元，养护公路120公里。", true), ("项目总投资：300.5万元。", true), ("年度预算金额为三百五十万元", true),
      ("申请财政资金500万元，用于路面修补", true), ("所需资金3200000元", false), ("项目资金320万元，财政拨款300万元", false),
      ("项目总投资约320万元", false), ("申请资金100万元用于路面修补", false), ("安排资金120万元用于甲，安排资金200万元用于乙", false),
      ("实现产值5000万元", false), ("带动社会投资总额5000万元", false), ("项目区农民增收800万元", false), ("评审项目资金20亿元", false),
      ("为企业减免税费总额5000万元", false), ("累计完成项目总投资9000万元", false), ("人均补助资金总额5000元", false),
      ("项目总投资不超过5000万元", false), ("发放补贴总金额900万元", false), ("盘活存量资金总额1亿元", false),
      ("项目预算资金320.00万元全部支付", false), ("化解债务总额9000万元", false), ("固定资产投资总额5亿元", false),
    ] as [(String, Bool)])
  func goals(_ goal: String, _ isWrong: Bool) {
    let text = "文档类型: 项目支出绩效目标申报表\n资金: {年度资金总额: 320, 财政拨款: 300, 其他资金: 20}\n总体目标: \(goal)\n"
    #expect(codes(text, ["JX314"]) == (isWrong ? "JX314" : ""), "\(goal)")
  }

  // MARK: Messages

  @Test("Messages print both sides, all operands and the difference")
  func messages() {
    let target = "文档类型: 项目支出绩效目标申报表\n资金: {年度资金总额: 330, 财政拨款: 300, 其他资金: 20}\n"
    #expect(message(target, "JX301") == "年度资金总额 330万元 ≠ 财政拨款 300＋其他资金 20＝320万元，相差 10万元")
    let evaluation = "文档类型: 项目支出绩效自评表\n资金: {年度资金总额: {全年预算数: 43.2, 全年执行数: 37.24, 执行率: 86.5%}}\n"
    #expect(
      message(evaluation, "JX305") == "年度资金总额的执行率 86.5% ≠ 全年执行数 37.24÷全年预算数 43.2＝86.2%，相差 0.3 个百分点")
  }

  // MARK: Help

  /// The codes of what is found, each once, in order.
  private func codes(_ text: String, _ selected: [String]) -> String {
    var codes: [String] = []
    for finding in findings(text, selected) where !codes.contains(finding.code.description) {
      codes.append(finding.code.description)
    }
    return codes.sorted().joined(separator: " ")
  }

  private func message(_ text: String, _ code: String) -> String? { findings(text, [code]).first?.message }

  private func findings(_ text: String, _ selected: [String]) -> [Finding] {
    var settings = LintSettings()
    settings.selected = selected
    let linter = Linter(rules: catalogue, library: Verdict.library, settings: settings)
    return linter.lint(SourceText(text), as: .yaml).findings
  }
}
