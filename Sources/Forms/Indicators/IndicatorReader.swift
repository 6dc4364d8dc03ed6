import Quantities
import SourceText
import Syntax

/// Reads 绩效指标 in both layouts into one list of rows with their headings.
enum IndicatorReader {
  /// The headings above the row that is being read.
  private struct Place {
    var first: Int?
    var second: Int?
  }

  static func read(_ value: NodeID, _ row: RecordType, into reader: inout FormReader, _ field: Field) {
    let tree = reader.tree
    switch tree[value].kind {
    case .mapping: readNested(value, row, into: &reader, field)
    case .sequence: readFlat(value, row, into: &reader, field)
    case .scalar, .alias, .document: reader.expect(field, at: value)
    }
  }

  // MARK: Nested: class → subclass → rows

  private static func readNested(_ value: NodeID, _ row: RecordType, into reader: inout FormReader, _ field: Field) {
    let tree = reader.tree
    for (key, below) in tree.mergedEntries(of: value) {
      let below = tree.resolve(below)
      let label = label(of: key, in: reader.tree)
      var place = Place()
      if label.first == nil, let subclass = label.second {
        // A subclass printed where a class belongs still says to which class its rows belong.
        place.second = addHeading(2, label, key, below, parent: nil, into: &reader)
        readSubclass(below, subclass.parents.first, subclass, row, place, into: &reader, field)
        continue
      }
      place.first = addHeading(1, label, key, below, parent: nil, into: &reader)
      switch tree[below].kind {
      case .mapping: readClass(below, label.first, row, place, into: &reader, field)
      case .sequence: readRows(below, label.first, nil, row, place, into: &reader, field)
      default: reader.expect(field, at: below)
      }
    }
  }

  private static func readClass(
    _ value: NodeID, _ class: IndicatorClass?, _ row: RecordType, _ place: Place, into reader: inout FormReader,
    _ field: Field
  ) {
    let tree = reader.tree
    for (key, below) in tree.mergedEntries(of: value) {
      let below = tree.resolve(below)
      if tree[below].kind == .scalar, isWeight(key, in: reader.tree) {
        if let first = place.first { reader.headings[first].weight = below }
        continue
      }
      let label = label(of: key, in: reader.tree)
      let second = addHeading(2, label, key, below, parent: place.first, into: &reader)
      readSubclass(
        below, `class`, label.second, row, Place(first: place.first, second: second), into: &reader, field)
    }
  }

  private static func readSubclass(
    _ value: NodeID, _ class: IndicatorClass?, _ subclass: IndicatorSubclass?, _ row: RecordType, _ place: Place,
    into reader: inout FormReader, _ field: Field
  ) {
    let tree = reader.tree
    switch tree[value].kind {
    case .sequence: readRows(value, `class`, subclass, row, place, into: &reader, field)
    case .mapping: addRow(value, `class`, subclass, row, place, into: &reader)
    default: reader.expect(field, at: value)
    }
  }

  private static func readRows(
    _ value: NodeID, _ class: IndicatorClass?, _ subclass: IndicatorSubclass?, _ row: RecordType, _ place: Place,
    into reader: inout FormReader, _ field: Field
  ) {
    let tree = reader.tree
    for item in tree.items(of: value) {
      let item = tree.resolve(item)
      if tree[item].kind == .mapping {
        addRow(item, `class`, subclass, row, place, into: &reader)
      } else {
        reader.expect(field, at: item)
      }
    }
  }

  // MARK: Flat: one list of rows with 一级指标 and 二级指标

  private static func readFlat(_ value: NodeID, _ row: RecordType, into reader: inout FormReader, _ field: Field) {
    let tree = reader.tree
    var place = Place()
    for item in tree.items(of: value) {
      let item = tree.resolve(item)
      guard tree[item].kind == .mapping else {
        reader.expect(field, at: item)
        continue
      }
      let record = reader.add(row, item)
      // A merged cell of the printed table comes out blank in the rows below: they belong to the class above.
      if let cell = reader.cells.entry(.classLabel, in: record), reader.tree.isFilled(cell.value) {
        let earlier = place.first
        place.first = heading(1, cell.value, parent: nil, into: &reader)
        if place.first != earlier { place.second = nil }
      }
      if let cell = reader.cells.entry(.subclassLabel, in: record), reader.tree.isFilled(cell.value) {
        place.second = heading(2, cell.value, parent: place.first, into: &reader)
      }
      let first = place.first.flatMap { reader.headings[$0].label.first }
      let second = place.second.flatMap { reader.headings[$0].label.second }
      append(record, first ?? second?.parents.first, second, place, into: &reader)
    }
  }

  /// The heading that a cell names: the one already there, or a new one.
  private static func heading(_ level: Int, _ cell: NodeID, parent: Int?, into reader: inout FormReader) -> Int {
    let label = label(of: cell, in: reader.tree)
    let isKnown = level == 1 ? label.first != nil : label.second != nil
    let text = isKnown ? nil : reader.tree.cellText(cell)
    let known = heading(level, label, text, parent: parent, in: reader)
    return known ?? addHeading(level, label, cell, nil, parent: parent, into: &reader)
  }

  private static func heading(_ level: Int, _ label: ClassLabel, _ text: String?, parent: Int?, in reader: FormReader)
    -> Int?
  {
    reader.headings.lastIndex { heading in
      guard heading.level == level, heading.parent == parent, isSame(heading.label, label, level) else { return false }
      return text.map { $0 == reader.tree.cellText(heading.node) } ?? true
    }
  }

  /// Whether two labels name one class, be it by another of its names or with its points printed only once.
  private static func isSame(_ one: ClassLabel, _ other: ClassLabel, _ level: Int) -> Bool {
    guard level == 1 ? one.first == other.first : one.second == other.second else { return false }
    if let points = one.points, let others = other.points { return points == others }
    return true
  }

  // MARK: Rows

  private static func addRow(
    _ node: NodeID, _ class: IndicatorClass?, _ subclass: IndicatorSubclass?, _ row: RecordType, _ place: Place,
    into reader: inout FormReader
  ) {
    append(reader.add(row, node), `class`, subclass, place, into: &reader)
  }

  private static func append(
    _ record: RecordID, _ class: IndicatorClass?, _ subclass: IndicatorSubclass?, _ place: Place,
    into reader: inout FormReader
  ) {
    if let first = place.first { reader.headings[first].rowCount += 1 }
    if let second = place.second { reader.headings[second].rowCount += 1 }
    reader.rows.append(
      IndicatorRow(
        record: record, classHeading: place.first, subclassHeading: place.second, class: `class`, subclass: subclass))
  }

  private static func addHeading(
    _ level: Int, _ label: ClassLabel, _ node: NodeID, _ value: NodeID?, parent: Int?, into reader: inout FormReader
  ) -> Int {
    reader.headings.append(ClassHeading(level: level, label: label, node: node, value: value, parent: parent))
    return reader.headings.count - 1
  }

  private static func label(of node: NodeID, in tree: SyntaxTree) -> ClassLabel {
    let node = tree.resolve(node)
    guard tree[node].kind == .scalar else { return ClassLabel(first: nil, second: nil, points: nil) }
    return tree.withBytes(of: node) { ClassLabel.read($0) }
  }

  private static func isWeight(_ key: NodeID, in tree: SyntaxTree) -> Bool {
    let key = tree.resolve(key)
    guard tree[key].kind == .scalar else { return false }
    return tree.withBytes(of: key) { $0.equals("权重") || $0.equals("分值") }
  }
}
