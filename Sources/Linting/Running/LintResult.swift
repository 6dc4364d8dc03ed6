import Forms
import Regulations
import SourceText
import Syntax

/// What a rule had to say about one document.
public enum Outcome: Sendable {
  /// It looked and found nothing.
  case passed
  /// So many findings, waived ones included.
  case found(Int)
  /// It did not look, and why.
  case notApplicable(LocalizedText)
}

/// One document of a file, as it was linted.
public struct DocumentResult: Sendable {
  /// The document.
  public let form: Form
  /// The law that it was held against.
  public let law: Law
  /// What each rule had to say, in the order of ``Linter/rules``; rules that are off or look at other kinds are left out.
  public let outcomes: [(code: RuleCode, outcome: Outcome)]
}

/// One file, as it was linted.
public struct LintResult: Sendable {
  /// The file as it was read.
  public let tree: SyntaxTree
  /// The documents of ours in it.
  public let documents: [DocumentResult]
  /// The findings by place, then code; waived ones are marked.
  public let findings: [Finding]
  /// Whether the file is ours: it says what kind of document it is, or somebody named it.
  public let isOurs: Bool
  /// What the rules about several documents need to know of the file; `nil` where none of them runs or the file holds no
  /// document of ours.
  public let facts: FileFacts?
}
