import Forms
import Linting
import SourceText

/// What is asked for across the documents of a project.
struct Related {
  let place: ReferentPlace
  /// The documents of the project, with the one that was asked about as it is.
  let documents: [ProjectDocument]

  /// The rows that are the indicator that was asked about, in the documents of its year.
  func rows(_ name: PlainName, _ classes: ClassPlace) -> [(document: ProjectDocument, row: Indicator)] {
    documents.filter { $0.year == place.form?.year }
      .flatMap { document in document.form.rows(name, classes).map { (document, $0) } }
  }

  /// The fields that give the same name or code of the project, of whatever year.
  func subjects(_ field: FieldName, _ text: String) -> [(document: ProjectDocument, entry: Entry)] {
    documents.compactMap { document in
      guard let subject = document.form.subject, let entry = document.form.entry(field, in: subject),
        document.form.isFilled(entry), Subject.plain(document.form.text(entry)) == text
      else { return nil }
      return (document, entry)
    }
  }
}

extension ProjectDocument {
  /// Whether it is the one in which indicators are set: the others only repeat them.
  var isTarget: Bool { form.kind == .projectTarget || form.kind == .departmentTarget }

  /// The whole row of an indicator; `name` is selected.
  func location(of row: Indicator, field: FieldName = .name) -> Location {
    let range = form.tree.range(form.node(of: row.record))
    let entry = form.entry(field, of: row).flatMap { form.isFilled($0) ? $0 : nil }
    return Location(path, source, range, entry.map { form.valueRange($0) } ?? form.nameRange(of: row))
  }

  /// The key with the value.
  func location(of entry: Entry) -> Location {
    let (key, value) = (form.keyRange(entry), form.valueRange(entry))
    // What an alias stands for lies elsewhere.
    let range = value.start >= key.end ? TextRange(key.start, value.end) : value
    return Location(path, source, range, value)
  }
}

extension EditorDocument {
  /// The documents of the project that the document `form` is about; `lookUp` knows the workspace.
  func related(_ place: ReferentPlace, _ lookUp: (_ number: Int) -> [ProjectDocument]) -> Related {
    guard let form = place.form else { return Related(place: place, documents: []) }
    let others = lookUp(form.index)
    // Of a file that no rule looks at the workspace knows nothing.
    let own = ProjectDocument(path: analysis.path, form: form)
    let isKnown = others.contains { $0.path == own.path && $0.form.index == form.index }
    return Related(place: place, documents: isKnown ? others : [own] + others)
  }
}
