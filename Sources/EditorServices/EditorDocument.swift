import Forms
import Linting
import SourceText
import Syntax

/// An open document with everything that an editor asks of it; each question is answered in a file of its own.
public struct EditorDocument: Sendable {
  let analyzer: Analyzer
  let analysis: Analysis

  /// The text of `analysis`, looked at by `analyzer`.
  public init(analyzer: Analyzer, analysis: Analysis) {
    self.analyzer = analyzer
    self.analysis = analysis
  }

  var tree: SyntaxTree { analysis.result.tree }
  var source: SourceText { tree.source }
  var documents: [DocumentResult] { analysis.result.documents }
  var language: Language { analyzer.language }
}
