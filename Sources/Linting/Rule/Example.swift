import SourceText
import Syntax

/// A small document that shows what a rule does and tests that it does it.
///
/// In a bad example `↓` stands before the first byte of each place that the rule must report; the marks are taken out
/// before the document is read.
public struct Example: Sendable {
  /// What the rule must do with it.
  public enum Expectation: Sendable {
    /// Report at each mark and nowhere else; after all its safe fixes the text is `fixed`, where that is given.
    case bad(fixed: String?)
    /// Stay silent.
    case good
    /// Say that it does not apply, and why.
    case notApplicable
  }

  /// The document, with its marks.
  public let text: String
  /// What the rule must do with it.
  public let expectation: Expectation
  /// A rule set beside the built-in ones that the document names, for rules that none of those gives anything to do.
  public let ruleSet: String?

  /// A document with faults at the marks.
  public static func bad(_ text: String, fixed: String? = nil, ruleSet: String? = nil) -> Example {
    Example(text: text, expectation: .bad(fixed: fixed), ruleSet: ruleSet)
  }

  /// A document without a fault of the rule.
  public static func good(_ text: String, ruleSet: String? = nil) -> Example {
    Example(text: text, expectation: .good, ruleSet: ruleSet)
  }

  /// A document to which the rule does not apply.
  public static func notApplicable(_ text: String, ruleSet: String? = nil) -> Example {
    Example(text: text, expectation: .notApplicable, ruleSet: ruleSet)
  }
}

extension Linter {
  /// Lints an example of `rule`, without its marks, as a file that somebody named; that of a rule about configurations as
  /// a configuration.
  public func lint(example source: SourceText, of rule: Rule, as format: SyntaxFormat) -> LintResult {
    if case .configuration = rule.check { return lint(Configuration(source)) }
    // The documents of an example are all that there are.
    return lint(source, as: format, isNamed: true, view: .sealed)
  }
}
