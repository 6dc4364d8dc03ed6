import Forms
import Linting
import Quantities
import SourceText

/// The documents of one project, or of one whole department, of all years.
struct Dossier {
  /// The documents, in the order of the group.
  let documents: [DocumentFacts]

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

extension GroupCheck {
  /// The documents of the group by project: links and names may have put several projects together, whose codes differ.
  var dossiers: [Dossier] {
    [false, true].flatMap { isDepartment -> [Dossier] in
      let mine = documents.filter { $0.project.isDepartment == isDepartment }
      if mine.isEmpty { return [] }
      // From year to year a project may get a new code; two codes in one year are two projects.
      let isOne = Dictionary(grouping: mine, by: \.year).values.allSatisfy { documents in
        Set(documents.compactMap(\.subject.code)).count <= 1
      }
      if isOne { return [Dossier(documents: mine)] }
      return Self.dossiers(mine, by: Set(mine.compactMap(\.subject.code)).sorted())
    }
  }

  /// A document without a code belongs to the one project that has its name, if there is just one.
  private static func dossiers(_ documents: [DocumentFacts], by codes: [String]) -> [Dossier] {
    func code(of document: DocumentFacts) -> String? {
      if let code = document.subject.code { return code }
      let namesakes = documents.filter { $0.subject.code != nil && $0.subject.name == document.subject.name }
      let codes = Set(namesakes.compactMap(\.subject.code))
      return codes.count == 1 ? codes.first : nil
    }
    let coded = documents.map { ($0, code(of: $0)) }
    let named = codes.map { code in Dossier(documents: coded.filter { $0.1 == code }.map(\.0)) }
    let rest = Dictionary(grouping: coded.filter { $0.1 == nil }.map(\.0)) { $0.subject.name ?? "" }
    return named + rest.sorted { $0.key < $1.key }.map { Dossier(documents: $0.value) }
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

  /// How the document is called in a message: 绩效自评表, 第三季度监控表.
  var shown: String {
    switch kind {
    case .monitoring: period.map { "\($0.month)月监控表" } ?? "监控表"
    case .projectTarget, .departmentTarget: "绩效目标"
    case .projectSelfEvaluation, .departmentSelfEvaluation: "自评表"
    default: kind.name
    }
  }

  /// The same in English.
  var shownInEnglish: String {
    switch kind {
    case .monitoring: period.map { "monitoring table up to month \($0.month)" } ?? "monitoring table"
    case .projectTarget, .departmentTarget: "target"
    case .projectSelfEvaluation, .departmentSelfEvaluation: "self-evaluation"
    default: kind.englishName
    }
  }
}

extension Set<DocumentKind> {
  /// What holds the rows of the approved target: monitoring tables and self-evaluations.
  static let followers: Set = selfEvaluations.union([.monitoring])
}
