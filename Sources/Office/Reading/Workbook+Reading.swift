import SourceText

extension Workbook {
  /// Reads a file, whatever its bytes are; what cannot be read is said by ``notices``.
  ///
  /// - Parameter name: The file's name, with or without folders. It names the sheet of a CSV file; the format is told from the bytes, and
  ///   the name only decides whether text is taken for CSV.
  public init(reading bytes: [UInt8], name: String) {
    let signature = FileSignature(bytes)
    switch signature {
    case .empty: self.init(refused: .emptyFile)
    case .zip: self = Self.readPackage(bytes)
    case .compound: self.init(refused: CompoundFile.notice(bytes))
    case .other(let chinese, let english, let isText):
      self.init(refused: .other(.otherFormat, chinese, english, isText: isText))
    case .text: self = CSVReader.read(bytes, name: name)
    case .unknown: self.init(refused: .unknownFile)
    }
  }

  /// A file that is not read.
  private init(refused notice: OfficeNotice) { self.init(kind: .unknown, sheets: [], notices: [notice]) }

  private static func readPackage(_ bytes: [UInt8]) -> Workbook {
    let archive: ZipArchive
    do throws(ZipError) { archive = try ZipArchive(bytes) } catch { return Workbook(refused: .damagedFile) }
    var package = OfficePackage(archive)
    let root = package.relationships(of: "").first { $0.type == "officeDocument" }?.target
    let names = [root, "xl/workbook.xml", "word/document.xml"].compactMap { $0 }
    guard let main = names.first(where: { package.has($0) }) else {
      return Workbook(refused: otherPackage(&package, root: root))
    }
    if main.hasSuffix(".bin") { return Workbook(refused: otherPackage(&package, root: main)) }
    switch mainElement(&package, main) {
    case .success(.xlsx):
      var reader = ExcelReader(package, main: main)
      let (sheets, notices) = reader.read()
      return Workbook(kind: .xlsx, sheets: sheets, notices: withEmptiness(notices, sheets, .noSheets))
    case .success(.docx):
      var reader = WordReader(package, main: main)
      let (sheets, notices) = reader.read()
      return Workbook(kind: .docx, sheets: sheets, notices: withEmptiness(notices, sheets, .noTables))
    case .success: return Workbook(refused: otherPackage(&package, root: main))
    case .failure(let error): return Workbook(refused: .unreadable(part: main, sheet: nil, error))
    }
  }

  /// The notices, with one that nothing is there where neither cells nor faults are.
  private static func withEmptiness(
    _ notices: [OfficeNotice], _ sheets: [Sheet], _ notice: OfficeNotice
  ) -> [OfficeNotice] {
    let isEmpty = sheets.allSatisfy(\.allCells.isEmpty) && !notices.contains(where: \.isFatal)
    return isEmpty ? notices + [notice] : notices
  }

  /// What the main part is, by its first element.
  private static func mainElement(_ package: inout OfficePackage, _ main: String) -> Result<Kind, ZipError> {
    do throws(ZipError) {
      guard let part = try package.part(main) else { return .success(.unknown) }
      var scanner = XMLScanner(part.bytes)
      guard (try? scanner.next()) == .start else { return .failure(.damagedData) }
      switch (scanner.namespace, scanner.name) {
      case (.spreadsheet, "workbook"): return .success(.xlsx)
      case (.word, "document"): return .success(.docx)
      default: return .success(.unknown)
      }
    } catch { return .failure(error) }
  }

  /// A zip file that is no workbook and no text.
  private static func otherPackage(_ package: inout OfficePackage, root: String?) -> OfficeNotice {
    let names = Set(package.names.map { $0.lowercased() })
    if let root, root.hasSuffix("workbook.bin") {
      return .other(.otherFormat, "这是 .xlsb（二进制工作簿）", ".xlsb (a binary workbook)")
    }
    if let root, root.hasPrefix("ppt/") { return .other(.otherFormat, "这是演示文稿", "A presentation") }
    if let type = (try? package.part("mimetype"))??.bytes, names.contains("content.xml") {
      let isText = String(decoding: type, as: UTF8.self).contains("text")
      return .other(
        .otherFormat, isText ? "这是 OpenDocument 文字文档（.odt）" : "这是 OpenDocument 表格（.ods）",
        isText ? "An OpenDocument text (.odt)" : "An OpenDocument spreadsheet (.ods)", isText: isText)
    }
    if names.contains("ofd.xml") { return .other(.otherFormat, "这是 OFD 版式文件", "An OFD document") }
    if root == nil, !names.contains("[content_types].xml") {
      return OfficeNotice(
        .otherFormat,
        LocalizedText(
          zh: "这是压缩包：解压后，检查里面的 .xlsx 或 .docx 文件。",
          en: "This is an archive: unpack it and check the .xlsx or .docx files in it."))
    }
    return .damagedFile
  }
}
