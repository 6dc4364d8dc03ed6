import Forms
import Linting
import Regulations
import SourceText
import Syntax

/// Where something is set, and where it was asked about.
public struct Definitions: Sendable {
  /// What is underlined.
  public let origin: TextRange
  /// The places; mostly one.
  public let locations: [Location]
}

extension EditorDocument {
  /// Where that is set of which the text at `offset` speaks: an indicator in the target of its year, and there the same
  /// column; a project's name in its target; the file of a link or of a rule set; a provision in its rule set; what an
  /// alias stands for.
  /// - Parameter lookUp: the documents of the project that a document of this file is about.
  public func definitions(
    at offset: Int, among lookUp: (_ number: Int) -> [ProjectDocument]
  ) -> Definitions? {
    guard let place = referent(at: offset) else { return nil }
    let locations: [Location]
    switch place.referent {
    case .indicator(let name, let classes):
      locations = definitions(name, classes, related(place, lookUp))
    case .subject(let field, let text):
      let all = related(place, lookUp).subjects(field, text)
      let targets = all.filter { $0.document.isTarget && $0.document.year == place.form?.year }
      locations = targets.map { $0.document.location(of: $0.entry) }
    case .file(let path): locations = [Location(beginningOf: path)]
    case .ruleSet(let name):
      let path = analyzer.linter.library[name].flatMap { analyzer.path(of: $0) }
      locations = path.map { [Location(beginningOf: $0)] } ?? []
    case .provision(let id): locations = provision(id, place.form)
    case .anchor(let node): locations = [Location(analysis.path, source, tree.range(node))]
    }
    return locations.isEmpty ? nil : Definitions(origin: place.range, locations: locations)
  }

  private func definitions(_ name: PlainName, _ classes: ClassPlace, _ related: Related) -> [Location] {
    let targets = related.documents.filter { $0.isTarget && $0.year == related.place.form?.year }
    let column = related.place.field?.field.name ?? .name
    let rows = targets.flatMap { target in target.form.rows(name, classes).map { (target, $0) } }
    if !rows.isEmpty { return rows.map { $0.0.location(of: $0.1, field: column) } }
    // A name in other words: the row that is most like it.
    let alike = targets.flatMap { target in
      target.form.indicators.filter { ClassPlace($0.class, $0.subclass).isBeside(classes) }
        .map { (target, $0, PlainName($0.name).pairs(sharedWith: name)) }
    }
    guard let best = alike.max(by: { $0.2 < $1.2 }), best.2 >= 0.6 else { return [] }
    return [best.0.location(of: best.1, field: column)]
  }

  /// A provision of the rule set that is written here, else of one of the user's own that it builds on.
  private func provision(_ id: String, _ form: Form?) -> [Location] {
    guard let form else { return [] }
    if let own = form.provisionPlaces.first(where: { $0.id == id }) {
      return [Location(analysis.path, source, tree.range(form.node(of: own.record)), form.valueRange(own.entry))]
    }
    let chain = form[.parent].flatMap { analyzer.linter.library.law(form.text($0)) }?.chain ?? []
    for set in chain where set.provisions.contains(where: { $0.id == id }) {
      guard let path = analyzer.path(of: set) else { return [] }
      let places = Form.read(set.tree).first { $0.document == set.document }.map { form in
        form.provisionPlaces.filter { $0.id == id }.map { Location(path, set.tree.source, form.valueRange($0.entry)) }
      }
      return places ?? []
    }
    return []
  }
}
