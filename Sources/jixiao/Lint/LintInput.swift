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

  /// Finds what `request` names: files, directories with all that is below, standard input. A report that lies in such
  /// a directory from an earlier run is none of them; to name it is a misuse, as it would be overwritten.
  init(_ request: LintRequest) throws(UsageError) {
    let excludes = request.excludes
    let outputs = request.targets.compactMap(\.file)
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
      } else if Self.isOne(of: outputs, path) {
        throw UsageError(
          zh: "报告不能写到被检查的文件 \(path.description)",
          en: "a report cannot be written to \(path.description), which is checked")
      } else if !excludes.contains(where: { $0.matches(path) }) {
        named.append(LintInput(path: path, isNamed: true, isStandardInput: false))
      }
    }
    var walk = DirectoryWalk { path in excludes.contains { $0.matches(path) } }
    walk.add(directories)
    let found = walk.files.lazy.filter { !Self.isOne(of: outputs, $0) }.map {
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

  /// Whether `path` is one of `files`, by whatever way it is reached; only files of the same name are looked at.
  private static func isOne(of files: [FilePath], _ path: FilePath) -> Bool {
    files.contains { file in
      if file == path { return true }
      guard file.name == path.name, let identity = FileIdentity(file) else { return false }
      return identity == FileIdentity(path)
    }
  }
}
