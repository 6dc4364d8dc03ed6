/// The row of the funds that carries the points for the execution rate: 年度资金总额, with 分值 and 得分.
public struct ExecutionRow: Sendable {
  /// The row's figures.
  public let row: FundRow
  /// The mapping that holds them.
  public let record: RecordID
  /// The points for the execution rate.
  public let weight: Points
  /// The points given.
  public let score: Points

  /// The execution row among the rows of `form`. Where the total carries no points, the one source that does stands for
  /// it.
  init?(_ fundRows: [FundRow], in form: Form) {
    let rows = fundRows.compactMap { ExecutionRow($0, form) }
    let total = rows.first { $0.row.isTotal }
    if let total, total.carriesPoints {
      self = total
      return
    }
    let sources = rows.filter { !$0.row.isTotal && $0.carriesPoints }
    guard let row = sources.count == 1 ? sources.first : total else { return nil }
    self = row
  }

  /// The points of one row of the funds; `nil` for a plain amount.
  public init?(_ row: FundRow, _ form: Form) {
    guard let record = row.record else { return nil }
    self.row = row
    self.record = record
    weight = form.points(form.entry(.weight, in: record))
    score = form.points(form.entry(.score, in: record))
  }

  /// Whether a number, or something that should be one, stands where its points belong.
  public var carriesPoints: Bool {
    weight.number != nil || score.number != nil || weight == .unreadable || score == .unreadable
  }
}
