import Generating
import Linting
import Quantities
import Regulations
import Rules
import SourceText
import Syntax

/// Parts of the program that run once over a small corpus with a fixed seed, so that their instructions can be counted
/// and compared (`.ci/instructions`).
enum InstructionRun {
  /// Runs a part; false where there is none of that name.
  static func run(_ part: String) -> Bool {
    var corpus = Corpus(seed: 3)
    let linter = Linter(rules: catalogue, library: RuleSetLibrary(), settings: LintSettings())
    switch part {
    case "start": _ = linter
    case "parse-yaml": for _ in 0..<100 { _ = SyntaxTree(parsing: SourceText(corpus.selfEvaluation()), as: .yaml) }
    case "parse-json": for _ in 0..<100 { _ = SyntaxTree(parsing: SourceText(corpus.json()), as: .json) }
    case "quantities": for text in InProcess.values(200) { _ = Reading.read(text.span) }
    case "lint-yaml": for _ in 0..<100 { _ = linter.lint(SourceText(corpus.selfEvaluation()), as: .yaml) }
    case "lint-json": for _ in 0..<100 { _ = linter.lint(SourceText(corpus.json()), as: .json) }
    case "lint-lives": for seed in 0..<10 { lint(Life(seed: UInt64(seed)), linter) }
    case "workspace":
      var index = WorkspaceIndex(view: .sealed)
      index.update(WorkspaceBench.files(projects: 50, linter))
    case "faults": _ = linter.lint(SourceText(WorstCases.vagueRows(2_000)), as: .yaml)
    default: return false
    }
    return true
  }

  /// Lints all documents of a project's life, against each other.
  private static func lint(_ life: Life, _ linter: Linter) {
    var index = WorkspaceIndex(view: .sealed)
    index.update(
      life.files.map { file in
        let format: SyntaxFormat = file.notation.isJSON ? .json : .yaml
        return (file.path, linter.lintApart(SourceText(file.text), as: format, path: file.path).facts)
      })
  }
}
