import Forms
import Linting
import SourceText
import Syntax

extension EditorDocument {
  /// All places that speak of what the text at `offset` speaks of: an indicator in the documents of its year, a project's
  /// name or code in all of its documents, a file in all documents that name it, a provision in its rule set, an anchor.
  /// - Parameters:
  ///   - includesDeclaration: whether the places where it is set are among them.
  ///   - lookUp: the documents of the project that a document of this file is about.
  public func references(
    at offset: Int, includesDeclaration: Bool, among lookUp: (_ number: Int) -> [ProjectDocument]
  ) -> [Location] {
    guard let place = referent(at: offset) else { return [] }
    switch place.referent {
    case .indicator(let name, let classes):
      return related(place, lookUp).rows(name, classes)
        .filter { includesDeclaration || !$0.document.isTarget }
        .map { Location($0.document.path, $0.document.source, $0.document.form.nameRange(of: $0.row)) }
    case .subject(let field, let text):
      return related(place, lookUp).subjects(field, text)
        .filter { includesDeclaration || !$0.document.isTarget }
        .map { Location($0.document.path, $0.document.source, $0.document.form.valueRange($0.entry)) }
    case .file(let path): return namings(of: path, lookUp)
    case .provision(let id): return namings(of: id, place.form, includesDeclaration)
    case .anchor(let node):
      return highlights(of: node).filter { includesDeclaration || !$0.isDefinition }
        .map { Location(analysis.path, source, $0.range) }
    case .ruleSet: return []
    }
  }

  /// The links to a file in the project's documents.
  private func namings(of path: String, _ lookUp: (_ number: Int) -> [ProjectDocument]) -> [Location] {
    var seen: Set<String> = []
    var locations = links().filter { $0.path == path }.map { Location(analysis.path, source, $0.range) }
    for document in documents.flatMap({ lookUp($0.form.index) }) where document.path != analysis.path {
      guard seen.insert("\(document.path) \(document.form.index)").inserted else { continue }
      locations += document.form.links(at: document.path).filter { $0.path == path }
        .map { Location(document.path, document.source, $0.range) }
    }
    return locations
  }

  /// The places of a rule set that name one of its provisions.
  private func namings(of id: String, _ form: Form?, _ includesDeclaration: Bool) -> [Location] {
    guard let form else { return [] }
    let given = Set(form.provisionPlaces.filter { $0.id == id }.map { form.valueRange($0.entry) })
    let whole = tree.range(form.document)
    return tree.nodes.indices.map { NodeID($0) }.filter { node in
      tree[node].kind == .scalar && whole.contains(tree.range(node)) && tree.range(node).count <= id.utf8.count + 2
        && tree.scalarString(node) == id
    }
    .map { tree.range($0) }.filter { includesDeclaration || !given.contains($0) }
    .map { Location(analysis.path, source, $0) }
  }
}
