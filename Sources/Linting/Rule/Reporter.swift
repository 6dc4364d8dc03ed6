import Forms
import Regulations
import SourceText

/// What a check found, and how it is to be written down.
public struct Reporter: Sendable {
  let rule: Rule
  let law: Law
  let level: Level?
  let kind: DocumentKind?
  let document: Int
  let language: Language
  let collectsFixes: Bool
  var findings: [Finding] = []
  var reason: LocalizedText?
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
  /// - Parameter level: the level here, where it differs from the rule's own; a rule set's level stands above both.
  public mutating func report(
    _ range: TextRange, level: Level? = nil, zh: @autoclosure () -> String, en: @autoclosure () -> String,
    advice: LocalizedText? = nil, related: @autoclosure () -> [RelatedPlace] = [], fixes: @autoclosure () -> [Fix] = []
  ) {
    let rule = reporter.rule
    let language = reporter.language
    reporter.findings.append(
      Finding(
        code: rule.code, name: rule.name, level: reporter.level ?? level ?? rule.level, document: reporter.document,
        range: range, message: language == .chinese ? zh() : en(), why: rule.why[language],
        advice: (advice ?? rule.advice)[language],
        provision: reporter.kind.flatMap { reporter.law.provision(for: rule.code, in: $0) },
        related: related(), fixes: reporter.collectsFixes ? fixes() : []))
  }

  /// Says that the rule does not apply here, and why. A rule that has reported something applies all the same.
  public mutating func notApplicable(zh: String, en: String) {
    reporter.reason = LocalizedText(zh: zh, en: en)
  }
}
