import Forms
import SourceText
import Syntax

/// One document of a project, wherever it lies, with its text.
public struct ProjectDocument: Sendable {
  /// The path of the file.
  public let path: String
  /// The document.
  public let form: Form

  /// The text of the whole file.
  public var source: SourceText { form.tree.source }

  /// A document of the file at `path`.
  public init(path: String, form: Form) {
    self.path = path
    self.form = form
  }

  /// The budget year that it gives.
  var year: Int? { form.year }
}

extension LiveWorkspace {
  /// The documents that are about the same project as document `number` of the file at `path`, itself included. Open texts
  /// stand above the files; those are read anew, so that every place is one of the text beside it.
  public func project(of path: String, document number: Int) -> [ProjectDocument] {
    let (members, open) = state.withLock { state in
      let members = state.index.project(of: path, document: number)
      return (members, state.open.filter { entry in members.contains { $0.path == entry.key } })
    }
    var documents: [ProjectDocument] = []
    var known: [String: [Form]] = [:]
    for member in members {
      let forms =
        known[member.path] ?? open[member.path]?.analysis.result.documents.map(\.form) ?? forms(at: member.path)
      known[member.path] = forms
      guard let form = forms.first(where: { $0.index == member.index }) else { continue }
      documents.append(ProjectDocument(path: member.path, form: form))
    }
    return documents
  }

  /// The documents in a file on the disk; none where it cannot be read.
  func forms(at path: String) -> [Form] {
    guard let bytes = files.read(path) else { return [] }
    return Form.read(SyntaxTree(parsing: SourceText(decoding: bytes), as: Self.format(of: path)))
  }
}
