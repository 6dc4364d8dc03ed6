import SourceText
import Syntax

/// One text to lint.
struct LintInput: Sendable {
  /// The path; for standard input what it is called.
  let path: FilePath
  /// Whether somebody named this very file.
  let isNamed: Bool
  /// Whether it is standard input.
  let isStandardInput: Bool

  /// How it is read: as JSON by its name, else as YAML, of which JSON is nearly a part.
  var format: SyntaxFormat { path.hasSuffix(".json") ? .json : .yaml }

  /// The bytes.
  func read() throws(FileError) -> [UInt8] {
    isStandardInput ? try FileReader.readStandardInput() : try FileReader.read(path)
  }
}

/// Everything that a call lints, in the order of the paths.
struct LintInputs {
  /// The texts, each once, by path.
  let inputs: [LintInput]
  /// What could not be read on the way.
  let failures: [(path: FilePath, error: FileError)]

  /// Finds what `request` names: files, directories with all that is below, standard input.
  init(_ request: LintRequest) {
    let excludes = request.excludes
    var walk = DirectoryWalk { path in excludes.contains { $0.matches(path) } }
    var named: [LintInput] = []
    var directories: [FilePath] = []
    for operand in request.operands {
      if operand == "-" {
        named.append(LintInput(path: FilePath(request.standardInputName), isNamed: true, isStandardInput: true))
        continue
      }
      let path = FilePath(operand)
      if FileReader.isDirectory(path) {
        directories.append(path)
      } else if !excludes.contains(where: { $0.matches(path) }) {
        named.append(LintInput(path: path, isNamed: true, isStandardInput: false))
      }
    }
    walk.add(directories)
    let outputs = Set(request.targets.compactMap(\.file))
    let found = walk.files.lazy.filter { !outputs.contains($0) }.map {
      LintInput(path: $0, isNamed: false, isStandardInput: false)
    }
    // A file that was named and found is a named one.
    var last: LintInput?
    inputs = (named + found).sorted { ($0.path, $0.isNamed ? 0 : 1) < ($1.path, $1.isNamed ? 0 : 1) }.filter { input in
      defer { last = input }
      return last.map { $0.path != input.path || $0.isStandardInput != input.isStandardInput } ?? true
    }
    failures = walk.failures.sorted { $0.path < $1.path }
  }
}
