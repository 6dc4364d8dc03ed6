import Forms
import SourceText
import Syntax

/// A name that can be changed everywhere at once.
public struct RenamePlace: Sendable {
  /// Where it stands, without quotes.
  public let range: TextRange
  /// What it says.
  public let text: String
}

extension EditorDocument {
  /// The name at `offset`, where it is that of an indicator, or the name or code of the project; nil elsewhere.
  public func renamePlace(at offset: Int) -> RenamePlace? {
    guard let place = referent(at: offset), place.isName, let field = place.field, let form = place.form,
      form.isFilled(field.entry)
    else { return nil }
    return RenamePlace(
      range: tree.verbatimRange(field.entry.value) ?? place.range, text: tree.scalarString(field.entry.value))
  }

  /// The changes that write `name` wherever the name at `offset` stands in the documents of the project; nil where none
  /// stands there.
  /// - Parameter lookUp: the documents of the project that a document of this file is about.
  public func renaming(
    at offset: Int, to name: String, among lookUp: (_ number: Int) -> [ProjectDocument]
  ) -> [FileEdit]? {
    guard let place = referent(at: offset), place.isName else { return nil }
    let related = related(place, lookUp)
    var values: [(document: ProjectDocument, node: NodeID)] = []
    switch place.referent {
    case .indicator(let old, let classes):
      values = related.rows(old, classes).compactMap { document, row in
        document.form.entry(.name, of: row).map { (document, $0.value) }
      }
    case .subject(let field, let text):
      values = related.subjects(field, text).map { ($0.document, $0.entry.value) }
    default: return nil
    }
    var files: [FileEdit] = []
    for path in Set(values.map(\.document.path)).sorted() {
      let own = values.filter { $0.document.path == path }
      guard let document = own.first?.document else { continue }
      // Two rows may stand for one text, by an alias.
      let nodes = Set(own.map(\.node)).sorted { $0.index < $1.index }
      files.append(
        FileEdit(
          path: path, text: document.source,
          edits: nodes.map { document.form.tree.replacing($0, with: name) }))
    }
    return files
  }
}
