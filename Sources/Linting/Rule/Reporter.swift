import Forms
import Regulations
import SourceText

/// What the checks of a document found, and how it is to be written down.
///
/// One reporter serves all rules of a document, one after the other.
public struct Reporter: Sendable {
  let law: Law
  let kind: DocumentKind?
  let document: Int
  let language: Language
  let collectsFixes: Bool
  private let rules: [Rule]
  private var number = 0
  private(set) var level: Level?
  private(set) var first = 0
  var findings: [Finding] = []
  var reason: LocalizedText?

  /// A reporter for `rules`, of which the first begins; there must be one.
  init(_ rules: [Rule], law: Law, kind: DocumentKind?, document: Int, settings: LintSettings) {
    self.rules = rules
    self.law = law
    self.kind = kind
    self.document = document
    language = settings.language
    collectsFixes = settings.collectsFixes
  }

  /// The rule that reports.
  var rule: Rule { rules[number] }

  /// Turns to the rule with a number, which reports at `level` where a rule set or the settings give one.
  mutating func begin(_ number: Int, at level: Level?) {
    self.number = number
    self.level = level
    first = findings.count
    reason = nil
  }

  /// What the rule that ran last had to say.
  var outcome: Outcome {
    if findings.count > first { return .found(findings.count - first) }
    return reason.map { .notApplicable($0) } ?? .passed
  }
}

/// A check that can report.
public protocol Reporting {
  /// What was found so far.
  var reporter: Reporter { get set }
}

extension Reporting {
  /// The language of the messages.
  public var language: Language { reporter.language }

  /// What the law of the place and year says.
  public var parameters: Parameters { reporter.law.parameters }

  /// The law of the place and year.
  public var law: Law { reporter.law }

  /// Reports a fault at `range`.
  ///
  /// The texts, places and fixes are computed only when they are wanted: messages in one language, fixes where
  /// somebody will offer them.
  /// - Parameters:
  ///   - level: the level here, where it differs from the rule's own; a rule set's level stands above both.
  ///   - provision: the identity of the provision to cite, where the parameter that decided names one.
  public mutating func report(
    _ range: TextRange, level: Level? = nil, zh: @autoclosure () -> String, en: @autoclosure () -> String,
    advice: LocalizedText? = nil, provision: String? = nil, related: @autoclosure () -> [RelatedPlace] = [],
    fixes: @autoclosure () -> [Fix] = []
  ) {
    let rule = reporter.rule
    let language = reporter.language
    reporter.findings.append(
      Finding(
        code: rule.code, name: rule.name, level: reporter.level ?? level ?? rule.level, document: reporter.document,
        range: range, message: language == .chinese ? zh() : en(), why: rule.why[language],
        advice: (advice ?? rule.advice)[language],
        provision: provision.flatMap { reporter.law.provision($0) }
          ?? reporter.kind.flatMap { reporter.law.provision(for: rule.code, in: $0) },
        related: related(), fixes: reporter.collectsFixes ? fixes() : []))
  }

  /// Says that the rule does not apply here, and why. A rule that has reported something applies all the same.
  public mutating func notApplicable(zh: String, en: String) {
    reporter.reason = LocalizedText(zh: zh, en: en)
  }
}
