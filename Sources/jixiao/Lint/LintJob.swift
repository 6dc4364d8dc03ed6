import Linting
import SourceText

/// One text with the linter that its configuration makes.
struct LintJob: Sendable {
  /// The text.
  let input: LintInput
  /// The linter.
  let linter: Linter
  /// The configuration that holds for the text; `nil` where there is none.
  let configuration: LoadedConfiguration?

  /// Whether the text is a configuration itself.
  private let isConfiguration: Bool

  /// A text with the linter that is made for it.
  init(input: LintInput, linter: Linter, configuration: LoadedConfiguration?, isConfiguration: Bool = false) {
    self.input = input
    self.linter = linter
    self.configuration = configuration
    self.isConfiguration = isConfiguration
  }

  /// A text with the linter of the pool.
  init(_ input: LintInput, _ pool: inout LinterPool, _ store: ConfigurationStore) throws(UsageError) {
    self.input = input
    isConfiguration = Configuration.isConfiguration(input.path.description)
    // A configuration is held against what it says itself, whatever `--config` names for the others.
    if isConfiguration, !input.isStandardInput, let own = store.load(input.path) {
      configuration = own
      linter = try pool.linter(for: input.path, under: own)
    } else {
      (linter, configuration) = try pool.linter(for: input.path)
    }
  }

  /// Lints the text, each of its documents apart.
  /// - Parameter wantsFacts: whether documents will be held against each other.
  func lint(_ source: SourceText, wantsFacts: Bool = true) -> LintResult {
    guard isConfiguration else {
      return linter.lintApart(
        source, as: input.format, isNamed: input.isNamed, path: input.path.description, wantsFacts: wantsFacts)
    }
    return linter.lint(Configuration(source), missingFolders: configuration?.missingFolders ?? [])
  }

  /// Reads the text again, in which `findings` were found; its tree and documents only where they are wanted.
  func read(_ source: SourceText, findings: [Finding], hasDocuments: Bool) -> LintResult {
    isConfiguration
      ? lint(source) : linter.read(source, as: input.format, findings: findings, hasDocuments: hasDocuments)
  }
}
