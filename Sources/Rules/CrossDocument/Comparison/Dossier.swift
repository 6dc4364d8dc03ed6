import Forms
import Linting
import Quantities
import SourceText

extension Dossier {
  /// The years of which there are documents, in order.
  var years: [Int] { Set(documents.compactMap(\.year)).sorted() }

  /// The documents of a kind and year.
  func all(_ kinds: Set<DocumentKind>, in year: Int) -> [DocumentFacts] {
    documents.filter { $0.year == year && kinds.contains($0.kind) }
  }

  /// The documents of a kind, of any year.
  func all(_ kinds: Set<DocumentKind>) -> [DocumentFacts] { documents.filter { kinds.contains($0.kind) } }

  /// The targets of `year` that are in force: of several the latest; all of them where that cannot be told.
  func targets(in year: Int) -> [DocumentFacts] {
    let targets = all(.targets, in: year)
    guard targets.count > 1 else { return targets }
    let dated = targets.map { ($0, $0.latestDay) }
    guard let latest = dated.compactMap(\.1).max(), dated.allSatisfy({ $0.1 != nil }) else { return targets }
    return dated.filter { $0.1 == latest }.map(\.0)
  }
}

extension DocumentFacts {
  /// The last day that the document gives for itself: of its approval, of a change, of its filing.
  var latestDay: Day? {
    let days = [stage.approvedOn, stage.filedOn].compactMap { $0?.date.last }
    return (days + stage.adjustments.compactMap { ($0.filedOn ?? $0.date)?.date.last }).max()
  }

  /// Whether the target was changed during the year as its rule set prescribes.
  var isAdjusted: Bool {
    stage.adjustments.contains { $0.filedOn != nil || !law.parameters.approval.filesAdjustments }
  }
}

extension Set<DocumentKind> {
  /// What holds the rows of the approved target: monitoring tables and self-evaluations.
  static let followers: Set = selfEvaluations.union([.monitoring])
}
