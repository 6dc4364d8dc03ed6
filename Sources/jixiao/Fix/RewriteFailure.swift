import SourceText

/// Why a file could not be written anew.
enum RewriteFailure: Sendable {
  case unreadable(FileError)
  case unwritable(FileError)
  /// There is something to change, but in an encoding that is not written.
  case encoding(TextEncoding)
  /// There is something to change, and bytes that no text stands for: they would be lost.
  case undecodable
  /// It is a workbook or a text of an office program, which is corrected in a copy.
  case office

  /// Why `source` cannot be written; `nil` where it can be.
  /// - Parameter converts: whether it may become UTF-8.
  init?(of source: SourceText, converts: Bool) {
    if !source.undecodable.isEmpty {
      self = .undecodable
    } else if !source.encoding.isUTF8, !converts {
      self = .encoding(source.encoding)
    } else {
      return nil
    }
  }

  /// Says so on standard error.
  func complain(of path: FilePath, _ call: Invocation) {
    let path = path.description
    switch self {
    case .unreadable(let error):
      call.complain(zh: "无法读取 \(path)：\(error.reason.chinese)", en: "cannot read \(path): \(error.reason.english)")
    case .unwritable(let error):
      call.complain(
        zh: "无法写入 \(path)：\(error.reason.chinese)，原文件未动",
        en: "cannot write \(path): \(error.reason.english); the file is as it was")
    case .encoding(let encoding):
      call.complain(
        zh: "\(path) 是\(encoding.name.chinese)，没有改动；加 --to-utf8 转为 UTF-8 再改",
        en: "\(path) is \(encoding.name.english) and was left alone; --to-utf8 converts it to UTF-8 first")
    case .office:
      call.complain(
        zh: "\(path) 不在原文件上修改，用 jixiao fix \(path) -o 副本.xlsx 写到副本中",
        en: "\(path) is not changed in place; jixiao fix \(path) -o COPY.xlsx writes a corrected copy")
    case .undecodable:
      call.complain(
        zh: "\(path) 含有无法解码的字节，写回会丢失，没有改动",
        en: "\(path) has bytes that cannot be decoded and would be lost; it was left alone")
    }
  }
}
