import Forms
import SourceText
import Syntax

/// Writes drafts as the text of YAML documents, and notes from which cell each key and value comes.
struct DraftWriter {
  /// Whether keys are written as the form prints them, where the declaration knows them so: then findings speak in the
  /// words of the form. Else they are the declared ones.
  let keepsPrintedKeys: Bool
  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [TextOrigin.Piece] = []
  private(set) var remarks: [TextOrigin.Remark] = []

  init(keepsPrintedKeys: Bool) { self.keepsPrintedKeys = keepsPrintedKeys }

  // MARK: Document

  /// Writes the document of `kind`; `title` is the cell of its heading.
  mutating func write(_ record: DraftRecord, _ kind: DocumentKind, title: CellPlace?) {
    if !bytes.isEmpty { append("---\n") }
    let field = kind.recordType[.documentKind]
    appendKey(field?.key ?? "文档类型", title, row: "")
    append(" ")
    appendText(kind.name, title, row: "", .behindKey)
    append("\n")
    write(record, kind.recordType, 0)
  }

  /// A comment that is printed on the form and holds nothing of it.
  mutating func writeNote(_ text: String, _ place: CellPlace) {
    appendComment("# " + text.unwrapped, place)
    append("\n")
  }

  /// A comment that stands for what belongs to no field.
  mutating func write(_ kind: OriginComment, _ text: LocalizedText, _ place: CellPlace?) {
    let range = appendComment(kind.comment(text.chinese.unwrapped, place: place?.description), place)
    if text.english != text.chinese { remarks.append(TextOrigin.Remark(range, text)) }
    append("\n")
  }

  @discardableResult
  private mutating func appendComment(_ text: String, _ place: CellPlace?) -> TextRange {
    let start = bytes.count
    append(String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isPrintable ? $0 : " " })))
    let range = TextRange(start, bytes.count)
    if let place { pieces.append(TextOrigin.Piece(range, Self.reference(place, ""))) }
    return range
  }

  // MARK: Mappings

  private mutating func write(_ record: DraftRecord, _ type: RecordType?, _ indent: Int) {
    for entry in record.sorted(by: type) {
      append(String(repeating: " ", count: indent))
      appendKey(entry, .inBlock)
      write(entry.value, entry, indent)
    }
  }

  private mutating func write(_ value: DraftValue, _ entry: DraftEntry, _ indent: Int) {
    let type = entry.field?.type.recordType
    switch value {
    case .text(let text):
      if !text.isBlank { append(" ") }
      appendText(text.text, text.place, row: entry.row, .behindKey)
      append("\n")
    case .texts(let items):
      append(" [")
      for (index, item) in items.enumerated() {
        if index > 0 { append(", ") }
        appendText(item.text, item.place, row: entry.row, .inFlow)
      }
      append("]\n")
    case .record(let below):
      if below.entries.isEmpty {
        append("\n")
      } else if isFlat(below), entry.isTableRow {
        append(" ")
        appendFlow(below, type)
        append("\n")
      } else {
        append("\n")
        write(below, type, indent + 2)
      }
    case .records(let rows):
      append(rows.isEmpty ? " []\n" : "\n")
      for row in rows { writeItem(row, type, indent + 2) }
    case .indicators(let rows):
      append("\n")
      IndicatorNesting(rows).write(type, indent + 2, to: &self)
    }
  }

  /// A row of a list: between brackets where it is short, else key by key.
  mutating func writeItem(_ row: DraftRecord, _ type: RecordType?, _ indent: Int) {
    let margin = String(repeating: " ", count: indent)
    append(margin + "- ")
    if isFlat(row) {
      appendFlow(row, type)
      append("\n")
      return
    }
    for (index, entry) in row.sorted(by: type).enumerated() {
      if index > 0 { append(margin + "  ") }
      appendKey(entry, .inBlock)
      write(entry.value, entry, indent + 2)
    }
  }

  /// Whether a mapping fits on a line: texts alone (or one such mapping more), none of several lines.
  private func isFlat(_ record: DraftRecord) -> Bool {
    record.entries.allSatisfy { entry in
      switch entry.value {
      case .text(let text): !text.text.utf8.contains(0x0a)
      case .texts: true
      case .record(let below): isFlat(below)
      case .records, .indicators: false
      }
    }
  }

  private mutating func appendFlow(_ record: DraftRecord, _ type: RecordType?) {
    append("{")
    for (index, entry) in record.sorted(by: type).enumerated() {
      if index > 0 { append(", ") }
      appendKey(entry, .inFlow)
      switch entry.value {
      case .text(let text):
        append(" ")
        appendText(text.text, text.place, row: entry.row, .inFlow)
      case .texts(let items):
        append(" [")
        for (index, item) in items.enumerated() {
          if index > 0 { append(", ") }
          appendText(item.text, item.place, row: entry.row, .inFlow)
        }
        append("]")
      case .record(let below):
        append(" ")
        appendFlow(below, entry.field?.type.recordType)
      case .records, .indicators: break
      }
    }
    append("}")
  }

  // MARK: Scalars

  private mutating func appendKey(_ entry: DraftEntry, _ spelling: ScalarSpelling) {
    // A finding about a blank stands at its key: the cell to look at is the blank one.
    var place = entry.label
    if case .text(let text) = entry.value, text.isBlank, let blank = text.place { place = blank }
    appendKey(
      keepsPrintedKeys ? entry.printed : entry.key, place,
      row: place == entry.label && !entry.isTableRow ? "" : entry.row, spelling)
  }

  mutating func appendKey(_ key: String, _ place: CellPlace?, row: String, _ spelling: ScalarSpelling = .inBlock) {
    appendText(key, place, row: row, spelling)
    append(":")
  }

  private mutating func appendText(_ text: String, _ place: CellPlace?, row: String, _ spelling: ScalarSpelling) {
    let start = bytes.count
    if !text.isEmpty { append(spelling.writing(text)) }
    guard let place else { return }
    pieces.append(TextOrigin.Piece(TextRange(start, bytes.count), Self.reference(place, row)))
  }

  private static func reference(_ place: CellPlace, _ row: String) -> CellReference {
    CellReference(sheet: place.sheet, name: place.name, row: place.row, column: place.column, label: row)
  }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}

