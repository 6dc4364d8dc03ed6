import Forms

/// The row of the funds that carries the points for the execution rate: 年度资金总额, with 分值 and 得分.
struct ExecutionRow {
  /// The row's figures.
  let row: FundRow
  /// The mapping that holds them.
  let record: RecordID
  /// The points for the execution rate.
  let weight: Points
  /// The points given.
  let score: Points

  /// The execution row of a self-evaluation. Where the total carries no points, the one source that does stands for it.
  init?(_ form: Form) {
    let rows = form.fundRows.compactMap { ExecutionRow($0, form) }
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
  init?(_ row: FundRow, _ form: Form) {
    guard let record = row.record else { return nil }
    self.row = row
    self.record = record
    weight = form.points(form.entry(.weight, in: record))
    score = form.points(form.entry(.score, in: record))
  }

  /// Whether a number, or something that should be one, stands where its points belong.
  var carriesPoints: Bool {
    weight.number != nil || score.number != nil || weight == .unreadable || score == .unreadable
  }
}
