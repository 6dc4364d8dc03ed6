import Forms

extension Form {
  /// Whether the project may run over more years than the document's: its dates say so, or it goes on from earlier years.
  var mayBeLonger: Bool {
    if isFilled(self[.funds, .midtermFunds]) || isFilled(self[.goals, .midtermGoal]) { return true }
    if let start = date(self[.project, .startDate])?.first, let end = date(self[.project, .endDate])?.last {
      return start.year != end.year
    }
    guard let attribute = self[.project, .attribute], isFilled(attribute) else { return false }
    return text(attribute).contains("延续")
  }
}
