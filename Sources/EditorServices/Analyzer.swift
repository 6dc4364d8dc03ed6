import Linting
import Regulations
import SourceText
import Syntax

/// What an editor asks of one document; the same findings as on the command line.
public struct Analyzer: Sendable {
  /// The linter, without fixes: they are computed when somebody asks for them.
  public let linter: Linter
  private let fixingLinter: Linter
  /// For a configuration (`jixiao.yaml`) the entries of 规则集目录 that lead nowhere; `nil` for documents.
  private let missingFolders: Set<String>?

  /// An analyzer of `rules` under `settings`.
  /// - Parameter missingFolders: for an analyzer of configurations the entries of 规则集目录 that lead nowhere.
  public init(
    rules: [Rule], library: RuleSetLibrary, settings: LintSettings, missingFolders: Set<String>? = nil
  ) {
    var settings = settings
    settings.collectsFixes = false
    linter = Linter(rules: rules, library: library, settings: settings)
    settings.collectsFixes = true
    fixingLinter = Linter(rules: rules, library: library, settings: settings, directory: linter.directory)
    self.missingFolders = missingFolders
  }

  /// Whether it looks at configurations, not at documents.
  var readsConfigurations: Bool { missingFolders != nil }

  /// The language of everything that is shown.
  public var language: Language { linter.settings.language }

  /// Lints a document; a file that is not ours has no findings.
  public func analyze(_ source: SourceText, as format: SyntaxFormat) -> Analysis {
    Analysis(result: lint(source, as: format, by: linter), format: format)
  }

  /// The findings of a document with their fixes.
  func findingsWithFixes(_ analysis: Analysis) -> [Finding] {
    lint(analysis.result.tree.source, as: analysis.format, by: fixingLinter).findings
  }

  private func lint(_ source: SourceText, as format: SyntaxFormat, by linter: Linter) -> LintResult {
    guard let missingFolders else { return linter.lint(source, as: format) }
    return linter.lint(Configuration(source), missingFolders: missingFolders)
  }
}

/// One version of a document, linted.
public struct Analysis: Sendable {
  /// The tree, the documents and the findings.
  public let result: LintResult
  /// How the text is read.
  public let format: SyntaxFormat

  /// The findings that no waiver covers.
  public var findings: [Finding] { result.findings.filter { !$0.isWaived } }
}
