import Linting
import SourceText

extension LiveWorkspace {
  /// The safe fixes of the document at `path`, in its open text or in the file; nil where there are none.
  ///
  /// A file in another encoding than UTF-8 that is not open is left alone: nobody knows how the editor would read it.
  public func fixes(of path: String) -> FileEdit? {
    guard let analyzer = analyzer(path) else { return nil }
    let (open, cross) = state.withLock { ($0.open[path]?.analysis, $0.index.findings(in: path)) }
    guard var analysis = open ?? analyze(file: path) else { return nil }
    if open != nil, !cross.isEmpty { analysis = analysis.adding(CrossResult(findings: cross)) }
    let source = analysis.source
    // A table is corrected in a copy, not in place.
    guard source.origin == nil else { return nil }
    guard open != nil || source.encoding == .utf8 || source.encoding == .utf8WithBOM else { return nil }
    let edits = EditorDocument(analyzer: analyzer, analysis: analysis).fixAll()
    return edits.isEmpty ? nil : FileEdit(path: path, text: source, edits: edits)
  }
}
