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
struct Place: Hashable, Sendable, CustomStringConvertible {
  let line: Int
  let column: Int

  init(_ offset: Int, in source: SourceText) {
    let position = source.position(at: offset, .utf32)
    line = position.line + 1
    column = position.character + 1
  }

  /// `4:11`.
  var description: String { "\(line):\(column)" }
}
