import SourceText

/// Reads the sheets of a workbook.
struct ExcelReader {
  /// The most cells with content that are read of a file; forms have hundreds.
  static let maximumCells = 400_000
  /// The most sheets that are read.
  static let maximumSheets = 256

  private var package: OfficePackage
  private let main: String
  private var sheets: [Sheet] = []
  private var notices: [OfficeNotice] = []
  private var cellCount = 0

  /// A reader of the workbook whose main part is `main`.
  init(_ package: OfficePackage, main: String) {
    self.package = package
    self.main = main
  }

  struct Tab {
    let name: String
    let isHidden: Bool
    let id: String
  }

  /// Reads everything.
  mutating func read() -> (sheets: [Sheet], notices: [OfficeNotice]) {
    var (tabs, is1904): ([Tab], Bool) = ([], false)
    if let bytes = part(main) {
      (tabs, is1904) = Self.tabs(bytes)
      if tabs.isEmpty { notices.append(.damagedPart(main)) }
    }
    guard !tabs.isEmpty else { return (sheets, notices) }
    let relationships = package.relationships(of: main)
    let shared = readShared(relationships, is1904: is1904)
    for tab in tabs.prefix(Self.maximumSheets) {
      guard let relationship = relationships.first(where: { $0.id == tab.id }) else {
        notices.append(.missingSheet(tab.name))
        continue
      }
      // Sheets of a chart or a dialogue have no cells.
      if relationship.type == "worksheet" { readSheet(tab, relationship.target, shared) }
    }
    if tabs.count > Self.maximumSheets { notices.append(.tooManySheets(Self.maximumSheets)) }
    return (sheets, notices)
  }

  /// The bytes of a part; what is wrong with it becomes a notice.
  private mutating func part(_ name: String, sheet: String? = nil) -> [UInt8]? {
    do throws(ZipError) {
      guard let part = try package.part(name) else {
        notices.append(.missingPart(name))
        return nil
      }
      if part.isTruncated { notices.append(.tooLarge(part: name, sheet: sheet)) }
      return part.bytes
    } catch {
      notices.append(.unreadable(part: name, sheet: sheet, error))
      return nil
    }
  }

  /// The names of the sheets, and how days are counted.
  static func tabs(_ bytes: [UInt8]) -> (tabs: [Tab], is1904: Bool) {
    var scanner = XMLScanner(bytes)
    var tabs: [Tab] = []
    var is1904 = false
    while let token = try? scanner.next(), token != .endOfDocument {
      guard token == .start else { continue }
      switch scanner.name {
      case "workbookPr": is1904 = scanner.flag("date1904")
      case "sheet":
        let state = scanner.string("state") ?? "visible"
        tabs.append(
          Tab(name: scanner.string("name") ?? "", isHidden: state != "visible", id: scanner.string("id") ?? ""))
      default: break
      }
    }
    return (tabs, is1904)
  }

  private mutating func readShared(_ relationships: [OfficePackage.Relationship], is1904: Bool) -> ExcelCells {
    var (strings, styles): ([String], CellStyles) = ([], CellStyles())
    if let target = relationships.first(where: { $0.type == "sharedStrings" })?.target, let bytes = part(target) {
      let (read, isWhole) = SharedStrings.read(bytes)
      strings = read
      if !isWhole { notices.append(.damagedPart(target)) }
    }
    if let target = relationships.first(where: { $0.type == "styles" })?.target, let bytes = part(target) {
      styles = CellStyles(bytes)
    }
    return ExcelCells(strings: strings, styles: styles, is1904: is1904)
  }

  private mutating func readSheet(_ tab: Tab, _ target: String, _ shared: ExcelCells) {
    guard let bytes = part(target, sheet: tab.name) else { return }
    let isCut = notices.last?.kind == .limitReached
    var reader = SheetReader(bytes, shared, maximumCells: Self.maximumCells - cellCount)
    do throws(XMLError) { try reader.read() } catch {
      if !(isCut && error == .endsEarly) { notices.append(.damagedSheet(tab.name)) }
    }
    cellCount += reader.cells.count
    if reader.isFull { notices.append(.tooManyCells(Self.maximumCells, sheet: tab.name)) }
    let index = MergeIndex(reader.merges)
    // What stands under a merge is not shown, and gone once the cells are parted.
    let cells = reader.cells.filter { cell in
      guard let merge = index.merge(cell.row, cell.column) else { return true }
      return merge.firstRow == cell.row && merge.firstColumn == cell.column
    }
    let sheet = Sheet(
      name: tab.name, cells: cells, merges: reader.merges, isHidden: tab.isHidden, hiddenRows: reader.hiddenRows,
      hiddenColumns: reader.hiddenColumns)
    notices += OfficeNotice.about(sheet, formulasWithoutValue: reader.withoutValue)
    sheets.append(sheet)
  }
}

extension ExcelReader {
  /// Where the sheets of a workbook stand, and what their numbers look like; nil where the file is no workbook.
  static func sheets(_ package: inout OfficePackage) -> (tabs: [(name: String, part: String)], cells: ExcelCells)? {
    let root = package.relationships(of: "").first { $0.type == "officeDocument" }?.target
    guard let main = [root, "xl/workbook.xml"].compactMap({ $0 }).first(where: { package.has($0) }),
      let bytes = try? package.part(main)?.bytes
    else { return nil }
    let (tabs, is1904) = tabs(bytes)
    let relationships = package.relationships(of: main)
    let parts = tabs.compactMap { tab in
      relationships.first { $0.id == tab.id && $0.type == "worksheet" }.map { (name: tab.name, part: $0.target) }
    }
    let styles = relationships.first { $0.type == "styles" }?.target
    let styleBytes = styles.flatMap { try? package.part($0)?.bytes }
    return (parts, ExcelCells(strings: [], styles: styleBytes.map(CellStyles.init) ?? CellStyles(), is1904: is1904))
  }
}