extension DraftEntry {
  /// Whether the value is a cell of a table, whose label is the heading of its column.
  fileprivate var isTableRow: Bool {
    guard case .record(let below) = value else { return row != printed && !row.isEmpty }
    return below.entries.allSatisfy { if case .text = $0.value { true } else { false } }
      && below.entries.contains { !$0.row.isEmpty && $0.row != $0.printed }
  }
}

/// Puts the rows of a table of indicators below their classes.
struct IndicatorNesting {
  private struct Group {
    let first: DraftText
    var parts: [(second: DraftText, rows: [DraftRecord])] = []
  }

  private var groups: [Group] = []

  init(_ rows: [DraftIndicator]) {
    for row in rows {
      let index: Int
      if let known = groups.firstIndex(where: { $0.first.text == row.first.text }) {
        index = known
      } else {
        index = groups.count
        groups.append(Group(first: row.first))
      }
      let rows = row.isEmpty ? [] : [row.record]
      if let part = groups[index].parts.firstIndex(where: { $0.second.text == row.second.text }) {
        groups[index].parts[part].rows += rows
      } else {
        groups[index].parts.append((row.second, rows))
      }
    }
  }

  func write(_ type: RecordType?, _ indent: Int, to writer: inout DraftWriter) {
    for group in groups {
      if group.first.text.isEmpty {
        // Rows that no class was printed for: their second level stands in its place.
        for part in group.parts { write(part, type, indent, to: &writer) }
      } else {
        key(group.first, indent, to: &writer)
        let isPlain = group.parts.count == 1 && group.parts[0].second.text.isEmpty
        writer.append(isPlain && group.parts[0].rows.isEmpty ? " []\n" : "\n")
        if isPlain {
          for row in group.parts[0].rows { writer.writeItem(row, type, indent + 2) }
        } else {
          for part in group.parts { write(part, type, indent + 2, to: &writer) }
        }
      }
    }
  }

  private func write(
    _ part: (second: DraftText, rows: [DraftRecord]), _ type: RecordType?, _ indent: Int, to writer: inout DraftWriter
  ) {
    key(part.second, indent, to: &writer)
    writer.append(part.rows.isEmpty ? " []\n" : "\n")
    for row in part.rows { writer.writeItem(row, type, indent + 2) }
  }

  private func key(_ text: DraftText, _ indent: Int, to writer: inout DraftWriter) {
    writer.append(String(repeating: " ", count: indent))
    writer.appendKey(text.text.isEmpty ? "未分类" : text.text, text.place, row: "")
  }
}

extension Unicode.Scalar {
  /// Whether it may stand in a comment of YAML.
  fileprivate var isPrintable: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
