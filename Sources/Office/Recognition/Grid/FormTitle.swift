import Forms
import Quantities

/// What the heading above a form says.
struct FormTitle: Sendable {
  /// The kind of form.
  let kind: DocumentKind
  /// The block of the heading.
  let block: Int
  /// The year that the heading names.
  let year: Int?

  /// The headings of a grid, in reading order.
  static func all(in grid: Grid) -> [FormTitle] {
    var titles: [FormTitle] = []
    for row in grid.rows {
      let blocks = grid.blocks(in: row)
      // A heading stands by itself, at most with the number of the table and the unit of money beside it.
      guard blocks.count <= 3 else { continue }
      for block in blocks {
        guard let kind = kind(of: grid.labels[block]), isFirst(block, of: blocks, in: grid) else { continue }
        titles.append(FormTitle(kind: kind, block: block, year: year(in: grid.labels[block])))
      }
    }
    return titles
  }

  /// Whether nothing stands left of a block but what is printed in the margin of a heading.
  private static func isFirst(_ block: Int, of blocks: Range<Int>, in grid: Grid) -> Bool {
    blocks.prefix { $0 < block }.allSatisfy { FormMargin.isIdle(grid.labels[$0]) }
  }

  /// The kind that a heading in normal spelling names: by the longest of the names of kinds that it contains.
  static func kind(of label: String) -> DocumentKind? {
    guard label.utf8.count >= 12, label.utf8.count <= 150, label.hasBytes("绩效") || label.hasBytes("评估") else {
      return nil
    }
    for (name, kind) in names {
      guard let range = label.firstBytes(of: name) else { continue }
      let rest = label[..<range.lowerBound] + label[range.upperBound...]
      // A sentence that speaks of the form is no heading.
      if rest.count > 30 || rest.contains(where: { "，。；、！？,;".contains($0) }) { return nil }
      return kind
    }
    return nil
  }

  /// The names of all kinds that have a form, the longest first.
  private static let names: [(String, DocumentKind)] = DocumentKind.allCases.filter { $0 != .ruleSet }.flatMap { kind in
    ([kind.name] + kind.aliases).map { (LabelText.normal($0), kind) }
  }.sorted { $0.0.utf8.count > $1.0.utf8.count }

  /// The year that a text in normal spelling names: `2022年度`, `(2022年)`.
  static func year(in label: String) -> Int? {
    let scalars = Array(label.unicodeScalars.prefix(80))
    for index in scalars.indices where index + 4 < scalars.count && scalars[index + 4] == "年" {
      var year = 0
      for scalar in scalars[index..<index + 4] {
        guard scalar.value >= 0x30, scalar.value <= 0x39 else {
          year = 0
          break
        }
        year = year * 10 + Int(scalar.value - 0x30)
      }
      let isLonger = index > 0 && scalars[index - 1].value >= 0x30 && scalars[index - 1].value <= 0x39
      if (1900...2199).contains(year), !isLonger { return year }
    }
    return nil
  }

  /// The year of a text that says nothing else: `(2022年度)`, `2022年`.
  static func yearAlone(in label: String) -> Int? {
    guard label.utf8.count <= 16, let year = year(in: label) else { return nil }
    let rest = label.filter { !"()年度/".contains($0) }
    return rest == String(year) ? year : nil
  }
}

/// What is printed around a form and holds nothing of it.
enum FormMargin {
  /// Whether a text in normal spelling is an attachment's or a page's number, a counting mark or filling.
  static func isIdle(_ label: String) -> Bool {
    if label.isEmpty { return true }
    if label.utf8.count > 60 { return false }
    for word in numbered where label.startsWithBytes(word) {
      let rest = String(decoding: label.utf8.dropFirst(word.utf8CodeUnitCount), as: UTF8.self)
      if rest.unicodeScalars.allSatisfy({ numbers.contains($0) }) { return true }
    }
    let isMark = label.utf8.count <= 3 && label.unicodeScalars.allSatisfy { marks.contains($0) }
    return isMark || ["……", "...", "…", "序号"].contains(label)
  }

  private static let numbered: [StaticString] = ["附件", "附表", "公开", "表", "第", "编号"]
  private static let numbers = Set("0123456789一二三四五六七八九十-—.:()号表页共/第".unicodeScalars)
  private static let marks = Set("-—_.…·\\*0123456789".unicodeScalars)

  /// Whether a text is a note that the printed form carries: 注：…, 说明：…, 填表说明.
  static func isNote(_ label: String) -> Bool { label == "注" || notes.contains { label.startsWithBytes($0) } }

  private static let notes: [StaticString] = ["注:", "注1", "注.", "备注:", "说明:", "填表说明", "填报说明", "注释"]
}
