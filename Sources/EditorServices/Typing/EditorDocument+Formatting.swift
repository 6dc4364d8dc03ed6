import Linting
import SourceText

extension EditorDocument {
  /// The edits that put the document in order: fields in official order, layout, notation; those of a part where `range` is
  /// given. Empty where it is in order, and for what cannot be put in order: text that does not parse, other people's
  /// files.
  public func formatting(of range: TextRange? = nil) -> [TextEdit] {
    guard !analyzer.readsConfigurations else { return [] }
    return DocumentFormatter(analyzer.linter)
      .format(source, as: analysis.format, path: analysis.path, range: range).edits
  }
}
