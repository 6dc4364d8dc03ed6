/// How the bytes of a file were encoded before they were decoded to UTF-8.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8 without a byte order mark: what the format asks for.
  case utf8 = "utf-8"
  /// UTF-8 behind a byte order mark; accepted.
  case utf8WithBOM = "utf-8-bom"
  /// GB18030, of which GBK and GB2312 are parts: what older Chinese programs on Windows write.
  case gb18030 = "gb18030"
  /// UTF-16, low byte first: Windows' “Unicode”.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, high byte first.
  case utf16BigEndian = "utf-16be"

  /// Whether a file in this encoding needs no conversion to be read by other tools as UTF-8.
  public var isUTF8: Bool { self == .utf8 || self == .utf8WithBOM }

  /// The name for messages.
  public var name: LocalizedText {
    switch self {
    case .utf8: LocalizedText(zh: "UTF-8编码", en: "UTF-8")
    case .utf8WithBOM: LocalizedText(zh: "带BOM的UTF-8编码", en: "UTF-8 with a byte order mark")
    case .gb18030: LocalizedText(zh: "GB18030（GBK）编码", en: "GB18030 (GBK)")
    case .utf16LittleEndian: LocalizedText(zh: "UTF-16（小端，Windows记事本的“Unicode”）编码", en: "UTF-16, little-endian")
    case .utf16BigEndian: LocalizedText(zh: "UTF-16（大端）编码", en: "UTF-16, big-endian")
    }
  }
}
