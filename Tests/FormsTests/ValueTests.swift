import Forms
import Quantities
import Testing

/// The values of single fields.
@Suite("Values of fields") struct ValueTests {
  private func evaluation(_ text: String) throws -> Form { try form("文档类型: 项目支出绩效自评表\n" + text + "\n") }

  @Test(
    "Points",
    arguments: [
      ("95", "95"), ("95.5", "95.5"), ("\"95\"", "95"), (" 95 分", nil), ("95分", "95"), ("0", "0"), ("-5", "-5"),
      ("'　8　'", "8"),
    ])
  func points(_ text: String, _ number: String?) throws {
    let form = try evaluation("总分: \(text)")
    #expect(form.points(form[.totalScore]).number == number.flatMap { ExactDecimal($0) })
  }

  @Test("Points that do not count", arguments: ["/", "—", "——", "／", "\"-\"", "' / '"])
  func notApplicable(_ text: String) throws {
    let form = try evaluation("总分: \(text)")
    #expect(form.points(form[.totalScore]) == .notApplicable)
  }

  @Test("Blank points", arguments: ["", "''", "null", "~", "'　'", "\" \""])
  func blank(_ text: String) throws {
    let form = try evaluation("总分: \(text)")
    #expect(form.points(form[.totalScore]) == .blank)
    #expect(!form.isFilled(form[.totalScore]))
    #expect(form[.totalScore].map { form.text($0) } == "")
    #expect(form.points(form[.grade]) == .blank)
  }

  @Test("Points that are none", arguments: ["满分", "9O", "95%", "1/2", "分"])
  func unreadable(_ text: String) throws {
    let form = try evaluation("总分: \(text)")
    #expect(form.points(form[.totalScore]) == .unreadable)
  }

  @Test(
    "The year",
    arguments: [
      ("2025", 2025), ("\"2025\"", 2025), ("2025年", 2025), ("25", nil), ("1899", nil), ("2025.5", nil), ("", nil),
    ])
  func year(_ text: String, _ year: Int?) throws { #expect(try evaluation("年度: \(text)").year == year) }

  @Test(
    "Yes and no",
    arguments: [
      ("是", true), ("否", false), ("true", true), ("False", false), ("√", true), ("×", false), ("有", nil), ("", nil),
      ("[是]", nil),
    ])
  func flags(_ text: String, _ value: Bool?) throws {
    let form = try evaluation("绩效指标: [{三级指标: 甲, 核心: \(text)}]")
    let indicator = try #require(form.indicators.first)
    #expect(form.flag(form.entry(.core, of: indicator)) == value)
  }

  @Test("Lists, and the one text that stands for a list")
  func lists() throws {
    #expect(try evaluation("项目: {领域: [民生, 基础建设, {甲: 乙}]}").texts == ["民生", "基础建设"])
    #expect(try evaluation("项目: {领域: 民生}").texts == ["民生"])
    #expect(try evaluation("项目: {领域: }").texts == [])
    #expect(try evaluation("项目: {领域: []}").texts == [])
    #expect(try evaluation("项目: {}").texts == [])
    #expect(try evaluation("常用: &a [民生]\n项目: {领域: *a}").texts == ["民生"])
  }

  @Test(
    "Dates",
    arguments: [("2025-12-31", 31), ("2025年12月31日", 31), ("\"2025.12.31\"", 31), ("20251231", 31), ("2025年12月", 1)])
  func dates(_ text: String, _ day: Int) throws {
    let form = try evaluation("评价日期: \(text)")
    #expect(form.date(form[.evaluatedOn])?.first.day == day)
  }

  @Test("Blocks of text, with blanks and line breaks at the ends taken off")
  func blocks() throws {
    #expect(try evaluation("存在问题: |\n  一是进度慢；\n  二是资料缺。\n\n").problems == "一是进度慢；\n二是资料缺。")
    #expect(try evaluation("存在问题: >\n  一是进度慢；\n  二是资料缺。\n").problems == "一是进度慢； 二是资料缺。")
    #expect(try evaluation("存在问题: \"　进度\\u6162 \"").problems == "进度慢")
  }

  @Test("Places of keys and values")
  func places() throws {
    let form = try evaluation("总分: \"95\"\n等级:\n")
    let score = try #require(form[.totalScore])
    #expect(form.tree.source.string(form.keyRange(score)) == "总分")
    #expect(form.tree.source.string(form.valueRange(score)) == "\"95\"")
    let grade = try #require(form[.grade])
    #expect(form.valueRange(grade).isEmpty)
    #expect(form.valueRange(grade).start >= form.keyRange(grade).end)
  }
}

extension Form {
  fileprivate var texts: [String] { list(self[.project, .domains]).map(\.text) }
  fileprivate var problems: String? { self[.problems].map { text($0) } }
}
