import FoundationEssentials
import Glibc

/// A folder of generated files that goes away when it is no longer used.
final class Folder {
  let path: String
  /// The files, in the order in which they were made.
  private(set) var files: [String] = []

  /// Makes a folder of so many files; `nil` where they cannot be written.
  init?(_ count: Int, suffix: String, _ text: (Int) -> String) {
    path = URL.temporaryDirectory.appending(path: "jixiao-bench-\(getpid())-\(count)-\(suffix)").path()
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for number in 0..<count {
        let file = "\(path)/\(number).\(suffix)"
        try Data(text(number).utf8).write(to: URL(filePath: file))
        files.append(file)
      }
    } catch { return nil }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
