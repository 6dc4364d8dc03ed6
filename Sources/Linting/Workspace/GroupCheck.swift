import Forms
import Quantities
import Regulations
import SourceText

/// What a rule sees that holds several documents against each other.
public struct GroupCheck {
  /// The documents of the group, by path, then by their order in the file.
  public let documents: [DocumentFacts]
  /// The documents of the group by project, where it is a group of linked documents; empty otherwise.
  public let dossiers: [Dossier]
  /// The language of the messages.
  public var language: Language { settings?.language ?? .chinese }

  /// Whether all documents that there are have been read, so that what is not in the group is missing. A rule about
  /// something absent does not apply otherwise.
  public let isComplete: Bool

  /// The rules that run in the file of each document.
  private let rules: [GroupRules?]
  private var settings: LintSettings? { rules.lazy.compactMap(\.self).first?.settings }
  private let exists: (String) -> Bool?
  private var rule: Rule?
  private var levels: [RunningLevel?] = []
  private var reasons: [Int: LocalizedText] = [:]
  /// What was found in each document, by its position in ``documents``.
  private(set) var findings: [Int: [Finding]] = [:]
  /// What each rule had to say about each document.
  private(set) var outcomes: OutcomeTable
  /// The paths that the rules asked about.
  private(set) var asked: Set<String> = []

  init(
    _ documents: [DocumentFacts], by grouping: Grouping, rules: [GroupRules?], isComplete: Bool,
    exists: @escaping (String) -> Bool?
  ) {
    self.documents = documents
    dossiers = grouping == .project ? Dossier.split(documents) : []
    self.rules = rules
    self.isComplete = isComplete
    self.exists = exists
    outcomes = OutcomeTable(documents: documents.count)
  }

  // MARK: What there is

  /// The day that what is due is seen from; `nil` unless one was given.
  public var today: Day? { settings?.today }

  /// Whether there is a file where `link` in `document` leads; `nil` where nobody can tell.
  public mutating func exists(_ link: String, relativeTo document: DocumentFacts) -> Bool? {
    let path = DocumentPath.resolve(link, relativeTo: document.path)
    asked.insert(path)
    return exists(path)
  }

  /// Whether the rule reports in `document`: it looks at documents of that kind, and the document's law has not switched
  /// it off.
  public func reports(in document: DocumentFacts) -> Bool { position(of: document) != nil }

  // MARK: Reporting

  /// Another place that a finding speaks of.
  public struct Related {
    let document: DocumentFacts
    let range: TextRange
    let text: LocalizedText

    /// The place `range` of `document`, with what there is to see.
    public init(_ document: DocumentFacts, _ range: TextRange, zh: String, en: String) {
      self.document = document
      self.range = range
      text = LocalizedText(zh: zh, en: en)
    }
  }

  /// Reports a fault at `range` of `document`, by that document's law; nothing where the rule does not report in it.
  ///
  /// The texts, places and fixes are computed only where the rule reports.
  /// - Parameters:
  ///   - level: the level here, where it differs from the rule's own; a rule set's level stands above both.
  ///   - provision: the identity of the provision to cite, where the parameter that decided names one.
  ///   - fixes: changes of `document`'s own file.
  public mutating func report(
    in document: DocumentFacts, _ range: TextRange, level: Level? = nil, zh: @autoclosure () -> String,
    en: @autoclosure () -> String, advice: LocalizedText? = nil, provision: String? = nil,
    related: @autoclosure () -> [Related] = [], fixes: @autoclosure () -> [Fix] = []
  ) {
    guard let rule, let position = position(of: document), let running = levels[position] else { return }
    let law = document.law
    let language = rules[position]?.settings.language ?? .chinese
    findings[position, default: []].append(
      Finding(
        code: rule.code, name: rule.name, level: running.given ?? level ?? rule.level, document: document.index,
        range: range, message: language == .chinese ? zh() : en(), why: rule.why[language],
        advice: (advice ?? rule.advice)[language],
        provision: provision.flatMap { law.provision($0) } ?? law.provision(for: rule.code, in: document.kind),
        related: related().map {
          RelatedPlace($0.range, $0.text[language], path: $0.document.path == document.path ? nil : $0.document.path)
        },
        fixes: fixes()))
  }

  /// Says that the rule does not apply to `document`, and why. A rule that has reported something there applies all the
  /// same; one that says nothing of a document has passed there.
  public mutating func notApplicable(in document: DocumentFacts, zh: String, en: String) {
    guard let position = position(of: document) else { return }
    reasons[position] = LocalizedText(zh: zh, en: en)
  }

  /// The position of a document in which the rule reports.
  private func position(of document: DocumentFacts) -> Int? {
    var (low, high) = (0, documents.count)
    while low < high {
      let middle = (low + high) / 2
      if documents[middle] === document { return levels[middle] == nil ? nil : middle }
      if DocumentFacts.comesFirst(documents[middle], document) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  // MARK: Running

  /// Runs every rule that groups documents so, in whichever of their files it runs.
  mutating func run(_ grouping: Grouping) {
    let rules = allRules
    outcomes.reserve(rules.count)
    for rule in rules {
      if case .group(grouping, let body) = rule.check { run(rule, body) }
    }
  }

  /// The rules that run in any of the files, by code. Nearly always the settings are the same for all.
  private var allRules: [Rule] {
    guard let first = rules.first else { return [] }
    if rules.allSatisfy({ $0 === first }) { return first?.rules ?? [] }
    var all: [RuleCode: Rule] = [:]
    for rule in rules.compactMap(\.self).flatMap(\.rules) { all[rule.code] = rule }
    return all.values.sorted { $0.code < $1.code }
  }

  private mutating func run(_ rule: Rule, _ body: (inout GroupCheck) -> Void) {
    self.rule = rule
    readLevels(of: rule)
    if levels.allSatisfy({ $0 == nil }) { return }
    let before = findings.isEmpty ? [:] : findings.mapValues(\.count)
    if !reasons.isEmpty { reasons = [:] }
    body(&self)
    let (findings, reasons, levels) = (findings, reasons, levels)
    outcomes.append(rule.code) { position in
      if levels[position] == nil { return nil }
      let count = findings.isEmpty ? 0 : (findings[position]?.count ?? 0) - (before[position] ?? 0)
      if count > 0 { return .found(count) }
      return reasons[position].map { .notApplicable($0) } ?? .passed
    }
  }

  /// The level at which a rule runs in each document.
  private mutating func readLevels(of rule: Rule) {
    levels.removeAll(keepingCapacity: true)
    for (document, rules) in zip(documents, rules) {
      levels.append(rule.looks(at: document.kind) ? rules?.level(of: rule, under: document.law) : nil)
    }
  }
}
