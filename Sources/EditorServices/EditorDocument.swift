import Forms
import Linting
import SourceText
import Syntax

/// An open document with everything that an editor asks of it; each question is answered in a file of its own.
public struct EditorDocument: Sendable {
  let analyzer: Analyzer
  let analysis: Analysis
  /// The other documents; nil where they do not matter.
  let workspace: LiveWorkspace?

  /// The text of `analysis`, looked at by `analyzer`, among the documents of `workspace`.
  public init(analyzer: Analyzer, analysis: Analysis, workspace: LiveWorkspace? = nil) {
    self.analyzer = analyzer
    self.analysis = analysis
    self.workspace = workspace
  }

  var tree: SyntaxTree { analysis.result.tree }
  var source: SourceText { tree.source }
  var documents: [DocumentResult] { analysis.result.documents }
  var language: Language { analyzer.language }
}
