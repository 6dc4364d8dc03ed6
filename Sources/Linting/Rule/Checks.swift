import Forms
import Quantities
import Regulations
import SourceText
import Syntax

/// What a rule sees that looks at one document.
public struct DocumentCheck: Reporting {
  /// The document.
  public let form: Form
  /// The names of all rule sets.
  public let ruleSetNames: [String]
  /// The rule sets.
  public let library: RuleSetLibrary
  /// All rules of the program.
  public let directory: RuleDirectory
  /// The rule set that the document names but that nobody knows; `nil` where it names none or a known one.
  public let unknownRuleSet: String?
  /// The day that "near the deadline" is seen from; `nil` unless one was given.
  public let today: Day?
  /// What was found so far.
  public var reporter: Reporter

  /// The tree of the file.
  public var tree: SyntaxTree { form.tree }
}

/// What a rule sees that looks at a whole file.
public struct FileCheck: Reporting {
  /// The tree of the file.
  public let tree: SyntaxTree
  /// How the file is read.
  public let format: SyntaxFormat
  /// The documents of ours in it.
  public let forms: [Form]
  /// Whether somebody named this very file, so that a file that is not ours is worth a word.
  public let isNamed: Bool
  /// What was found so far.
  public var reporter: Reporter

  /// The text of the file.
  public var source: SourceText { tree.source }
}
