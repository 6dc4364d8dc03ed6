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
