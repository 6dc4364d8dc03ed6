/// Other texts for some cells of a workbook, put into a copy of the file in which everything else stays as it is.
///
/// Only the parts of the sheets that are touched change, and in them only the cells; every other part is copied as it is packed.
public struct WorkbookPatch {
  /// A cell and the text that is to stand there.
  public struct Edit: Hashable, Sendable {
    /// The place, as ``Sheet/place(row:column:)`` gives it.
    public let place: CellPlace
    /// The new text as a person sees it; an empty one leaves the cell empty.
    public let text: String

    /// An edit.
    public init(_ place: CellPlace, _ text: String) {
      self.place = place
      self.text = text
    }
  }

  /// Why a copy cannot be made.
  public enum Failure: Error, Hashable, Sendable {
    /// The file is no workbook that is read, or a part of it is damaged.
    case unreadable
    /// There is no sheet of this name.
    case noSheet(String)
    /// A formula computes the cell: its text follows from others.
    case formula(CellPlace)
    /// The place is no cell of a sheet.
    case noCell(CellPlace)
  }

  /// The copy of `original` with the edits; of two of one cell the later one holds.
  public static func apply(_ edits: [Edit], to original: [UInt8]) throws(Failure) -> [UInt8] {
    guard let archive = try? ZipArchive(original) else { throw .unreadable }
    var package = OfficePackage(archive)
    guard let sheets = ExcelReader.sheets(&package) else { throw .unreadable }
    var changed: [String: [UInt8]] = [:]
    var bySheet: [String: [Edit]] = [:]
    for edit in edits { bySheet[edit.place.sheet, default: []].append(edit) }
    for (name, edits) in bySheet.sorted(by: { $0.key < $1.key }) {
      guard let sheet = sheets.tabs.first(where: { $0.name == name }), let entry = archive.entry(sheet.part) else {
        throw .noSheet(name)
      }
      guard let part = try? archive.data(of: entry), !part.isTruncated else { throw .unreadable }
      let patched = try SheetPatch.apply(edits, to: part.bytes, sheets.cells)
      guard shows(patched, edits, sheets.cells) else { throw .unreadable }
      changed[entry.name] = patched
    }
    var writer = ZipWriter()
    do throws(ZipError) {
      for entry in archive.entries {
        if let data = changed[entry.name] { writer.add(entry.name, data) } else { try writer.add(entry, of: archive) }
      }
    } catch { throw .unreadable }
    return writer.finish()
  }

  /// Whether the part, read again, has the new texts. It has not where a damaged sheet holds a cell twice.
  private static func shows(_ part: [UInt8], _ edits: [Edit], _ cells: ExcelCells) -> Bool {
    var reader = SheetReader(part, cells, maximumCells: ExcelReader.maximumCells)
    guard (try? reader.read()) != nil else { return false }
    let sheet = Sheet(name: "", cells: reader.cells)
    var last: [CellPlace: String] = [:]
    for edit in edits { last[edit.place] = edit.text }
    return last.allSatisfy { place, text in
      guard let cell = sheet.cell(place.row, place.column) else { return text.isEmpty }
      return cell.text == text || cell.raw == text
    }
  }
}
