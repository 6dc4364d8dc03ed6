/// Words that mean a time of the year without a figure.
enum DateWord: UInt8, CaseIterable {
  /// The last day of the year.
  case yearEnd
  /// The first day of the year.
  case yearStart
  /// Not later than the end of the year.
  case withinYear
  /// The whole year, this month and the like, without a date.
  case undated

  /// The words.
  static let lists: [(DateWord, String)] = [
    (.yearEnd, "年底 年末 岁末 本年底 当年底 本年末 当年末 今年底 年终"),
    (.yearStart, "年初 本年初 岁首"),
    (.withinYear, "年内 本年内 当年内 年度内 本年度内 当年度内 预算年度内 今年内 一年度内 财政年度内 会计年度内 当年年内"),
    (
      .undated,
      """
      当年 本年 本年度 当年度 今年 全年 全年度 年度 当月 本月 次月 月底 月末 月初 当日 当天 次日 当季 本季度 当季度 季末 季度末 周末 月内 当月内 次年 下月
      当日内 当天内 隔日 次周 本周 本周内 下年 寒假 暑假 寒暑假
      """
    ),
  ]

  /// The date of the word; nil for words without one.
  var partial: PartialDate? {
    switch self {
    case .yearEnd: PartialDate(firstMonth: 12, firstDay: 31, lastMonth: 12, lastDay: 31, precision: .day)
    case .withinYear: PartialDate(firstMonth: 12, firstDay: 31, lastMonth: 12, lastDay: 31, precision: .day)
    case .yearStart: PartialDate(firstMonth: 1, firstDay: 1, lastMonth: 1, lastDay: 1, precision: .day)
    case .undated: nil
    }
  }
}
