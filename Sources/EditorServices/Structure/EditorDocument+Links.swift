import Forms
import Linting
import SourceText
import Syntax

/// A place that names a file.
public struct DocumentLink: Sendable, Hashable {
  /// The name.
  public let range: TextRange
  /// The path of the file.
  public let path: String
  /// What there is.
  public let tooltip: String
}

extension EditorDocument {
  /// The links to other files: 关联文档, 自评表, 报告 where they name a relative path, and a rule set of the user's own.
  public func links() -> [DocumentLink] {
    var links: [DocumentLink] = []
    for document in documents {
      let form = document.form
      for record in form.allRecords {
        for name in [FieldName.related, .selfEvaluation, .report] {
          for (text, node) in form.list(form.entry(name, in: record)) {
            guard let path = target(of: text, mustHaveEnding: name != .related), let range = linkRange(node) else {
              continue
            }
            links.append(DocumentLink(range: range, path: path, tooltip: text))
          }
        }
      }
      if let entry = form[.ruleSet], let set = analyzer.linter.library[form.text(entry)], let path = set.path,
        path.hasPrefix("/"), let range = linkRange(entry.value)
      {
        links.append(DocumentLink(range: range, path: path, tooltip: set.title))
      }
    }
    return links.sorted { $0.range.start < $1.range.start }
  }

  private func linkRange(_ node: NodeID) -> TextRange? { tree.verbatimRange(node).flatMap { $0.isEmpty ? nil : $0 } }

  /// The path that a relative one names from here; nil for text that is no relative path.
  private func target(of text: String, mustHaveEnding: Bool) -> String? {
    guard analysis.path.hasPrefix("/"), !text.isEmpty, !text.hasPrefix("/"), !text.contains("://"), !text.contains("\n")
    else { return nil }
    if mustHaveEnding {
      let endings = [
        ".yaml", ".yml", ".json", ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".wps", ".et", ".ofd", ".md", ".txt",
        ".html",
      ]
      guard endings.contains(where: text.lowercased().hasSuffix) else { return nil }
    }
    var steps = analysis.path.split(separator: "/").dropLast().map(String.init)
    for step in text.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(String(step))
      }
    }
    return "/" + steps.joined(separator: "/")
  }
}
