import Linting
import Regulations
import SourceText
import Syntax

/// What an editor asks of one document; the same findings as on the command line.
public struct Analyzer: Sendable {
  /// The linter, without fixes: they are computed when somebody asks for them.
  public let linter: Linter
  let fixingLinter: Linter
  /// For a configuration (`jixiao.yaml`) the entries of 规则集目录 that lead nowhere; `nil` for documents.
  private let missingFolders: Set<String>?
  /// The folder from which the paths of the user's rule sets are shown.
  private let workingFolder: String

  /// An analyzer of `rules` under `settings`.
  /// - Parameters:
  ///   - missingFolders: for an analyzer of configurations the entries of 规则集目录 that lead nowhere.
  ///   - workingFolder: the folder from which the paths of the user's rule sets are shown.
  public init(
    rules: [Rule], library: RuleSetLibrary, settings: LintSettings, missingFolders: Set<String>? = nil,
    workingFolder: String = "/"
  ) {
    var settings = settings
    settings.collectsFixes = false
    linter = Linter(rules: rules, library: library, settings: settings)
    settings.collectsFixes = true
    fixingLinter = Linter(rules: rules, library: library, settings: settings, directory: linter.directory)
    self.missingFolders = missingFolders
    self.workingFolder = workingFolder
  }

  /// The path of the file in which a rule set of the user's own stands; nil for a built-in one.
  func path(of ruleSet: RuleSet) -> String? {
    guard let path = ruleSet.path, !path.isEmpty else { return nil }
    return DocumentPath.resolve(path, relativeTo: workingFolder.hasSuffix("/") ? workingFolder : workingFolder + "/")
  }

  /// Whether it looks at configurations, not at documents.
  var readsConfigurations: Bool { missingFolders != nil }

  /// The language of everything that is shown.
  public var language: Language { linter.settings.language }

  /// Lints the file at `path`, each of its documents apart; a file that is not ours has no findings.
  public func analyze(_ source: SourceText, as format: SyntaxFormat, path: String) -> Analysis {
    Analysis(result: lint(source, as: format, path, by: linter), format: format, path: path)
  }

  /// The findings of a document with their fixes.
  func findingsWithFixes(_ analysis: Analysis) -> [Finding] {
    lint(analysis.result.tree.source, as: analysis.format, analysis.path, by: fixingLinter).adding(analysis.cross)
      .findings
  }

  private func lint(
    _ source: SourceText, as format: SyntaxFormat, _ path: String, by linter: Linter
  ) -> LintResult {
    guard let missingFolders else { return linter.lintApart(source, as: format, path: path) }
    return linter.lint(Configuration(source), missingFolders: missingFolders)
  }
}

/// One version of a document, linted.
public struct Analysis: Sendable {
  /// The tree, the documents and the findings.
  public let result: LintResult
  /// How the text is read.
  public let format: SyntaxFormat
  /// The path of the file.
  public let path: String
  /// What the rules about several documents had to say, with their fixes.
  public private(set) var cross = CrossResult()

  init(result: LintResult, format: SyntaxFormat, path: String) {
    self.result = result
    self.format = format
    self.path = path
  }

  /// The analysis with what the rules about several documents had to say.
  public func adding(_ cross: CrossResult) -> Analysis {
    var analysis = Analysis(result: result.adding(cross), format: format, path: path)
    analysis.cross = cross
    return analysis
  }

  /// The text.
  public var source: SourceText { result.tree.source }

  /// The findings that no waiver covers.
  public var findings: [Finding] { result.findings.filter { !$0.isWaived } }
}
