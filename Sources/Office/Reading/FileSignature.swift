import SourceText

/// What a file is by its first bytes.
enum FileSignature {
  case empty
  case zip
  /// A compound file (OLE 2): the formats before 2007, and newer ones behind a password.
  case compound
  /// A known format that is not read.
  case other(chinese: String, english: String, isText: Bool)
  case text
  case unknown

  init(_ bytes: [UInt8]) {
    func starts(_ text: String) -> Bool { bytes.starts(with: Array(text.utf8)) }
    if bytes.isEmpty || bytes.allSatisfy({ $0 == 0 }) {
      self = .empty
    } else if starts("PK\u{3}\u{4}") || starts("PK\u{5}\u{6}") {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compound
    } else if starts("%PDF") {
      self = .other(chinese: "这是 PDF 文件", english: "A PDF file", isText: false)
    } else if starts("{\\rtf") {
      self = .other(chinese: "这是 RTF 文件", english: "An RTF file", isText: true)
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .other(chinese: "这是图片", english: "A picture", isText: false)
    } else if bytes.starts(with: [0x09, 0x08]) || bytes.starts(with: [0x09, 0x04]) || bytes.starts(with: [0x09, 0x02]) {
      self = .other(chinese: "这是很旧的 .xls 文件", english: "A very old .xls file", isText: false)
    } else if Self.isBinary(bytes) {
      self = .unknown
    } else if let markup = Self.markup(bytes) {
      self = markup
    } else {
      self = .text
    }
  }

  /// Pages and XML that Excel opens, which systems hand out under the name of .xls.
  private static func markup(_ bytes: [UInt8]) -> FileSignature? {
    let text = String(decoding: bytes.prefix(4096).filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self).lowercased()
    let start = text.drop { $0.isWhitespace }
    guard start.first == "<" else { return nil }
    if text.contains("urn:schemas-microsoft-com:office:spreadsheet") {
      return .other(chinese: "这是 XML 表格（Excel 2003）", english: "An XML spreadsheet of Excel 2003", isText: false)
    }
    if text.contains("<html") || text.contains("<table") || start.hasPrefix("<!doctype html") {
      return .other(chinese: "这是网页（HTML），只是扩展名像 Excel 文件", english: "A web page under another name", isText: false)
    }
    return nil
  }

  /// Whether control characters stand among the first bytes that no text has; UTF-16 has zeros.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(8192)
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return false }
    let controls = head.count { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 0x1A && $0 != 0 }
    if controls * 100 > head.count { return true }
    guard head.contains(0) else { return false }
    return SourceText(decoding: Array(bytes.prefix(8192 & ~1))).encoding.isUTF8
  }
}
