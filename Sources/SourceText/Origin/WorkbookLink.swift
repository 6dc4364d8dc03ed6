/// The first line of a document that was made from a workbook, a Word or a CSV file: from which one.
///
///     # 来源表格：自评.xlsx
///
/// It is a comment because it says nothing about the project: no form has a place for it, and whoever stops keeping the
/// table deletes the line.
public struct WorkbookLink: Hashable, Sendable {
  private static let mark = "# 来源表格："
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The comment.
  public let range: TextRange
  /// The path of the table, relative to the document's; at the end of ``range``.
  public let path: String

  /// The line for the table at `path`, with its line break.
  public static func line(_ path: String) -> String { mark + path + "\n" }

  /// The link that the bytes of a document in UTF-8 begin with; `nil` where they begin with something else.
  public init?(topOf bytes: [UInt8]) {
    let start = bytes.starts(with: Self.byteOrderMark) ? 3 : 0
    guard bytes[start...].starts(with: Self.mark.utf8) else { return nil }
    let name = start + Self.mark.utf8.count
    var end = bytes[name...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    while end > name, bytes[end - 1] == 0x20 { end -= 1 }
    guard end > name else { return nil }
    range = TextRange(start, end)
    path = String(decoding: bytes[name..<end], as: UTF8.self)
  }

  /// The path within the comment.
  public var pathRange: TextRange { TextRange(range.end - path.utf8.count, range.end) }
}
