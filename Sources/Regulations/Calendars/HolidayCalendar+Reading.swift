import Quantities
import SourceText
import Syntax

extension HolidayCalendar {
  /// Adds the years of a file with `年度: [{年度, 放假: [{起, 止}], 调休上班: [日期]}]`; false for a file that is none, of which
  /// nothing is then taken.
  @discardableResult
  public mutating func add(_ source: SourceText) -> Bool {
    let tree = SyntaxTree(parsing: source, as: .yaml)
    guard tree.errors.isEmpty, let document = tree.documents.first else { return false }
    let root = ParameterValue(tree.root(of: document), in: tree)
    guard let items = root["年度"]?.items, !items.isEmpty else { return false }
    let read = items.compactMap { Year($0) }
    guard read.count == items.count else { return false }
    for year in read { add(year) }
    return true
  }
}

extension HolidayCalendar.Year {
  /// `nil` where a day is none, a holiday ends before it begins, or a worked day is not on a weekend.
  fileprivate init?(_ value: ParameterValue) {
    guard let number = value["年度"]?.number?.integer, Day.years.contains(number) else { return nil }
    var holidays: [ClosedRange<Day>] = []
    for item in value["放假"]?.items ?? [] {
      guard let first = Self.day(item["起"]), let last = Self.day(item["止"]), first <= last else { return nil }
      holidays.append(first...last)
    }
    var worked: [Day] = []
    for item in value["调休上班"]?.items ?? [] {
      guard let day = Self.day(item), day.weekday > 5 else { return nil }
      worked.append(day)
    }
    self.init(number: number, holidays: holidays, workedWeekends: worked)
  }

  private static func day(_ value: ParameterValue?) -> Day? {
    guard let text = value?.text, let reading = DateReading.read(text.utf8.span), reading.precision == .day else {
      return nil
    }
    return reading.first
  }
}
