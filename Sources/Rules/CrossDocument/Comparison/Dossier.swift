import Forms
import Linting
import Quantities
import SourceText

extension Dossier {
  /// The documents of a kind and year.
  func all(_ kinds: Set<DocumentKind>, in year: Int) -> [DocumentFacts] {
    self.year(year)?.documents.filter { kinds.contains($0.kind) } ?? []
  }

  /// The documents of a kind, of any year.
  func all(_ kinds: Set<DocumentKind>) -> [DocumentFacts] { documents.filter { kinds.contains($0.kind) } }

  /// The targets of `year` that are in force: of several the latest; all of them where that cannot be told.
  func targets(in year: Int) -> [DocumentFacts] { self.year(year)?.targets ?? [] }
}

extension DocumentFacts {
  /// Whether the target was changed during the year as its rule set prescribes.
  var isAdjusted: Bool {
    stage.adjustments.contains { $0.filedOn != nil || !law.parameters.approval.filesAdjustments }
  }
}

extension Set<DocumentKind> {
  /// What holds the rows of the approved target: monitoring tables and self-evaluations.
  static let followers: Set = selfEvaluations.union([.monitoring])
}
