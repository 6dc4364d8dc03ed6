import Quantities
import SourceText
import Testing

@testable import Regulations

/// Working days, with the holidays that the State Council announced.
@Suite("Holidays") struct HolidayCalendarTests {
  private static let calendar = RuleSetLibrary().law("国家")?.calendar ?? HolidayCalendar()

  private func day(_ text: String) throws -> Day {
    let reading = DateReading.read(text.utf8.span)
    return try #require(reading).first
  }

  @Test("The shipped years")
  func years() { #expect(Self.calendar.knownYears == Array(2020...2026)) }

  @Test(
    "Worked or not",
    arguments: [
      ("2025-10-01", false), ("2025-10-08", false), ("2025-10-09", true), ("2025-10-11", true), ("2025-10-12", false),
      ("2025-09-28", true), ("2025-09-27", false), ("2025-01-27", true), ("2025-01-28", false), ("2025-02-04", false),
      ("2025-02-05", true), ("2025-02-08", true), ("2025-05-10", false), ("2025-05-12", true),
      // New Year 2023 begins in 2022; spring 2020 was made longer by two days.
      ("2022-12-31", false), ("2022-12-30", true), ("2023-01-03", true), ("2020-01-31", false), ("2020-02-03", true),
      ("2024-02-09", true), ("2024-02-18", true), ("2026-02-14", true), ("2026-01-04", true), ("2026-10-10", true),
      // Years without a calendar: weekends alone.
      ("2027-10-01", true), ("2027-10-02", false), ("2019-10-01", true),
    ])
  func worked(_ text: String, _ isWorked: Bool) throws {
    #expect(try Self.calendar.isWorkingDay(day(text)) == isWorked)
  }

  @Test(
    "The n-th working day of a month",
    arguments: [
      (5, 10, 2025, "2025-10-14"), (1, 10, 2025, "2025-10-09"), (3, 10, 2025, "2025-10-11"),
      (5, 11, 2025, "2025-11-07"),
      (5, 10, 2024, "2024-10-12"), (5, 10, 2023, "2023-10-11"), (1, 10, 2023, "2023-10-07"),
      (5, 10, 2022, "2022-10-12"),
      (5, 10, 2021, "2021-10-13"), (5, 10, 2020, "2020-10-14"), (5, 10, 2026, "2026-10-13"), (1, 1, 2026, "2026-01-04"),
      (5, 10, 2027, "2027-10-07"), (1, 2, 2025, "2025-02-05"),
    ])
  func counted(_ count: Int, _ month: Int, _ year: Int, _ expected: String) throws {
    #expect(try Self.calendar.workingDay(count, month: month, year: year) == day(expected))
  }

  @Test("A month has no more", arguments: [(0, 10, 2025), (-1, 10, 2025), (24, 10, 2025), (1, 13, 2025), (1, 10, 99)])
  func none(_ count: Int, _ month: Int, _ year: Int) {
    #expect(Self.calendar.workingDay(count, month: month, year: year) == nil)
  }

  @Test("A user's year replaces or adds to the shipped ones")
  func added() throws {
    let own = """
      名称: 节假日
      年度:
        - 年度: 2027
          放假: [{名称: 国庆节, 起: 2027-10-01, 止: 2027-10-07}]
          调休上班: [2027-10-09]
        - {年度: 2025, 放假: [], 调休上班: []}
      """
    let library = RuleSetLibrary(holidays: [SourceText(own)])
    let calendar = try #require(library.law("扶风县")).calendar
    #expect(calendar.knows(2027) && calendar.knows(2026) && !calendar.knows(2028))
    #expect(try calendar.workingDay(1, month: 10, year: 2027) == day("2027-10-08"))
    #expect(try calendar.workingDay(2, month: 10, year: 2027) == day("2027-10-09"))
    #expect(try calendar.workingDay(1, month: 10, year: 2025) == day("2025-10-01"))
  }

  @Test(
    "A file that is none is not taken in part",
    arguments: [
      "", "年度: 2027\n", "年度: []\n", "年度: [{放假: []}]\n",
      "年度: [{年度: 2027, 放假: [{起: 2027-10-07, 止: 2027-10-01}]}]\n", "年度: [{年度: 2027, 放假: [{起: 2027年}]}]\n",
      "年度: [{年度: 2027, 放假: [{起: 2027-02-30, 止: 2027-03-01}]}]\n",
      // 7 October 2027 is a Thursday.
      "年度: [{年度: 2027, 调休上班: [2027-10-07]}]\n", "年度: [{年度: 2027}, {年度: 九九}]\n", "年度: [{年度: 2027}\n  x: [\n",
    ])
  func broken(_ text: String) {
    var calendar = HolidayCalendar()
    let isTaken = calendar.add(SourceText(text))
    #expect(!isTaken)
    #expect(calendar.knownYears.isEmpty)
  }
}
