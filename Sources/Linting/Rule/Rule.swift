import Forms
import Regulations
import SourceText

/// One rule: what it is called, what it reports and why, how it is tested, and the check itself.
///
/// A rule is mechanism. What counts as a fault in a place and a year comes from the ``Law`` (its parameters).
/// A class only so that running one copies a reference; it is immutable.
public final class Rule: Sendable {
  /// `JX201`.
  public let code: RuleCode
  /// `unquantified-target`: the name in English, for configuration and editors.
  public let name: String
  /// The level unless a rule set or a configuration says otherwise.
  public let level: Level
  /// The kinds of document that it looks at.
  public let kinds: Set<DocumentKind>
  /// What it reports, in one sentence.
  public let summary: LocalizedText
  /// Why it matters, to whoever writes or reads the document.
  public let why: LocalizedText
  /// What to do about a finding.
  public let advice: LocalizedText
  /// Whether it offers fixes.
  public let isFixable: Bool
  /// Whether what it reports is a matter of notation alone, so that formatting applies its safe fixes.
  public let isNotation: Bool
  /// The parameters that it reads from the rule set.
  public let parameters: [ParameterDeclaration]
  /// Documents that show and test it.
  public let examples: [Example]
  /// The check.
  public let check: Check
  /// A bit for each of ``kinds``.
  private let kindBits: UInt16

  /// What a rule looks at.
  public enum Check: Sendable {
    /// The whole file, whatever its documents are.
    case file(@Sendable (inout FileCheck) -> Void)
    /// One document.
    case document(@Sendable (inout DocumentCheck) -> Void)
    /// A configuration.
    case configuration(@Sendable (inout ConfigurationCheck) -> Void)
    /// Several documents against each other, once for each group that the grouping makes.
    case group(Grouping, @Sendable (inout GroupCheck) -> Void)
    /// The waivers, after all other rules have run; the engine itself finds their faults.
    case waivers
  }

  /// Declares a rule that looks at one document at a time.
  public convenience init(
    _ code: UInt16, _ name: String, _ level: Level, _ kinds: Set<DocumentKind>, summary: LocalizedText,
    why: LocalizedText,
    advice: LocalizedText, fixable: Bool = false, notation: Bool = false, parameters: [ParameterDeclaration] = [],
    examples: [Example], check: @escaping @Sendable (inout DocumentCheck) -> Void
  ) {
    self.init(
      code, name, level, kinds, summary: summary, why: why, advice: advice, fixable: fixable, notation: notation,
      parameters: parameters, examples: examples, checking: .document(check))
  }

  /// Declares a rule that holds the documents of each group against each other.
  public convenience init(
    _ code: UInt16, _ name: String, _ level: Level, _ kinds: Set<DocumentKind>, by grouping: Grouping,
    summary: LocalizedText, why: LocalizedText, advice: LocalizedText, fixable: Bool = false,
    parameters: [ParameterDeclaration] = [], examples: [Example], check: @escaping @Sendable (inout GroupCheck) -> Void
  ) {
    self.init(
      code, name, level, kinds, summary: summary, why: why, advice: advice, fixable: fixable, parameters: parameters,
      examples: examples, checking: .group(grouping, check))
  }

  /// Declares a rule with any kind of check.
  public init(
    _ code: UInt16, _ name: String, _ level: Level, _ kinds: Set<DocumentKind>, summary: LocalizedText,
    why: LocalizedText,
    advice: LocalizedText, fixable: Bool = false, notation: Bool = false, parameters: [ParameterDeclaration] = [],
    examples: [Example], checking: Check
  ) {
    self.code = RuleCode(code)
    self.name = name
    self.level = level
    self.kinds = kinds
    kindBits = kinds.reduce(0) { $0 | 1 << UInt16($1.number) }
    self.summary = summary
    self.why = why
    self.advice = advice
    isFixable = fixable
    isNotation = notation
    self.parameters = parameters
    self.examples = examples
    self.check = checking
  }

  /// Whether it looks at documents of `kind`.
  public func looks(at kind: DocumentKind) -> Bool { kindBits & 1 << UInt16(kind.number) != 0 }

  /// The first digit of the code, as `JX2`.
  public var family: String { String(code.description.prefix(3)) }
}

extension Set<DocumentKind> {
  /// Every kind of document.
  public static let all = Set(DocumentKind.allCases)
  /// The target declarations.
  public static let targets: Set = [.projectTarget, .departmentTarget]
  /// The self-evaluations.
  public static let selfEvaluations: Set = [.projectSelfEvaluation, .departmentSelfEvaluation]
  /// Targets and self-evaluations.
  public static let targetsAndSelfEvaluations = targets.union(selfEvaluations)
}
