import SourceText
import Syntax

extension Disguise {
  /// With the whole document's waiver in its list 豁免, as YAML and as JSON.
  static let waivedInList = Disguise("waived in the list", .waivers) { original in
    try original.waivedByList(places: [nil])
  }

  /// With a waiver for the place of each finding in the list 豁免.
  static let waivedByPlace = Disguise("waived in the list, by place", .waivers) { original in
    var places: Set<String> = []
    for range in original.ranges {
      switch try Landmark.of(range, in: original.tree) {
      case .node(let node), .part(of: let node, _), .somewhere(in: let node):
        places.insert(original.tree.path(of: node))
      case .span: throw Skip("a finding spans several parts")
      }
    }
    return try original.waivedByList(places: places.sorted())
  }
}

extension Original {
  fileprivate func waivedByList(places: [String?]) throws -> [Disguised] {
    if case .configuration = specimen.rule.check { throw Skip("a configuration has no list of waivers") }
    if specimen.rule.code.number == 3 { throw Skip("a document of no known kind has no list that could be read") }
    var documents = try Sketch.documents(of: tree)
    guard documents.count == 1, case .mapping(let entries, let style) = documents[0].content else {
      throw Skip("the example has several documents, or none")
    }
    let items = places.map { place in
      let pairs = [("规则", specimen.rule.code.description)] + (place.map { [("位置", $0)] } ?? []) + [("理由", "测试")]
      return Sketch(
        content: .mapping(pairs.map { .init(key: Sketch($0.0), value: Sketch($0.1)) }, style: .flow), origin: nil)
    }
    let list = Sketch.Entry(key: Sketch("豁免"), value: Sketch(content: .sequence(items, style: .block), origin: nil))
    documents[0].content = .mapping(entries + [list], style: style)
    return [
      Disguised(
        source: SourceText(SketchWriter().yaml(documents)), format: .yaml, places: [], isWaived: true, note: "YAML"),
      Disguised(
        source: SourceText(SketchWriter().json(documents[0])), format: .json, places: [], isWaived: true, note: "JSON"),
    ]
  }
}
