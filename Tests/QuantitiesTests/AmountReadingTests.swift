import SourceText
import Testing

@testable import Quantities

@Suite struct AmountReadingTests {
  @Test(arguments: [
    ("320", "320", 0), ("320.50", "320.50", 2), ("3,200,000.00", "3200000.00", 2), ("１２０", "120", 0),
    ("-12.5", "-12.5", 1),
    ("0", "0", 0), (" 16 ", "16", 0), ("￥320", "320", 0), ("89.974", "89.974", 3),
  ])
  func readsNumbers(_ text: String, _ value: String, _ digits: Int) throws {
    let number = try #require(ExactDecimal(value))
    #expect(AmountReading.read(text) == .number(number))
    #expect(number.scale == digits)
  }

  @Test(arguments: [
    ("320万元", "3200000", MoneyUnit.tenThousandYuan, 0), ("3,200,000.00元", "3200000", .yuan, 2),
    ("￥320万", "3200000", .tenThousandYuan, 0), ("三百二十万元", "3200000", .tenThousandYuan, 0),
    ("壹佰贰拾万元整", "1200000", .tenThousandYuan, 0), ("１２０万元", "1200000", .tenThousandYuan, 0),
    ("1.2亿元", "120000000", .hundredMillionYuan, 1), ("人民币 5000 元", "5000", .yuan, 0), ("3元5角", "3.5", .yuan, 1),
    ("12.50 万元", "125000", .tenThousandYuan, 2), ("一亿二千万元", "120000000", .tenThousandYuan, 0),
    ("叁万伍仟元整", "35000", .yuan, 0), ("854万(高标准农田建设400万元,示范建设295万元)", "8540000", .tenThousandYuan, 0),
    ("-3.5万元", "-35000", .tenThousandYuan, 1), ("2亿3000万元", "230000000", .hundredMillionYuan, 4),
    ("5千元", "5000", .thousandYuan, 0),
    ("¥1,200.00元", "1200", .yuan, 2), ("二十万", "200000", .tenThousandYuan, 0), ("一万五千元", "15000", .yuan, 0),
  ])
  func readsMoney(_ text: String, _ yuan: String, _ unit: MoneyUnit, _ digits: Int) throws {
    #expect(AmountReading.read(text) == .money(yuan: try #require(ExactDecimal(yuan)), unit: unit, digits: digits))
  }

  @Test(arguments: [
    ("854万854万", 0, 12), ("1，200", 0, 7), ("0.95.2", 0, 6), ("12..5", 0, 5), ("1,20", 0, 4), ("1O0", 0, 3),
    ("3,200,00元", 0, 8),
  ])
  func findsMalformed(_ text: String, _ start: Int, _ end: Int) {
    #expect(AmountReading.read(text) == .malformed(TextRange(start, end)))
  }

  @Test(arguments: ["/", "—", "-", "——", "－", "无"])
  func knowsNotApplicable(_ text: String) { #expect(AmountReading.read(text) == .notApplicable) }

  @Test(arguments: ["按实际发生", "320人", "95%", "约", "三月"])
  func refuses(_ text: String) { #expect(AmountReading.read(text) == .unreadable) }

  @Test func tellsWhatTheLastDigitIsWorth() {
    #expect(AmountReading.read("320.50万元").lastDigit(in: .yuan) == ExactDecimal(100))
    #expect(AmountReading.read("320.50").lastDigit(in: .tenThousandYuan) == ExactDecimal(100))
    #expect(AmountReading.read("2亿3000万元").lastDigit(in: .yuan) == ExactDecimal(10_000))
    #expect(AmountReading.read("320").yuan(in: .tenThousandYuan) == ExactDecimal(3_200_000))
    #expect(AmountReading.read(" ") == .empty)
  }
}
