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
  /// What there is: the path as written, or the title of a rule set.
  public let tooltip: String
  /// The value that names it.
  let node: NodeID
}

extension EditorDocument {
  /// The links to other files: 关联文档, 自评表, 报告 where they name a relative path, and a rule set of the user's own.
  public func links() -> [DocumentLink] {
    var links: [DocumentLink] = []
    for document in documents {
      let form = document.form
      links += form.links(at: analysis.path)
      for name in [FieldName.ruleSet, .parent] {
        guard let entry = form[name], let set = analyzer.linter.library[form.text(entry)],
          let path = analyzer.path(of: set), let range = form.linkRange(entry.value)
        else { continue }
        links.append(DocumentLink(range: range, path: path, tooltip: set.title, node: entry.value))
      }
    }
    return links.sorted { $0.range.start < $1.range.start }
  }
}

extension Form {
  /// The files that a document of the file at `path` names by a relative path: 关联文档, 自评表, 报告.
  func links(at path: String) -> [DocumentLink] {
    allRecords.flatMap { record in
      [FieldName.related, .selfEvaluation, .report].flatMap { name in
        list(entry(name, in: record)).compactMap { text, node in
          guard let target = Self.target(of: text, from: path, mustHaveEnding: name != .related),
            let range = linkRange(node)
          else { return nil }
          return DocumentLink(range: range, path: target, tooltip: text, node: node)
        }
      }
    }
  }

  fileprivate func linkRange(_ node: NodeID) -> TextRange? {
    tree.verbatimRange(node).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The path that a relative one names from `path`; nil for text that is no relative path.
  private static func target(of text: String, from path: String, mustHaveEnding: Bool) -> String? {
    guard path.hasPrefix("/"), !text.isEmpty, !text.hasPrefix("/"), !text.contains("://"), !text.contains("\n") else {
      return nil
    }
    if mustHaveEnding {
      let endings = [
        ".yaml", ".yml", ".json", ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".wps", ".et", ".ofd", ".md", ".txt",
        ".html",
      ]
      guard endings.contains(where: text.lowercased().hasSuffix) else { return nil }
    }
    return DocumentPath.resolve(text, relativeTo: path)
  }
}
