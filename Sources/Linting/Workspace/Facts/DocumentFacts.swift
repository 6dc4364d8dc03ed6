import Forms
import Regulations
import SourceText

/// What the rules about several documents know of one: a small summary that holds neither its tree nor its form.
public final class DocumentFacts: Sendable {
  /// The path of the file.
  public let path: String
  /// The number of the document in its file, from 0.
  public let index: Int
  /// The kind of document.
  public let kind: DocumentKind
  /// The budget year, where it can be read.
  public let year: Int?
  /// The law of the document's place and year.
  public let law: Law
  /// The key 文档类型: where what is absent is reported.
  public let anchor: TextRange
  /// What the document is about, for putting the documents of a project together.
  public let subject: Subject
  /// The other groups that the document belongs to.
  public let keys: [GroupKey]

  /// Reads the facts of `form`, a document of the file at `path`.
  public init(_ form: Form, law: Law, path: String) {
    self.path = path
    index = form.index
    kind = form.kind
    year = form.year
    self.law = law
    anchor = form[.documentKind].map { form.keyRange($0) } ?? TextRange(0, 0)
    subject = Subject(form, path: path)
    keys = GroupKey.keys(of: form)
  }
}

extension DocumentFacts: Equatable {
  /// Whether no rule could tell the two apart: every member has to be compared here.
  public static func == (left: DocumentFacts, right: DocumentFacts) -> Bool {
    left.path == right.path && left.index == right.index && left.kind == right.kind && left.year == right.year
      && left.law === right.law && left.anchor == right.anchor && left.subject == right.subject
      && left.keys == right.keys
  }
}
