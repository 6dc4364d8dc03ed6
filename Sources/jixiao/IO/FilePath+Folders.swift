import Glibc

extension FilePath {
  /// The folder in which the program runs; it never goes elsewhere.
  static let workingFolder: FilePath = {
    guard let text = getcwd(nil, 0) else { return FilePath("/") }
    defer { free(text) }
    return FilePath(String(cString: text))
  }()

  /// The path from the root, without `.` and `..`; links are not followed.
  var absolute: FilePath {
    let whole = bytes.first == 0x2F ? bytes : Self.workingFolder.bytes + [0x2F] + bytes
    var names: [ArraySlice<UInt8>] = []
    for name in whole.split(separator: 0x2F) where name != [0x2E] {
      if name == [0x2E, 0x2E] { _ = names.popLast() } else { names.append(name) }
    }
    return FilePath(bytes: [0x2F] + Array(names.joined(separator: [0x2F])))
  }

  /// The folder in which an absolute path lies; `nil` for the root.
  var folder: FilePath? {
    guard bytes.count > 1, let slash = bytes.lastIndex(of: 0x2F) else { return nil }
    return FilePath(bytes: slash == 0 ? [0x2F] : Array(bytes[..<slash]))
  }

  /// The part of an absolute path below `folder`; the whole path where it lies elsewhere.
  func relative(to folder: FilePath) -> FilePath {
    let prefix = folder.bytes == [0x2F] ? folder.bytes : folder.bytes + [0x2F]
    return bytes.starts(with: prefix) ? FilePath(bytes: Array(bytes.dropFirst(prefix.count))) : self
  }

  /// A path as people see it: from the working folder where it lies below that.
  var shown: FilePath { relative(to: Self.workingFolder) }
}
