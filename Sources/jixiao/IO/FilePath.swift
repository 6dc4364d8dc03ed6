import Glibc
import Linting

/// A path as the system has it: bytes, which need not be UTF-8.
struct FilePath: Hashable, Sendable {
  /// The bytes without the final zero.
  let bytes: [UInt8]

  /// A path of these bytes.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// A path as it was typed, without `./` at the front and slashes at the end.
  init(_ text: String) {
    var bytes = RawArguments.bytes(text)[...]
    while bytes.count > 2, bytes.starts(with: [0x2E, 0x2F]) {
      bytes = bytes.dropFirst(2)
      while bytes.count > 1, bytes.first == 0x2F { bytes = bytes.dropFirst() }
    }
    while bytes.count > 1, bytes.last == 0x2F { bytes = bytes.dropLast() }
    self.bytes = Array(bytes)
  }

  /// The entry `name` of this directory; below `.` it has no directory in front.
  func appending(_ name: [UInt8]) -> FilePath {
    if bytes == [0x2E] { return FilePath(bytes: name) }
    return FilePath(bytes: bytes.last == 0x2F ? bytes + name : bytes + [0x2F] + name)
  }

  /// What stands behind the last slash.
  var name: ArraySlice<UInt8> { bytes[(bytes.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0)...] }

  /// The path for people; bytes that are not UTF-8 are replaced.
  var description: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether the name ends in `suffix`, in either case of ASCII letters.
  func hasSuffix(_ suffix: String) -> Bool {
    let suffix = suffix.utf8
    guard bytes.count > suffix.count else { return false }
    return zip(bytes.suffix(suffix.count), suffix).allSatisfy { byte, wanted in
      byte == wanted || byte | 0x20 == wanted && wanted >= 0x61 && wanted <= 0x7A
    }
  }

  /// Whether there is a file or directory at the path.
  var exists: Bool { access(cString, F_OK) == 0 }

  /// The path as C takes it.
  var cString: [CChar] { bytes.map(CChar.init(bitPattern:)) + [0] }
}

extension FilePath: Comparable {
  /// By bytes, whatever the locale.
  static func < (left: FilePath, right: FilePath) -> Bool {
    let order = left.bytes.withUnsafeBytes { a in
      right.bytes.withUnsafeBytes { b -> CInt in
        guard let a = a.baseAddress, let b = b.baseAddress else { return 0 }
        return memcmp(a, b, min(left.bytes.count, right.bytes.count))
      }
    }
    return order == 0 ? left.bytes.count < right.bytes.count : order < 0
  }
}

extension Glob {
  /// Whether the path, or a directory in which it lies, matches.
  func matches(_ path: FilePath) -> Bool { matches(path.description) }

  /// Whether the folder, or one in which it lies, matches, or all that is in it.
  func matchesFolder(_ path: FilePath) -> Bool { matchesFolder(path.description) }
}
