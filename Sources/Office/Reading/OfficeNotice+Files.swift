import SourceText

extension OfficeNotice {
  /// Another format, with the way out.
  static func other(_ kind: Kind, _ chinese: String, _ english: String, isText: Bool = false) -> OfficeNotice {
    let format = isText ? ".docx" : ".xlsx"
    return OfficeNotice(
      kind,
      LocalizedText(
        zh: "\(chinese)，不能直接检查：用 Excel 或 WPS 打开，“另存为” \(format) 后再检查。",
        en: "\(english) is not checked as it is: open it in Excel or WPS, save it as \(format), and check that."))
  }

  static let emptyFile = OfficeNotice(
    .empty,
    LocalizedText(
      zh: "文件是空的：检查是否拷贝或下载完整。", en: "The file is empty: see whether it was copied or downloaded completely."))

  static let noSheets = OfficeNotice(
    .empty, LocalizedText(zh: "工作簿里没有填写任何内容。", en: "Nothing is filled in in the workbook."))

  static let noTables = OfficeNotice(
    .empty,
    LocalizedText(
      zh: "Word 文件里没有表格：绩效表应填在表格里。", en: "There is no table in the Word file; the forms are tables."))

  static let encryptedFile = OfficeNotice(
    .encrypted,
    LocalizedText(
      zh: "文件有打开密码，不能检查：用 Excel 或 WPS 打开，取消密码（文件—信息—保护）后另存为 .xlsx 再检查。",
      en: "The file needs a password: open it in Excel or WPS, remove the password, save it as .xlsx, and check that."))

  static let damagedFile = OfficeNotice(
    .damaged,
    LocalizedText(
      zh: "文件损坏或不完整：重新拷贝或下载；若能用 Excel 或 WPS 打开，另存为 .xlsx 后再检查。",
      en:
        "The file is damaged or incomplete: copy or download it again, or, if Excel or WPS opens it, save it anew as .xlsx."
    ))

  static let unknownFile = OfficeNotice(
    .otherFormat,
    LocalizedText(
      zh: "认不出的文件格式：可检查 .xlsx、.docx 和 .csv；其他格式先用 Excel 或 WPS 另存为 .xlsx。",
      en: "The format is not known; .xlsx, .docx and .csv are checked. Save other files as .xlsx first."))

  static func damagedPart(_ name: String) -> OfficeNotice {
    OfficeNotice(
      .damaged,
      LocalizedText(
        zh: "文件中的“\(name)”损坏，没有全部读出：用 Excel 或 WPS 打开，另存为 .xlsx 后再检查。",
        en:
          "“\(name)” in the file is damaged and was not read to its end: open the file in Excel or WPS and save it anew."
      ))
  }

  static func missingPart(_ name: String) -> OfficeNotice {
    OfficeNotice(
      .damaged,
      LocalizedText(
        zh: "文件中缺少“\(name)”：用 Excel 或 WPS 打开，另存为 .xlsx 后再检查。",
        en: "“\(name)” is missing in the file: open the file in Excel or WPS and save it anew."))
  }

  static func damagedSheet(_ name: String) -> OfficeNotice {
    OfficeNotice(
      .damaged, at: CellPlace(sheet: name, row: 0, column: 0),
      LocalizedText(
        zh: "工作表“\(name)”损坏，没有全部读出：用 Excel 或 WPS 打开，另存为 .xlsx 后再检查。",
        en: "Sheet “\(name)” is damaged and was not read to its end: open the file in Excel or WPS and save it anew."))
  }

  static func missingSheet(_ name: String) -> OfficeNotice {
    OfficeNotice(
      .damaged, at: CellPlace(sheet: name, row: 0, column: 0),
      LocalizedText(
        zh: "文件中缺少工作表“\(name)”的内容：用 Excel 或 WPS 打开，另存为 .xlsx 后再检查。",
        en: "The content of sheet “\(name)” is missing in the file: open the file in Excel or WPS and save it anew."))
  }

  static func tooManySheets(_ count: Int) -> OfficeNotice {
    OfficeNotice(
      .limitReached,
      LocalizedText(
        zh: "工作表太多，只读了前\(count)个：把要检查的表另存为单独的文件。",
        en: "Only the first \(count) sheets were read: save those that are to be checked in a file of their own."))
  }

  static func tooManyCells(_ count: Int, sheet: String) -> OfficeNotice {
    OfficeNotice(
      .limitReached, at: CellPlace(sheet: sheet, row: 0, column: 0),
      LocalizedText(
        zh: "有内容的单元格超过\(count)个，后面的没有读：把要检查的表另存为单独的文件。",
        en: "More than \(count) cells have content; the rest was not read. Save the forms in a file of their own."))
  }

  static func tooLarge(part: String, sheet: String?) -> OfficeNotice {
    OfficeNotice(
      .limitReached, at: sheet.map { CellPlace(sheet: $0, row: 0, column: 0) },
      LocalizedText(
        zh: "“\(sheet ?? part)”解压后太大，只读了开头的部分：把要检查的表另存为单独的文件。",
        en:
          "“\(sheet ?? part)” is too large when unpacked; only its beginning was read. Save the forms in a file of their own."
      ))
  }

  /// A part that cannot be unpacked.
  static func unreadable(part: String, sheet: String?, _ error: ZipError) -> OfficeNotice {
    if error == .encrypted { return .encryptedFile }
    return sheet.map { .damagedSheet($0) } ?? .damagedPart(part)
  }
}
