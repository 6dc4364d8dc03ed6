/// A compound file (OLE 2), of which only the names of its streams are looked at.
enum CompoundFile {
  /// What to say about it: that it needs a password, or is of an old format.
  static func notice(_ bytes: [UInt8]) -> OfficeNotice {
    if contains(bytes, "EncryptedPackage") || contains(bytes, "EncryptionInfo") { return .encryptedFile }
    if contains(bytes, "Workbook") || contains(bytes, "Book") {
      // WPS tables have a workbook beside their own stream.
      return .other(.oldFormat, "这是 .xls 或 .et（旧版工作簿）", "An .xls or .et file (an old workbook)")
    }
    if contains(bytes, "WordDocument") {
      return .other(.oldFormat, "这是 .doc 或 .wps（旧版文字文档）", "A .doc or .wps file (an old text)", isText: true)
    }
    return .other(.oldFormat, "这是旧版 Office 文件", "A file of an old office format")
  }

  /// Whether a directory entry has this name: names are UTF-16, at the begin of 128 bytes.
  private static func contains(_ bytes: [UInt8], _ name: String) -> Bool {
    let wanted: [UInt8] = name.utf8.flatMap { [$0, 0] } + [0, 0]
    // The header takes 512 bytes; sectors of 512 or 4096 follow, so that every entry begins at a multiple of 128.
    var index = 512
    while index <= bytes.count - 128 {
      if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) { return true }
      index += 128
    }
    return false
  }
}
