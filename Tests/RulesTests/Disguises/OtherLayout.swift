import Forms
import Syntax

extension Disguise {
  /// Nested indicators as one flat list, a flat list as nested classes.
  static let otherLayout = Disguise("nested ↔ flat", .notation) { original in
    let indicators = Form.read(original.tree).compactMap { form in
      form[.indicators].flatMap { form.isFilled($0) ? $0.value : nil }
    }
    if indicators.isEmpty { throw Skip.idle("no indicators") }
    let write: ([Sketch]) -> String = { SketchWriter().yaml($0) }
    let change: ([Sketch]) throws(Skip) -> [Sketch] = { (documents: [Sketch]) throws(Skip) in
      var changed: [Sketch] = []
      for document in documents {
        var copy = document
        for node in indicators {
          copy = try copy.changing(node) { (sketch) throws(Skip) in
            sketch.isMapping ? try FlatLayout.flattened(sketch) : try NestedLayout.nested(sketch)
          }
        }
        changed.append(copy)
      }
      return changed
    }
    var disguised = try original.writing(.yaml, change: change, write)
    disguised.saysTheSame = false
    return [disguised]
  }
}

/// Nested indicators as a flat list.
enum FlatLayout {
  static func flattened(_ sketch: Sketch) throws(Skip) -> Sketch {
    var rows: [Sketch] = []
    for entry in sketch.entries {
      guard let label = entry.key.text, !entry.key.isNull else { throw Skip("a class has no name") }
      if rows.contains(where: { $0.entries.first?.value.text == label }) { throw Skip("a class is printed twice") }
      switch entry.value.content {
      case .sequence(let items, _): rows += try Self.rows(items, [cell("一级指标", entry.key)])
      case .mapping(let subclasses, _): rows += try Self.rows(of: subclasses, under: entry.key)
      case .scalar: throw Skip("a class without a row has no place in a flat list")
      }
    }
    return Sketch(content: .sequence(rows, style: .block), origin: sketch.origin)
  }

  private static func rows(of subclasses: [Sketch.Entry], under key: Sketch) throws(Skip) -> [Sketch] {
    var rows: [Sketch] = []
    for subclass in subclasses {
      if subclass.key.text == "权重" || subclass.key.text == "分值" {
        throw Skip("a class weight has no place in a flat list")
      }
      // Only the first cell stands for the class: findings about the class lie there.
      let first = rows.isEmpty ? key : Sketch(content: key.content, origin: nil)
      let head = [cell("一级指标", first), cell("二级指标", subclass.key)]
      switch subclass.value.content {
      case .sequence(let items, _): rows += try Self.rows(items, head)
      case .mapping: rows += try Self.rows([subclass.value], head)
      case .scalar: throw Skip("a class without a row has no place in a flat list")
      }
    }
    if rows.isEmpty { throw Skip("a class without a row has no place in a flat list") }
    return rows
  }

  private static func rows(_ items: [Sketch], _ head: [Sketch.Entry]) throws(Skip) -> [Sketch] {
    if items.isEmpty { throw Skip("a class without a row has no place in a flat list") }
    var rows: [Sketch] = []
    for (index, item) in items.enumerated() {
      guard case .mapping(let entries, let style) = item.content else { throw Skip("a row is no mapping") }
      let cells =
        index == 0 ? head : head.map { .init(key: $0.key, value: Sketch(content: $0.value.content, origin: nil)) }
      rows.append(Sketch(content: .mapping(cells + entries, style: style), origin: item.origin))
    }
    return rows
  }

  private static func cell(_ label: String, _ value: Sketch) -> Sketch.Entry { .init(key: Sketch(label), value: value) }
}
