import Forms
import Linting
import SourceText

/// The documents of a project in one year, in the order of its life: what is there and what is still to come.
public struct ProjectChain: Sendable {
  /// Whether a step of the chain is there.
  public enum State: String, Sendable {
    /// A document of the kind is there.
    case present
    /// The rule set demands it, and a later one is there already.
    case missing
    /// The rule set demands it, and its time may not have come.
    case due
  }

  /// One kind of document in the chain.
  public struct Step: Sendable {
    /// The kind.
    public let kind: DocumentKind
    /// Whether it is there.
    public let state: State
    /// The documents of the kind, as they are called, with their files.
    public let documents: [(name: String, path: String)]
  }

  /// The name of the project.
  public let project: String
  /// The year.
  public let year: Int?
  /// The steps in order; kinds that nobody demands and that are not there are left out.
  public let steps: [Step]

  /// The chain of `document` among `fellows`, the documents of its project.
  init?(of document: DocumentFacts, among fellows: [DocumentFacts], _ language: Language) {
    let isDepartment = document.project.isDepartment
    let mine = fellows.filter { $0.year == document.year && $0.project.isDepartment == isDepartment }
    guard document.kind.lifeStage != nil || isDepartment, !mine.isEmpty else { return nil }
    project = document.project.name?.text ?? ""
    year = document.year
    let profile = ProjectProfile(mine)
    let demanded =
      isDepartment ? [] : document.law.parameters.archive.demands.filter { profile.meets($0) && !$0.isOptional }
    let last = mine.compactMap { Self.stage($0.kind) }.max() ?? 0
    steps = DocumentKind.allCases.sorted { (Self.stage($0) ?? 9) < (Self.stage($1) ?? 9) }.compactMap { kind in
      guard let stage = Self.stage(kind) else { return nil }
      let present = mine.filter { $0.kind == kind }
      if !present.isEmpty {
        let sorted = present.sorted { ($0.period?.month ?? 0) < ($1.period?.month ?? 0) }
        return Step(
          kind: kind, state: .present,
          documents: sorted.map { (language == .chinese ? $0.shown : $0.shownInEnglish, $0.path) })
      }
      guard demanded.contains(where: { $0.kinds.contains(kind) }) else { return nil }
      return Step(kind: kind, state: stage < last ? .missing : .due, documents: [])
    }
  }

  /// The documents of a whole department go the same way.
  private static func stage(_ kind: DocumentKind) -> Int? {
    switch kind {
    case .departmentTarget: DocumentKind.projectTarget.lifeStage
    case .departmentSelfEvaluation: DocumentKind.projectSelfEvaluation.lifeStage
    default: kind.lifeStage
    }
  }

  /// The chain on one line: `绩效目标 ✓ → 7月监控表 ✓ → 自评表 缺`.
  public func line(_ language: Language) -> String {
    steps.map { step in
      switch step.state {
      case .present: step.documents.map { $0.name + " ✓" }.joined(separator: " → ")
      case .missing: language == .chinese ? "\(step.kind.shown) 缺" : "\(step.kind.shownInEnglish) missing"
      case .due: language == .chinese ? "\(step.kind.shown) 待编" : "\(step.kind.shownInEnglish) to come"
      }
    }.joined(separator: " → ")
  }
}

extension LiveWorkspace {
  /// The chain of documents to which document `number` of the file at `path` belongs; nil for one that is about no project.
  public func chain(of path: String, document number: Int) -> ProjectChain? {
    let fellows = state.withLock { $0.index.project(of: path, document: number) }
    guard let own = fellows.first(where: { $0.path == path && $0.index == number }) else { return nil }
    return ProjectChain(of: own, among: fellows, analyzer(path)?.language ?? .chinese)
  }
}
