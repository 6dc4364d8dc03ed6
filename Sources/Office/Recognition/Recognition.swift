import Forms
import SourceText

/// The forms that were found in a workbook, a Word file or a CSV file, as documents.
public struct Recognition: Sendable {
  /// A form that was found.
  public struct Found: Sendable {
    /// The kind.
    public let kind: DocumentKind
    /// The cell of its heading, or the first of its rows.
    public let place: CellPlace?
    /// The notes that are printed on it.
    public let notes: [Text]
    /// The cells that belong to no field.
    public let leftovers: [Text]
    let record: DraftRecord

    /// A text with its cell.
    public struct Text: Sendable {
      /// The text.
      public let text: String
      /// The cell.
      public let place: CellPlace
    }

    /// The cells that were read, with the path of the field in the document, in reading order.
    public var cells: [(place: CellPlace, path: String, text: String)] {
      record.cells(below: "").sorted { $0.place < $1.place }
    }
  }

  /// The forms, in the order of the file.
  public let forms: [Found]
  /// The sheets in which there is none, by the cell in which they begin.
  public let foreign: [CellPlace]
  /// What is to be said about the file itself.
  public let notices: [OfficeNotice]

  /// Whether the file is ours: a form was found in it.
  public var isOurs: Bool { !forms.isEmpty }

  /// Finds the forms in `workbook`.
  public init(_ workbook: Workbook) {
    let grid = Grid(workbook.sheets)
    let finder = AreaFinder(grid, continuesAcrossParts: workbook.kind == .docx)
    forms = finder.areas.map { area in
      var reader = AreaReader(grid, area)
      reader.read()
      func texts(_ blocks: [Int]) -> [Found.Text] {
        blocks.map { Found.Text(text: grid.blocks[$0].text, place: grid.blocks[$0].place) }
      }
      let first = grid.rows.first { area.contains($0) }.flatMap { grid.blocks(in: $0).first }
      return Found(
        kind: area.kind, place: (area.title?.block ?? first).map { grid.blocks[$0].place },
        notes: texts(reader.notes), leftovers: texts(reader.leftovers), record: reader.record)
    }
    foreign = finder.foreign.compactMap { index in
      let rows = grid.parts[index].rows
      return grid.rows.first { rows.contains($0) }.flatMap { grid.blocks(in: $0).first }.map { grid.blocks[$0].place }
    }
    var notices = workbook.notices
    if let cut = grid.cut {
      notices.append(
        OfficeNotice(
          .limitReached, at: cut,
          LocalizedText(
            zh: "表格多于 \(Grid.limit) 个单元格，其余没有读", en: "there are more than \(Grid.limit) cells; the rest was not read")))
    }
    self.notices = notices
  }

  /// The documents as YAML, with the cells from which it comes.
  /// - Parameter keepsPrintedKeys: whether keys are written as the form prints them; else they are the declared ones.
  public func text(keepsPrintedKeys: Bool = false) -> SourceText {
    var writer = DraftWriter(keepsPrintedKeys: keepsPrintedKeys)
    for form in forms {
      writer.write(form.record, form.kind, title: form.place)
      for note in form.notes { writer.writeNote(note.text, note.place) }
      for cell in form.leftovers {
        writer.write(.unrecognised, LocalizedText(zh: cell.text, en: cell.text), cell.place)
      }
    }
    if isOurs {
      for place in foreign {
        writer.write(
          .unrecognised,
          LocalizedText(zh: "工作表“\(place.sheet)”中没有认得的表格", en: "no form is known in sheet “\(place.sheet)”"), place)
      }
    }
    for notice in notices { writer.write(notice.isFatal ? .unreadable : .notice, notice.text, notice.place) }
    return SourceText(
      String(decoding: writer.bytes, as: UTF8.self),
      origin: TextOrigin(pieces: writer.pieces, remarks: writer.remarks))
  }
}
