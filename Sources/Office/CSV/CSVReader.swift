import SourceText

/// Reads lines of fields.
enum CSVReader {
  private static let quote: UInt8 = 0x22

  /// The file as one sheet that has its name.
  static func read(_ bytes: [UInt8], name: String) -> Workbook {
    let source = SourceText(decoding: bytes)
    var text = source.bytes[...]
    if source.encoding == .utf8WithBOM { text = text.dropFirst(3) }
    let sheetName = sheetName(name)
    var separator = UInt8(0)
    // Excel lets a first line say what parts the fields: `sep=;`.
    if text.starts(with: Array("sep=".utf8)), let given = text.dropFirst(4).first,
      text.dropFirst(5).prefix(1).allSatisfy({ $0 == 0x0A || $0 == 0x0D })
    {
      separator = given
      // The line stays a row without cells, so that rows keep the numbers that they have in the file.
      text = text.dropFirst(5)
    } else {
      separator = self.separator(text)
    }
    var fields = Fields(text, separator: separator)
    let (cells, isWhole) = fields.read(maximum: ExcelReader.maximumCells)
    let sheet = Sheet(name: sheetName, cells: cells)
    var notices: [OfficeNotice] = []
    if !isWhole { notices.append(.tooManyCells(ExcelReader.maximumCells, sheet: sheetName)) }
    if !source.undecodable.isEmpty { notices.append(.undecodable(sheetName)) }
    if cells.isEmpty { notices.append(.emptyFile) }
    return Workbook(kind: .csv, sheets: cells.isEmpty ? [] : [sheet], notices: notices)
  }

  /// The file's name without folders and extension.
  private static func sheetName(_ name: String) -> String {
    let file = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? name
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
    return String(file[..<dot])
  }

  /// The sign that parts the fields: of comma, tab and semicolon that which stands outside of quotes in most lines at its head, and of
  /// those the one that is there most often.
  private static func separator(_ text: ArraySlice<UInt8>) -> UInt8 {
    let candidates: [UInt8] = [0x09, 0x2C, 0x3B]
    var lines = [Int](repeating: 0, count: 3)
    var counts = [Int](repeating: 0, count: 3)
    var isInLine = [Bool](repeating: false, count: 3)
    var isQuoted = false
    for byte in text.prefix(1 << 16) {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A { isInLine = [false, false, false] }
      guard let index = candidates.firstIndex(of: byte) else { continue }
      counts[index] += 1
      if !isInLine[index] { lines[index] += 1 }
      isInLine[index] = true
    }
    let best = candidates.indices.max { (lines[$0], counts[$0]) < (lines[$1], counts[$1]) } ?? 1
    return lines[best] == 0 ? 0x2C : candidates[best]
  }

  /// The fields of a text, one after the other.
  private struct Fields {
    private let bytes: ArraySlice<UInt8>
    private let separator: UInt8
    private var index: Int
    /// Quotes that no other one closes, each of which costs a look to the end.
    private var openQuotes = 0

    init(_ bytes: ArraySlice<UInt8>, separator: UInt8) {
      self.bytes = bytes
      self.separator = separator
      index = bytes.startIndex
    }

    /// The fields with content; not all of them where there are more than `maximum`.
    mutating func read(maximum: Int) -> (cells: [(row: Int, column: Int, cell: Cell)], isWhole: Bool) {
      var cells: [(row: Int, column: Int, cell: Cell)] = []
      var (row, column) = (0, 0)
      while index < bytes.endIndex {
        let text = field()
        if !text.isEmpty {
          guard cells.count < maximum else { return (cells, false) }
          cells.append((row, column, Cell(text)))
        }
        guard index < bytes.endIndex else { break }
        let byte = bytes[index]
        index += 1
        if byte == separator {
          column += 1
          continue
        }
        if byte == 0x0D, index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
        (row, column) = (row + 1, 0)
      }
      return (cells, true)
    }

    /// The text up to the next separator or line break.
    private mutating func field() -> String {
      var text: [UInt8] = []
      // Systems write `="0012"` so that Excel keeps the zeros.
      if bytes[index] == 0x3D, index + 1 < bytes.endIndex, bytes[index + 1] == CSVReader.quote { index += 1 }
      if bytes[index] == CSVReader.quote, openQuotes < 16 { quoted(&text) }
      while index < bytes.endIndex, case let byte = bytes[index], byte != separator, byte != 0x0A, byte != 0x0D {
        text.append(byte)
        index += 1
      }
      return String(decoding: text, as: UTF8.self).trimmingBlanks
    }

    /// A text in quotes, in which a quote is written twice.
    private mutating func quoted(_ text: inout [UInt8]) {
      // A quote that no other one closes belongs to the text: an unfinished file must not become one field.
      let start = index
      index += 1
      while index < bytes.endIndex {
        let byte = bytes[index]
        index += 1
        if byte == CSVReader.quote {
          guard index < bytes.endIndex, bytes[index] == CSVReader.quote else { return }
          index += 1
        } else if byte == 0x0D {
          if index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
          text.append(0x0A)
          continue
        }
        text.append(byte)
      }
      text = [CSVReader.quote]
      index = start + 1
      openQuotes += 1
    }
  }
}

extension OfficeNotice {
  fileprivate static func undecodable(_ sheet: String) -> OfficeNotice {
    OfficeNotice(
      .undecodable, at: CellPlace(sheet: sheet, row: 0, column: 0),
      LocalizedText(
        zh: "有的字符按文件的编码认不出来：用 Excel 或 WPS 打开，另存为 .xlsx 后再检查。",
        en: "Some characters cannot be decoded: open the file in Excel or WPS, save it as .xlsx, and check that."))
  }
}
