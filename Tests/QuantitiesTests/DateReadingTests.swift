import Testing

@testable import Quantities

@Suite struct DateReadingTests {
  @Test(arguments: [
    ("2025-12-31", "2025-12-31"), ("2025年12月31日", "2025-12-31"), ("2025.12.31", "2025-12-31"),
    ("2025/1/5", "2025-01-05"), ("20251231", "2025-12-31"), ("2025年12月", "2025-12"), ("2025年", "2025"),
    ("2025年度", "2025"), ("2025-03", "2025-03"), ("202512", "2025-12"), ("２０２５年１２月３１日", "2025-12-31"),
    ("二〇二五年十二月三十一日", "2025-12-31"), ("二零二五年二月", "2025-02"), (" 2025 年 12 月 31 日 ", "2025-12-31"),
    ("2025年12月底", "2025-12-31"), ("2024年2月底", "2024-02-29"), ("2025年底", "2025-12-31"), ("2025年末", "2025-12-31"),
    ("2025年初", "2025-01-01"), ("2025年上半年", "2025-01..2025-06"), ("2025年第三季度", "2025-07..2025-09"),
    ("2025年3季度末", "2025-09-30"), ("2025年Q2", "2025-04..2025-06"), ("2025年10月上旬", "2025-10-01..2025-10-10"),
    ("2025年1-10月", "2025-01..2025-10"), ("2025年1月-12月", "2025-01..2025-12"),
    ("2025年1月1日至2025年12月31日", "2025-01..2025-12"), ("2025.1.1-2025.12.31", "2025-01..2025-12"),
    ("2025年3月1日至15日", "2025-03-01..2025-03-15"), ("2023-2025年", "2023..2025"), ("2023年—2025年", "2023..2025"),
    ("2025-12-31 18:00", "2025-12-31"), ("2025-12-31T00:00:00Z", "2025-12-31"), ("2025年10月十五日", "2025-10-15"),
    ("2024年1月1日——2024年6月30日", "2024-01..2024-06"), ("25年3月", "2025-03"),
  ])
  func reads(_ text: String, _ date: String) { #expect(DateReading.read(text)?.description == date) }

  @Test(arguments: [
    "2025-02-30", "2025年2月29日", "2025-13-01", "2025年13月", "2025.4.31", "20250231", "2025年12月1日至2025年1月1日",
    "2025年12-3月",
  ])
  func knowsImpossible(_ text: String) { #expect(DateReading.outcome(text.utf8.span) == .impossible) }

  @Test(arguments: [
    "12月", "年底", "2025", "及时", "2025年12月前后", "320", "2025.12.31.5", "1899年", "2025-12-31abc", "20251399",
  ])
  func refuses(_ text: String) { #expect(DateReading.outcome(text.utf8.span) == .unreadable) }

  @Test func knowsEmpty() { #expect(DateReading.outcome(" 　\n".utf8.span) == .empty) }

  @Test func countsDays() throws {
    let day = try #require(Day(year: 1970, month: 1, day: 1))
    #expect(day.dayNumber == 0)
    #expect(day.weekday == 4)
    for number in stride(from: -25_567, through: 84_005, by: 1) {
      let day = try #require(Day(dayNumber: number))
      guard day.dayNumber == number else {
        Issue.record("day \(number) comes back as \(day.dayNumber)")
        return
      }
    }
    #expect(Day(dayNumber: -25_568) == nil)
    #expect(Day(dayNumber: 84_006) == nil)
    #expect(Day(year: 2023, month: 2, day: 29) == nil)
    #expect(try #require(Day(year: 2024, month: 1, day: 31)).adding(months: 1)?.description == "2024-02-29")
    #expect(try #require(Day(year: 2024, month: 12, day: 31)).adding(days: 1)?.description == "2025-01-01")
    #expect(day.adding(days: .max) == nil)
  }
}
