import EditorServices
import Linting
import Regulations
import SourceText
import Syntax

extension LanguageFeatures {
  /// The features that a workspace offers: the findings of the command line, hovers and quick fixes.
  /// - Parameter settingsChange: see ``settingsChange``.
  public init(
    _ workspace: LiveWorkspace, settingsChange: (@Sendable (_ path: String, _ text: SourceText?) -> Bool)? = nil
  ) {
    self.init(
      diagnose: { text, path, isJSON in
        workspace.analyze(text, as: isJSON ? .json : .yaml, path: path)?.findings.map { Diagnostic($0) } ?? []
      },
      hover: { text, path, isJSON, offset in
        guard let analysis = workspace.analyze(text, as: isJSON ? .json : .yaml, path: path) else { return nil }
        return workspace.analyzer(path)?.hover(at: offset, of: analysis).map {
          HoverResult(range: $0.range, markdown: $0.markdown, plainText: $0.plainText)
        }
      },
      codeActions: { text, path, isJSON, range in
        guard let analysis = workspace.analyze(text, as: isJSON ? .json : .yaml, path: path),
          let analyzer = workspace.analyzer(path)
        else { return [] }
        let fixes = analyzer.quickFixes(in: range, of: analysis).map {
          CodeAction(
            title: $0.title, kind: "quickfix", edits: $0.edits, diagnostics: [Diagnostic($0.finding)],
            isPreferred: $0.isSafe)
        }
        let wider = EditorDocument(analyzer: analyzer, analysis: analysis).ruleActions(in: range)
        return fixes
          + wider.map {
            CodeAction(
              title: $0.title, kind: "quickfix", edits: $0.edits, diagnostics: $0.findings.map { Diagnostic($0) },
              disabledReason: $0.disabledReason)
          }
      })
    editorDocument = { text, path, isJSON in
      guard let analysis = workspace.analyze(text, as: isJSON ? .json : .yaml, path: path),
        let analyzer = workspace.analyzer(path)
      else { return nil }
      return EditorDocument(analyzer: analyzer, analysis: analysis, workspace: workspace)
    }
    self.workspace = workspace
    self.settingsChange = settingsChange
  }
}

extension Diagnostic {
  /// A finding in `source` as editors show it; of a table with the cell, for an editor can only show a line and a column.
  init(_ finding: Finding, in source: SourceText? = nil) {
    let cell = source?.origin?.cell(at: finding.range.start).map { "\($0.described)：" } ?? ""
    self.init(
      range: finding.range, severity: Severity(finding.level), code: finding.code.description,
      message: cell + finding.message + Self.tail(of: finding),
      related: finding.related.map { RelatedPlace(range: $0.range, message: $0.message, path: $0.path) },
      tags: finding.code.number == 904 ? [.unnecessary] : [])
  }

  /// That a document and the table that it was made from differ: no rule says which of the two is right.
  init(_ difference: WorkbookDifference, _ language: Language) {
    self.init(
      range: difference.range, severity: .information, code: "来源表格", message: difference.message[language])
  }

  /// What to do and the law behind it, on lines of their own: editors show a finding's message only.
  private static func tail(of finding: Finding) -> String {
    var lines = ""
    if !finding.advice.isEmpty { lines += "\n" + finding.advice }
    if let provision = finding.provision { lines += "\n依据：" + provision.citation }
    return lines
  }
}

extension Diagnostic.Severity {
  fileprivate init(_ level: Level) {
    switch level {
    case .error: self = .error
    case .warning: self = .warning
    case .hint, .off: self = .hint
    }
  }
}
