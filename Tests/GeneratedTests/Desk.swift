import Generating
import Linting
import Regulations
import Rules
import SourceText

/// The linter with everything on, at which generated files are read.
struct Desk {
  private let linter = Linter(rules: catalogue, library: RuleSetLibrary(), settings: LintSettings())

  /// The findings of a file without regard to the others.
  func alone(_ file: Life.File) -> [Finding] {
    linter.lintApart(
      SourceText(file.text), as: file.notation.isJSON ? .json : .yaml, isNamed: true, path: file.path
    ).findings
  }

  /// What is found in each file when all are held against each other.
  func together(_ files: [Life.File]) -> [[Finding]] {
    let paths = Set(files.map(\.path))
    var index = WorkspaceIndex(
      view: WorkspaceView(isComplete: true) { path in paths.contains(path) })
    for file in files {
      let result = linter.lintApart(
        SourceText(file.text), as: file.notation.isJSON ? .json : .yaml, isNamed: true, path: file.path)
      index.update(file.path, result.facts)
    }
    return files.map { index.findings(in: $0.path) }
  }
}
