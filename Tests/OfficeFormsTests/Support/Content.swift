import Forms
import Office
import SourceText
import Syntax

/// What a document says, without regard to notation: a line for each filled field, with its path in declared keys.
enum Content {
  /// The lines of all documents of a text.
  static func of(_ source: SourceText, as format: SyntaxFormat = .yaml, leavingOut left: Set<String> = []) -> [String] {
    Form.read(SyntaxTree(parsing: source, as: format)).flatMap { of($0) }.filter { line in
      !left.contains { line.hasPrefix($0) }
    }
  }

  static func of(_ form: Form) -> [String] {
    lines(form, form.root, form.kind.recordType, "").sorted()
  }

  private static func lines(_ form: Form, _ record: RecordID, _ type: RecordType, _ path: String) -> [String] {
    form.entries(of: record).flatMap { entry -> [String] in
      guard let field = type[entry.field] else { return [] }
      let place = path.isEmpty ? field.key : "\(path).\(field.key)"
      if case .indicators(let row) = field.type { return indicators(form, row, place) }
      if case .dictionary(let below) = field.type {
        return form.namedRecords(entry).flatMap { named in
          named.record.map { lines(form, $0, below, "\(place).\(squeezed(named.name))") } ?? []
        }
      }
      let records = Array(entry.records)
      if let below = field.type.recordType, !records.isEmpty {
        if case .records = field.type {
          return records.enumerated().flatMap { lines(form, $0.element, below, "\(place)[\($0.offset)]") }
        }
        return records.flatMap { lines(form, $0, below, place) }
      }
      let texts = form.list(entry).map(\.text).filter { !$0.isEmpty }
      return texts.isEmpty ? [] : ["\(place)=\(squeezed(texts.joined(separator: "、")))"]
    }
  }

  private static func indicators(_ form: Form, _ type: RecordType, _ path: String) -> [String] {
    // A row in which nothing is written says no more than the heading of its class, so it is not counted.
    var number = 0
    return form.indicators.flatMap { indicator -> [String] in
      let heads = [indicator.classHeading, indicator.subclassHeading].map {
        $0.map { form.text(form.headings[$0].node) } ?? ""
      }
      let place = "\(path)[\(number)]"
      let rows = lines(form, indicator.record, type, place).filter {
        !$0.hasPrefix("\(place).一级指标=") && !$0.hasPrefix("\(place).二级指标=")
      }
      if rows.isEmpty { return [] }
      number += 1
      return ["\(place)=\(heads.map(squeezed).joined(separator: "/"))"] + rows
    }
  }

  /// Without blanks, and with the brackets of a label as forms print them.
  private static func squeezed(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace }.map { $0 == "(" ? "（" : $0 == ")" ? "）" : $0 })
  }
}

/// A form drawn from a document, written, read and recognised again.
enum RoundTrip {
  static func text(_ source: SourceText, as format: SyntaxFormat) -> (forms: [OfficialForm], back: SourceText) {
    let forms = Form.read(SyntaxTree(parsing: source, as: format)).map { OfficialForm($0) }
    let bytes = WorkbookWriter.write(forms.map(\.sheet))
    return (forms, Recognition(Workbook(reading: bytes, name: "表.xlsx")).text())
  }
}
