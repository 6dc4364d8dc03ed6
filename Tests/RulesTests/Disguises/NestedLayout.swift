/// A flat list of indicators as nested classes.
enum NestedLayout {
  /// The names of the cells that hold the classes.
  private static let cells = [["一级指标", "一级", "一级指标名称"], ["二级指标", "二级", "二级指标名称"]]

  private struct Group {
    let label: Sketch
    var rows: [Sketch] = []
    var subgroups: [Group] = []
  }

  static func nested(_ sketch: Sketch) throws(Skip) -> Sketch {
    guard let items = sketch.items, !items.isEmpty else { throw Skip.idle("no indicators") }
    var classes: [Group] = []
    for item in items {
      guard case .mapping(let entries, let style) = item.content else { throw Skip("a row is no mapping") }
      try open(cell(0, in: entries), in: &classes)
      guard var last = classes.popLast() else { throw Skip("a row names no class") }
      try open(cell(1, in: entries), in: &last.subgroups)
      let rest = entries.filter { entry in !cells.joined().contains(entry.key.text ?? "") }
      if rest.isEmpty { throw Skip("a row holds nothing but its class") }
      let row = Sketch(content: .mapping(rest, style: style), origin: item.origin)
      if last.subgroups.isEmpty {
        last.rows.append(row)
      } else {
        last.subgroups[last.subgroups.count - 1].rows.append(row)
      }
      if !last.rows.isEmpty, !last.subgroups.isEmpty { throw Skip("rows of a class stand beside its subclasses") }
      classes.append(last)
    }
    let entries = classes.map { Sketch.Entry(key: $0.label, value: value(of: $0)) }
    return Sketch(content: .mapping(entries, style: .block), origin: sketch.origin)
  }

  /// Begins a new group unless the cell is blank (merged with the one above) or says the same again.
  private static func open(_ cell: Sketch?, in groups: inout [Group]) throws(Skip) {
    guard let cell, !cell.isNull, let text = cell.text, !text.isEmpty else { return }
    if groups.last?.label.text == text { return }
    if groups.contains(where: { $0.label.text == text }) { throw Skip("rows of one class stand apart") }
    groups.append(Group(label: cell))
  }

  private static func cell(_ level: Int, in entries: [Sketch.Entry]) -> Sketch? {
    entries.first { cells[level].contains($0.key.text ?? "") }?.value
  }

  private static func value(of group: Group) -> Sketch {
    if group.subgroups.isEmpty { return Sketch(content: .sequence(group.rows, style: .block), origin: nil) }
    return Sketch(
      content: .mapping(group.subgroups.map { .init(key: $0.label, value: value(of: $0)) }, style: .block), origin: nil)
  }
}
