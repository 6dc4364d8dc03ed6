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
  /// Those of them that hold groups of this kind against each other.
  private let list: GroupRuleList
  private var settings: LintSettings? { rules.lazy.compactMap(\.self).first?.settings }
  private let exists: (String) -> Bool?
  private var rule: Rule?
  private var levels: [RunningLevel?] = []
  private var reasons: [Int: LocalizedText] = [:]
  /// What was found, each with the position of its document in ``documents``.
  private(set) var findings: [(position: Int, finding: Finding)] = []
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
    list = Self.list(of: rules, by: grouping)
    outcomes = OutcomeTable(rules: list.codes, documents: documents.count)
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
    let finding = Finding(
      code: rule.code, name: rule.name, level: running.given ?? level ?? rule.level, document: document.index,
      range: range, message: language == .chinese ? zh() : en(), why: rule.why[language],
      advice: (advice ?? rule.advice)[language],
      provision: provision.flatMap { law.provision($0) } ?? law.provision(for: rule.code, in: document.kind),
      related: related().map {
        RelatedPlace($0.range, $0.text[language], path: $0.document.path == document.path ? nil : $0.document.path)
      },
      fixes: fixes())
    findings.append((position, finding))
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

  /// Runs every rule, in whichever of the files it runs.
  mutating func run() {
    for (rule, body) in list.rules { run(rule, body) }
  }

  /// The rules that run in any of the files, by code. Nearly always the settings are the same for all.
  private static func list(of rules: [GroupRules?], by grouping: Grouping) -> GroupRuleList {
    if let first = rules.first ?? nil, rules.allSatisfy({ $0 === first }) { return first.list(grouping) }
    var all: [RuleCode: Rule] = [:]
    for rule in rules.compactMap(\.self).flatMap(\.rules) { all[rule.code] = rule }
    return GroupRuleList(all.values.sorted { $0.code < $1.code }, of: grouping)
  }

  private mutating func run(_ rule: Rule, _ body: (inout GroupCheck) -> Void) {
    self.rule = rule
    readLevels(of: rule)
    let first = findings.count
    if !reasons.isEmpty { reasons = [:] }
    if levels.contains(where: { $0 != nil }) { body(&self) }
    var counts: [Int: Int] = [:]
    for (position, _) in findings[first...] { counts[position, default: 0] += 1 }
    let (reasons, levels) = (reasons, levels)
    outcomes.append { position in
      if levels[position] == nil { return nil }
      if let count = counts[position] { return .found(count) }
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
