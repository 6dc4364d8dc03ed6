import SourceText

/// Reads the tables of a text.
struct WordReader {
  private var package: OfficePackage
  private let main: String
  private var notices: [OfficeNotice] = []

  /// A reader of the text whose main part is `main`.
  init(_ package: OfficePackage, main: String) {
    self.package = package
    self.main = main
  }

  /// Reads everything.
  mutating func read() -> (sheets: [Sheet], notices: [OfficeNotice]) {
    do throws(ZipError) {
      guard let part = try package.part(main) else { return ([], [.missingPart(main)]) }
      if part.isTruncated { return ([], [.tooLarge(part: main, sheet: nil)]) }
      return read(part.bytes)
    } catch { return ([], [.unreadable(part: main, sheet: nil, error)]) }
  }

  private func read(_ bytes: [UInt8]) -> (sheets: [Sheet], notices: [OfficeNotice]) {
    var body = WordBody(bytes)
    let blocks: [WordBlock]
    do throws(XMLError) { blocks = try body.read() } catch { return ([], [.damagedPart(main)]) }
    var notices: [OfficeNotice] = []
    if body.isFull { notices.append(.tooManyCells(WordBody.maximumBlocks, sheet: "")) }
    if body.hasHiddenText {
      notices.append(
        OfficeNotice(
          .hiddenText,
          LocalizedText(
            zh: "文件里有隐藏文字，没有读取：要检查的内容请取消隐藏。",
            en: "Hidden text in the file was not read: show what is to be checked.")))
    }
    return (WordSheets(blocks).sheets, notices)
  }
}
