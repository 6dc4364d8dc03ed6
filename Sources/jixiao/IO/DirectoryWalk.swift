import Glibc

/// Finds the files below directories that may be documents.
///
/// Symbolic links are followed, but every directory is entered once, and by its own path rather than through a link: so
/// a loop ends, and no file is found twice.
struct DirectoryWalk {
  /// The documents found: regular files, in no particular order.
  private(set) var files: [FilePath] = []
  /// The directories and links that could not be read.
  private(set) var failures: [(path: FilePath, error: FileError)] = []

  private let excludes: (_ path: FilePath, _ isFolder: Bool) -> Bool
  private var seen: Set<FileIdentity> = []
  private var links: [FilePath] = []

  /// What documents are called.
  static let documentSuffixes = [".yaml", ".yml", ".json"]
  private let suffixes: [String]
  /// Directories that hold no documents but much else, beside the hidden ones.
  private static let skipped: [[UInt8]] = [Array("node_modules".utf8)]

  /// A walk that finds files whose names end so, and enters and finds nothing for which `excludes` is true.
  init(
    suffixes: [String] = documentSuffixes, excluding excludes: @escaping (_ path: FilePath, _ isFolder: Bool) -> Bool
  ) {
    self.suffixes = suffixes
    self.excludes = excludes
  }

  /// Adds the documents below `directories`.
  mutating func add(_ directories: [FilePath]) {
    for directory in directories.sorted() { descend(from: directory) }
    while !links.isEmpty {
      // The order in which links are followed decides by which of them a directory is reached.
      let batch = links.sorted()
      links = []
      for link in batch { descend(from: link) }
    }
  }

  private mutating func descend(from start: FilePath) {
    var waiting = [start]
    while let directory = waiting.popLast() {
      guard let stream = opendir(directory.cString) else {
        failures.append((directory, .system(errno)))
        continue
      }
      defer { closedir(stream) }
      var status = stat()
      guard fstat(dirfd(stream), &status) == 0 else { continue }
      guard seen.insert(FileIdentity(status)).inserted else { continue }
      while let entry = readdir(stream) {
        let name = Self.name(of: entry)
        if Self.isLeftover(name) { continue }
        visit(directory.appending(name), name, Int32(entry.pointee.d_type), &waiting)
      }
    }
  }

  private mutating func visit(_ path: FilePath, _ name: [UInt8], _ type: CInt, _ waiting: inout [FilePath]) {
    let isLink = type == CInt(DT_LNK)
    var type = type
    if isLink || type == CInt(DT_UNKNOWN) {
      var status = stat()
      guard stat(path.cString, &status) == 0 else {
        if suffixes.contains(where: path.hasSuffix), !excludes(path, false) { failures.append((path, .system(errno))) }
        return
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: type = CInt(DT_DIR)
      case S_IFREG: type = CInt(DT_REG)
      default: return
      }
    }
    if type == CInt(DT_DIR) {
      if name.first == UInt8(ascii: ".") || Self.skipped.contains(name) || excludes(path, true) { return }
      if isLink { links.append(path) } else { waiting.append(path) }
    } else if type == CInt(DT_REG), suffixes.contains(where: path.hasSuffix), !excludes(path, false) {
      files.append(path)
    }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafePointer(to: &entry.pointee.d_name) { field in
      field.withMemoryRebound(to: UInt8.self, capacity: 256) {
        Array(UnsafeBufferPointer(start: $0, count: strnlen($0, 256)))
      }
    }
  }

  /// `.`, `..`, and what Emacs (`.#`), macOS (`._`) and office programs (`~$`) leave beside the files they work on.
  private static func isLeftover(_ name: [UInt8]) -> Bool {
    if name.count > 1, name[0] == UInt8(ascii: "~"), name[1] == UInt8(ascii: "$") { return true }
    guard name.first == UInt8(ascii: ".") else { return false }
    return name.count == 1 || name[1] == UInt8(ascii: ".") && name.count == 2 || name[1] == UInt8(ascii: "#")
      || name[1] == UInt8(ascii: "_")
  }
}
