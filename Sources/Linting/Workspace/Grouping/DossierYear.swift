import Forms
import Quantities

/// The documents of a project that are of one year, with what every rule about several documents asks for: it is found
/// once, so that a folder with hundreds of documents of one project costs each of them no more than a few would.
public struct DossierYear: Sendable {
  /// The year.
  public let year: Int
  /// The documents, in the order of the group.
  public let documents: [DocumentFacts]
  /// The targets that are in force: of several the latest; all of them where that cannot be told.
  public let targets: [DocumentFacts]
  /// The monitoring tables, those that reach least far first; those that do not say come last.
  public let monitoring: [DocumentFacts]
  /// The self-evaluations.
  public let selfEvaluations: [DocumentFacts]
  /// The first document of the project's life but for the targets in force.
  public let first: DocumentFacts?

  /// `documents` without those of other years.
  init(_ year: Int, _ documents: [DocumentFacts]) {
    self.year = year
    self.documents = documents.allSatisfy { $0.year == year } ? documents : documents.filter { $0.year == year }
    targets = Self.inForce(self.documents.filter { $0.kind == .projectTarget || $0.kind == .departmentTarget })
    monitoring = self.documents.filter { $0.kind == .monitoring }
      .sorted { ($0.period?.month ?? 13) < ($1.period?.month ?? 13) }
    selfEvaluations = self.documents.filter {
      $0.kind == .projectSelfEvaluation || $0.kind == .departmentSelfEvaluation
    }
    let targets = targets
    let stages = self.documents.filter { document in
      !document.kind.isTarget || !targets.contains { $0 === document }
    }
    first = stages.min { ($0.kind.lifeStage ?? 9) < ($1.kind.lifeStage ?? 9) }
  }

  private static func inForce(_ targets: [DocumentFacts]) -> [DocumentFacts] {
    guard targets.count > 1 else { return targets }
    let dated = targets.map { ($0, $0.latestDay) }
    guard let latest = dated.compactMap(\.1).max(), dated.allSatisfy({ $0.1 != nil }) else { return targets }
    return dated.filter { $0.1 == latest }.map(\.0)
  }
}

extension DocumentKind {
  /// Whether documents of the kind declare targets.
  fileprivate var isTarget: Bool { self == .projectTarget || self == .departmentTarget }
}

extension DocumentFacts {
  /// The last day that the document gives for itself: of its approval, of a change, of its filing.
  fileprivate var latestDay: Day? {
    let days = [stage.approvedOn, stage.filedOn].compactMap { $0?.date.last }
    return (days + stage.adjustments.compactMap { ($0.filedOn ?? $0.date)?.date.last }).max()
  }
}
