import Glibc
import SourceText

/// Why a file could not be read or written.
enum FileError: Error, Hashable, Sendable {
  /// The system said no, with this error number.
  case system(CInt)
  /// A directory where a file is needed.
  case isDirectory
  /// More bytes than a document can have; the limit.
  case tooLarge(Int)
  /// Somebody else wrote to the file after it was read.
  case changed

  /// The reason, as the end of a sentence.
  var reason: LocalizedText {
    switch self {
    case .isDirectory, .system(EISDIR): LocalizedText(zh: "是目录，不是文件", en: "is a directory")
    case .tooLarge(let limit):
      LocalizedText(zh: "超过 \(limit >> 20) MB，不是绩效文档", en: "is over \(limit >> 20) MB")
    case .changed: LocalizedText(zh: "读取之后被其他程序改动，请再运行一次", en: "was changed by another program; run again")
    case .system(EEXIST): LocalizedText(zh: "已经存在，没有覆盖", en: "is there already and was not overwritten")
    case .system(EROFS): LocalizedText(zh: "文件系统只读", en: "the file system is read-only")
    case .system(EFBIG): LocalizedText(zh: "超出允许的文件大小", en: "over the file size limit")
    case .system(EDQUOT): LocalizedText(zh: "超出磁盘配额", en: "over the disk quota")
    case .system(ENOENT): LocalizedText(zh: "不存在", en: "does not exist")
    case .system(EACCES), .system(EPERM): LocalizedText(zh: "没有访问权限", en: "permission denied")
    case .system(ENOTDIR): LocalizedText(zh: "路径中有一段不是目录", en: "a part of the path is not a directory")
    case .system(ELOOP): LocalizedText(zh: "符号链接循环", en: "too many symbolic links")
    case .system(ENAMETOOLONG): LocalizedText(zh: "文件名过长", en: "the name is too long")
    case .system(ENOSPC): LocalizedText(zh: "磁盘空间不足", en: "no space left on the device")
    case .system(EIO): LocalizedText(zh: "读写出错", en: "input/output error")
    case .system(EMFILE), .system(ENFILE): LocalizedText(zh: "打开的文件过多", en: "too many open files")
    case .system(ENXIO), .system(EOPNOTSUPP): LocalizedText(zh: "不是可读取的文件", en: "cannot be read like a file")
    case .system(let number):
      LocalizedText(zh: "系统错误 \(number)（\(Self.description(of: number))）", en: Self.description(of: number))
    }
  }

  private static func description(of number: CInt) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let start = buffer.baseAddress, strerror_r(number, start, buffer.count) == 0 else {
        return "error \(number)"
      }
      return String(cString: start)
    }
  }
}
