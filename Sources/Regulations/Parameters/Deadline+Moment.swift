import Quantities

extension Deadline.Moment {
  /// Reads `上年12月1日`, `5月底`, `10月第5个工作日`, `每季度末`, `决算完成日期后1个月`, `2025年11月30日`.
  init?(_ text: String) {
    if text == "每季度末" || text == "季度末" {
      self = .endOfQuarter
    } else if let moment = Self.afterField(text) ?? Self.ofYear(text) ?? Self.ofMonth(text) {
      self = moment
    } else {
      return nil
    }
  }

  /// `决算完成日期后1个月`
  private static func afterField(_ text: String) -> Self? {
    let parts = text.split(separator: "后", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].hasSuffix("个月"), let months = Int(parts[1].dropLast(2)),
      (1...120).contains(months)
    else { return nil }
    return .months(months, after: String(parts[0]))
  }

  /// `2025年11月30日`, `2025-11-30`
  private static func ofYear(_ text: String) -> Self? {
    guard let reading = DateReading.read(text.utf8.span), reading.precision == .day || reading.precision == .month
    else { return nil }
    return .date(reading.last)
  }

  /// `上年12月1日`, `5月底`, `10月第5个工作日`
  private static func ofMonth(_ text: String) -> Self? {
    var rest = Substring(text)
    var offset = 0
    for (prefix, years) in [("上年", -1), ("当年", 0), ("次年", 1)] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
      offset = years
      break
    }
    let parts = rest.split(separator: "月", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let month = Int(parts[0]), (1...12).contains(month) else { return nil }
    let tail = parts[1]
    if tail == "底" || tail == "末" || tail.isEmpty { return .day(yearOffset: offset, month: month, day: 0) }
    if tail.hasSuffix("日"), let day = Int(tail.dropLast()), (1...31).contains(day) {
      return .day(yearOffset: offset, month: month, day: day)
    }
    guard offset == 0, tail.hasPrefix("第"), tail.hasSuffix("个工作日"), let count = Int(tail.dropFirst().dropLast(4)),
      (1...23).contains(count)
    else { return nil }
    return .workingDay(count, month: month)
  }
}
