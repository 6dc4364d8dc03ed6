import Office
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

  /// Whether it is a file of an office program, by its name.
  var isOffice: Bool { OfficeFile.isOne(path) }

  /// The text: that of the file, or the documents that were recognised in a workbook, a Word or a CSV file.
  func source() throws(FileError) -> SourceText {
    let bytes = try read()
    guard isOffice else { return SourceText(decoding: bytes) }
    let recognition = Recognition(Workbook(reading: bytes, name: path.description))
    // A workbook that nobody named may be anything.
    if !isNamed, !recognition.isOurs { return SourceText("") }
    return recognition.text(keepsPrintedKeys: true)
  }

  /// The bytes.
  func read() throws(FileError) -> [UInt8] {
    isStandardInput ? try FileReader.readStandardInput() : try FileReader.read(path)
  }
}
