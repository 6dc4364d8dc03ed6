/// A file of an office program as a stack of sheets: the cells of Excel, the tables of Word, the lines of a CSV file.
public struct Workbook: Hashable, Sendable {
  /// The format of the file.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A workbook of Excel, WPS or LibreOffice (Office Open XML).
    case xlsx
    /// A text of Word, WPS or LibreOffice (Office Open XML), of which the tables are read.
    case docx
    /// Lines of fields, parted by commas, semicolons or tabs.
    case csv
    /// None that is read; a notice says what to do.
    case unknown
  }

  /// The format of the file, told from its bytes, not from its name.
  public let kind: Kind
  /// The sheets in the file's order, hidden ones among them.
  public let sheets: [Sheet]
  /// What is to be said about the file.
  public let notices: [OfficeNotice]

  /// A workbook from its parts.
  public init(kind: Kind, sheets: [Sheet], notices: [OfficeNotice] = []) {
    self.kind = kind
    self.sheets = sheets
    self.notices = notices
  }
}
