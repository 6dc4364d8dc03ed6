import Testing

@testable import Quantities

@Suite struct UnitTests {
  private func unitOf(_ value: String) -> UnitReading? { Reading.read(value).unit }

  @Test(arguments: [
    ("1.2亿元", "亿元", "亿元", "100000000", "元"), ("320万", "万元", "万元", "10000", "元"), ("5kg", "kg", "公斤", "1", "公斤"),
    ("3千米", "千米", "公里", "1000", "米"), ("2.5万亩", "万亩", "万亩", "6666666.67", "平方米"), ("0.8‰", "‰", "‰", "0.1", "%"),
    ("100百分比", "%", "%", "1", "%"), ("50名", "名", "人", "1", "人"), ("1.2万人次", "万人次", "万人次", "10000", "人次"),
    ("10台（套）", "台(套)", "台(套)", "1", "台(套)"), ("30万千瓦时", "万千瓦时", "万千瓦时", "10000", "千瓦时"), ("2年", "年", "年", "12", "个月"),
    ("300元/人*月", "元/人·月", "元/人·月", "1", "元/人·月"), ("2万元/千米", "万元/千米", "万元/公里", "10000", "元/公里"),
    ("16/10万", "/10万", "/10万", "1", "/10万"), ("3次/2年", "次/2年", "次/2年", "1", "次/2年"), ("20份（册）", "份(册)", "份", "1", "份"),
  ])
  func knows(_ value: String, _ symbol: String, _ canonical: String, _ factor: String, _ base: String) throws {
    let unit = try #require(unitOf(value))
    #expect(unit.symbol == symbol)
    #expect(unit.canonical == canonical)
    #expect(unit.factor == ExactDecimal(factor))
    #expect(unit.base == base)
  }

  @Test(arguments: [
    ("95%", Dimension.share), ("2个百分点", .share), ("5万元", .money), ("300元/人", .money), ("10个", .count), ("500人", .count),
    ("3次", .count),
    ("5公里", .length), ("10亩", .area), ("3万立方米", .volume), ("5吨", .mass), ("6个月", .time), ("5000千瓦时", .energy),
    ("50兆瓦", .power),
    ("35μg/m³", .concentration), ("65岁", .age), ("100Mbps", .bandwidth), ("1:18", .ratio), ("90分", .score),
    ("3级", .rank), ("18℃", .temperature),
    ("55分贝", .sound), ("20TB", .data), ("0.4兆帕", .physical), ("28.40/株", .unknown), ("30箩", .unknown),
  ])
  func knowsTheDimension(_ value: String, _ dimension: Dimension) { #expect(unitOf(value)?.dimension == dimension) }

  @Test(arguments: [
    ("500人", UnitReading.Counted.people), ("20户", .households), ("3场次", .events), ("1.2万人次", .events),
    ("40学时", .events), ("10个", .things),
  ])
  func knowsWhatIsCounted(_ value: String, _ counted: UnitReading.Counted) {
    #expect(unitOf(value)?.counted == counted)
  }

  @Test(arguments: [
    ("2次/年", "次", "年"), ("每月1次", "次", "月"), ("300元/人·月", "元", "人·月"), ("每人每月300元", "元", "人·月"), ("人均500元", "元", "人"),
    ("一年两次", "次", "年"), ("每两年1次", "次", "2年"), ("年均增长5%", "%", "年"),
  ])
  func knowsWhatItCountsFor(_ value: String, _ name: String, _ per: String) throws {
    let unit = try #require(unitOf(value))
    #expect(unit.name == name)
    #expect(unit.per == per)
  }

  @Test func comparesUnitsOfDifferentSize() throws {
    #expect(try #require(unitOf("5万元")).isComparable(with: #require(unitOf("3元"))))
    #expect(try #require(unitOf("5公里")).isComparable(with: #require(unitOf("300米"))))
    #expect(try !#require(unitOf("5万元")).isComparable(with: #require(unitOf("3元/人"))))
    #expect(try #require(unitOf("50名")).isComparable(with: #require(unitOf("50人"))))
    #expect(try !#require(unitOf("50个")).isComparable(with: #require(unitOf("50人"))))
  }

  /// Every spelling in the table is found behind a number, as itself.
  @Test func findsEverySpelling() {
    let table = UnitTable.shared
    for row in table.rows.dropFirst() where !row.onlyPer {
      let value = Array("≥123.5\(row.spelling)".utf8)
      #expect(Reading.read(value.span).unit?.symbol == row.printed, "\(row.spelling)")
    }
  }
}
