import Forms
import Linting
import SourceText
import Syntax

/// What a place of a document speaks of.
enum Referent {
  /// An indicator of the project.
  case indicator(PlainName, ClassPlace)
  /// The name or the code of the project or department.
  case subject(FieldName, String)
  /// Another file.
  case file(String)
  /// A rule set.
  case ruleSet(String)
  /// A provision of the rule set that is written here.
  case provision(String)
  /// What an alias stands for.
  case anchor(NodeID)
}

/// A place with what it speaks of.
struct ReferentPlace {
  let referent: Referent
  /// The document that holds it; nil where none does.
  let form: Form?
  /// What is underlined.
  let range: TextRange
  /// The field at the place, where it is one.
  var field: FieldAtPlace?
  /// Whether it is the very name, not only a cell of its row.
  var isName = false
}

extension EditorDocument {
  /// What the text at `offset` speaks of; nil for text that speaks of nothing but itself.
  func referent(at offset: Int) -> ReferentPlace? {
    let offset = source.snapped(offset)
    if let node = tree.node(at: offset), tree[node].kind == .alias {
      return ReferentPlace(referent: .anchor(tree.resolve(node)), form: nil, range: tree.range(node))
    }
    if let link = links().first(where: { $0.range.touches(offset) }) {
      return ReferentPlace(referent: .file(link.path), form: nil, range: link.range)
    }
    guard let form = documents.first(where: { tree.range($0.form.document).touches(offset) })?.form else { return nil }
    if form.kind == .ruleSet, let place = provision(at: offset, in: form) { return place }
    guard let field = form.field(at: offset) else { return nil }
    let range = field.isKey ? form.keyRange(field.entry) : form.valueRange(field.entry)
    if let indicator = form.indicator(of: field.record) {
      let name = PlainName(indicator.name)
      if name.isEmpty { return nil }
      return ReferentPlace(
        referent: .indicator(name, ClassPlace(indicator.class, indicator.subclass)), form: form, range: range,
        field: field, isName: !field.isKey && field.field.name == .name)
    }
    guard !field.isKey, form.isFilled(field.entry) else { return nil }
    let text = form.text(field.entry)
    switch field.field.name {
    case .name, .code:
      guard form.subject == field.record else { return nil }
      return ReferentPlace(
        referent: .subject(field.field.name, Subject.plain(text)), form: form, range: range, field: field,
        isName: true)
    case .ruleSet, .parent:
      return ReferentPlace(referent: .ruleSet(text), form: form, range: range, field: field)
    default: return nil
    }
  }

  /// A provision's identity, where it is given and where a parameter of the rule set names it.
  private func provision(at offset: Int, in form: Form) -> ReferentPlace? {
    guard let node = tree.node(at: offset), tree[node].kind == .scalar, tree.range(node).count <= 16 else { return nil }
    let text = form.text(node)
    let own = form.provisionPlaces.contains { $0.id == text }
    let law = form[.parent].flatMap { analyzer.linter.library.law(form.text($0)) }
    guard !text.isEmpty, own || law?.provision(text) != nil else { return nil }
    return ReferentPlace(referent: .provision(text), form: form, range: tree.range(node))
  }
}

extension Form {
  /// The mapping of the project, or of the department that the document is about.
  var subject: RecordID? {
    if let department = self[.department], isFilled(department) { return department.record }
    return self[.project]?.record
  }

  /// The provisions of a rule set with their places.
  var provisionPlaces: [(id: String, entry: Entry, record: RecordID)] {
    (self[.provisions]?.records).map { records in
      records.compactMap { record in entry(.provisionID, in: record).map { (text($0), $0, record) } }
    } ?? []
  }

  /// The rows that are the indicator with this name: those in the same class where there are such.
  func rows(_ name: PlainName, _ place: ClassPlace) -> [Indicator] {
    let rows = indicators.filter { PlainName($0.name) == name }
    let beside = rows.filter { ClassPlace($0.class, $0.subclass).isBeside(place) }
    return beside.isEmpty ? rows : beside
  }
}
