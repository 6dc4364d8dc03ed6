import Forms
import Quantities
import Testing

/// A target that provincial systems print in three columns is one value.
@Suite("Split columns") struct SplitColumnTests {
  private func indicator(_ row: String) throws -> Indicator {
    let form = try form("文档类型: 项目支出绩效自评表\n绩效指标: {产出指标: {数量指标: [{名称: 里程, \(row)}]}}\n")
    return try #require(form.indicators.first)
  }

  @Test(
    "The columns are read as one text",
    arguments: [
      ("指标性质: ≥, 指标值: 95, 计量单位: \"%\"", "≥95%"), ("指标符号: ＝, 指标值: 120, 度量单位: 公里", "＝120公里"),
      ("指标性质: ≤, 指标值: 2.5, 计量单位: 万元/公里", "≤2.5万元/公里"), ("指标值: 120, 计量单位: 公里", "120公里"), ("指标性质: ＞, 指标值: 3", "＞3"),
    ])
  func joined(_ row: String, _ text: String) throws {
    let indicator = try indicator(row)
    #expect(indicator.isSplit)
    #expect(indicator.target == Reading.read(text))
  }

  @Test(
    "What the value says itself is not said twice",
    arguments: [
      ("指标性质: ≥, 指标值: ≥95%, 计量单位: \"%\"", "≥95%"), ("指标性质: ≥, 指标值: 95%", "≥95%"), ("指标值: ≥95, 计量单位: \"%\"", "≥95%"),
    ])
  func once(_ row: String, _ text: String) throws { #expect(try indicator(row).target == Reading.read(text)) }

  @Test(
    "A word keeps its meaning",
    arguments: ["指标性质: 定性, 指标值: 有所改善", "指标性质: 定性, 指标值: 有所改善, 计量单位: ", "指标性质: ≥, 指标值: 有所改善, 计量单位: 项", "指标值: 有所改善"])
  func words(_ row: String) throws { #expect(try indicator(row).target == Reading.read("有所改善")) }

  @Test("The unit counts for the actual value, too")
  func actual() throws {
    let indicator = try indicator("指标性质: ≥, 年度指标值: 95, 计量单位: \"%\", 实际完成值: 97.5")
    #expect(indicator.actual == Reading.read("97.5%"))
    let own = try self.indicator("年度指标值: 95, 计量单位: \"%\", 实际完成值: 97.5%")
    #expect(own.actual == Reading.read("97.5%"))
  }

  @Test("One column is no split value", arguments: ["指标值: ≥95%", "指标值: ≥95%, 计量单位: ", "指标值: ≥95%, 指标性质: ~"])
  func whole(_ row: String) throws { #expect(try !indicator(row).isSplit) }

  @Test("Nothing written is no value", arguments: ["指标值: ", "指标值: ''", "指标值: null", "指标值: [1]", "权重: 5", "计量单位: 公里"])
  func blank(_ row: String) throws { #expect(try indicator(row).target == nil) }

  @Test("The place of a part of a value")
  func places() throws {
    let plain = try form("文档类型: 项目支出绩效自评表\n绩效指标: {产出指标: {数量指标: [{名称: 里程, 指标值: \"≥120公里\"}]}}\n")
    let indicator = try #require(plain.indicators.first)
    let number = try #require(indicator.target?.parts.number)
    let place = plain.range(number, in: .target, of: indicator)
    #expect(plain.tree.source.string(place) == "120")
    #expect(plain.tree.source.string(plain.range(nil, in: .target, of: indicator)) == "\"≥120公里\"")
    #expect(plain.tree.source.string(plain.nameRange(of: indicator)) == "里程")
    #expect(plain.tree.source.string(plain.rowRange(of: indicator)) == "名称")
    #expect(plain.tree.source.string(plain.range(nil, in: .evidence, of: indicator)) == "名称")

    let split = try form("文档类型: 项目支出绩效自评表\n绩效指标: [{指标性质: ≥, 指标值: 120, 计量单位: 公里}]\n")
    let row = try #require(split.indicators.first)
    #expect(split.tree.source.string(split.range(row.target?.parts.number, in: .target, of: row)) == "120")
    #expect(split.tree.source.string(split.nameRange(of: row)) == "指标性质")
  }
}
