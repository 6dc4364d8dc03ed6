import Forms
import Quantities
import Testing

/// Amounts of money and whether totals agree with their parts.
@Suite("Amounts") struct AmountTests {
  private func funds(_ text: String) throws -> Form { try form("文档类型: 项目支出绩效目标申报表\n资金: {\(text)}\n") }

  @Test(
    "The amount in 元",
    arguments: [
      ("年度资金总额: 320", "3200000"), ("单位: 元, 年度资金总额: 320", "320"), ("单位: 亿元, 年度资金总额: 3.2", "320000000"),
      ("单位: , 年度资金总额: 320", "3200000"), ("金额单位: 元, 年度资金总额: 320", "320"), ("年度资金总额: 3200000元", "3200000"),
      ("单位: 元, 年度资金总额: 320万元", "3200000"), ("年度资金总额: \"3,200,000.00元\"", "3200000.00"), ("年度资金总额: 三百二十万元", "3200000"),
      ("年度资金总额: 89.974", "899740"), ("年度资金总额: 0", "0"), ("年度资金总额: -5", "-50000"), ("单位: 美元, 年度资金总额: 1", "10000"),
    ])
  func amounts(_ text: String, _ yuan: String) throws {
    let form = try funds(text)
    #expect(form.amount(form[.funds, .totalFunds])?.yuan == ExactDecimal(yuan))
  }

  @Test(
    "No amount",
    arguments: ["年度资金总额: ", "年度资金总额: /", "年度资金总额: —", "年度资金总额: 见附件", "年度资金总额: 1，200", "年度资金总额: [320]", "财政拨款: 1"])
  func none(_ text: String) throws {
    let form = try funds(text)
    #expect(form.amount(form[.funds, .totalFunds]) == nil)
  }

  @Test("An amount in the unit of the document")
  func description() throws {
    let form = try funds("年度资金总额: 899740元")
    let amount = try #require(form.amount(form[.funds, .totalFunds]))
    #expect(form.inFundUnit(amount.yuan) == "89.974")
    #expect(form.describe(amount.yuan) == "89.974万元")
  }

  @Test(
    "A total and its parts: the tolerance comes from the digits shown",
    arguments: [
      // Whole figures must agree.
      ("320", ["300", "20"], true), ("321", ["300", "20"], false), ("0", ["0", "0"], true), ("320", ["320"], true),
      // So must figures to the cent, whatever the unit.
      ("89.97元", ["30元", "59.97元"], true), ("89.98元", ["30元", "59.97元"], false),
      ("3,200,000.00元", ["300万元", "20万元"], true),
      // Rounded figures may be off by half of the last digit shown for each figure.
      ("1.0", ["0.33", "0.33", "0.33"], true), ("100.01", ["33.33", "33.33", "33.33"], true),
      ("100.03", ["33.33", "33.33", "33.33"], false), ("89.974", ["30.00", "59.97"], false),
      ("89.97", ["30.004", "59.966"], true),
      ("10.1", ["5.02", "5.04"], false), ("10.5", ["5.25", "5.26"], true), ("10.5", ["5.3", "5.3"], true),
      ("10.4", ["5.3", "5.3"], false),
      // Mixed units.
      ("320", ["3,000,000元", "20"], true), ("1亿元", ["5000", "5000"], true), ("320", ["300万元", "200000.5元"], false),
    ])
  func sums(_ total: String, _ parts: [String], _ isBalanced: Bool) throws {
    let names = ["财政拨款", "上年结转资金", "其他资金"]
    let cells = zip(names, parts).map { "\($0): \"\($1)\"" }.joined(separator: ", ")
    let form = try funds("年度资金总额: \"\(total)\", \(cells)")
    let fields: [FieldName] = [.fiscalFunds, .priorFunds, .otherFunds]
    let sum = AmountSum(
      total: try #require(form.amount(form[.funds, .totalFunds])),
      parts: fields.compactMap { form.amount(form[.funds, $0]) })
    #expect(sum.parts.count == parts.count)
    #expect(sum.isBalanced == isBalanced, "difference \(sum.difference), tolerance \(sum.tolerance)")
  }

  @Test("The greatest amounts do not overflow")
  func great() throws {
    let form = try funds("单位: 亿元, 年度资金总额: 999999999.99999999, 财政拨款: 999999999.99999999, 其他资金: 999999999")
    if let total = form.amount(form[.funds, .totalFunds]) {
      let parts = [FieldName.fiscalFunds, .otherFunds].compactMap { form.amount(form[.funds, $0]) }
      #expect(!AmountSum(total: total, parts: parts).isBalanced || parts.count < 2)
    }
  }
}
