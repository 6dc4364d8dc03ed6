import Linting
import SourceText

/// One file with what the linter had to say about it.
public struct LintedFile: Sendable {
  /// The path as reports show it.
  public let path: String
  /// The tree, the documents and the findings.
  public let result: LintResult
  /// The texts of other files that findings speak of; `nil` where one cannot be read.
  public var others: @Sendable (_ path: String) -> SourceText? = { _ in nil }

  /// The file at `path`.
  public init(path: String, result: LintResult) {
    self.path = path
    self.result = result
  }

  /// The text of the file.
  public var source: SourceText { result.tree.source }

  /// The text in which `related` lies: this file's or another's.
  func source(of related: RelatedPlace) -> SourceText? {
    guard let other = related.path, other != path else { return source }
    return others(other)
  }
}

/// A place as reports name it: line and column count from 1, columns are Unicode scalars.
///
/// In a text that was made from a workbook it is a cell: the line is the row, the column the column of the sheet.
struct Place: Hashable, Sendable, CustomStringConvertible {
  let line: Int
  let column: Int
  /// The cell, in a text that was made from cells.
  let cell: CellReference?

  init(_ offset: Int, in source: SourceText) {
    cell = source.origin?.cell(at: offset)
    if let cell {
      line = cell.row + 1
      column = cell.column + 1
      return
    }
    let position = source.position(at: offset, .utf32)
    line = position.line + 1
    column = position.character + 1
  }

  /// `4:11`; of a cell `自评表!F12（学生满意度）`.
  var description: String { cell?.described ?? "\(line):\(column)" }

  /// What stands before a message where a format has no place for a cell.
  var prefix: String { cell.map { "\($0.described) " } ?? "" }
}

extension LintedFile {
  /// The place of a range and the place of its end; in a text that was made from a workbook both are its cell.
  func places(of range: TextRange, in source: SourceText) -> (start: Place, end: Place) {
    let start = Place(range.start, in: source)
    return (start, start.cell == nil ? Place(range.end, in: source) : start)
  }

  /// What a finding says, behind its cell where the format has no place for one.
  func message(of finding: Finding) -> String { Place(finding.range.start, in: source).prefix + finding.message }

  /// The fixes whose edits are edits of the file; a workbook is corrected in a copy.
  func fixes(of finding: Finding) -> [Fix] { source.origin == nil ? finding.fixes : [] }
}
