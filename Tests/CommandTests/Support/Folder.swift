import FoundationEssentials
import Glibc

/// A folder of a test's own, gone when the test is over.
final class Folder {
  /// Its path, without a slash at the end.
  let path: String

  init() throws {
    var template = Array("/tmp/jixiao-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Failure(code: errno) }
    path = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// What a system call said.
  struct Failure: Error { let code: CInt }

  /// Writes a file, with the folders in which it lies.
  func write(_ name: String, _ bytes: some Collection<UInt8>) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Writes a file of text.
  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  /// Makes a symbolic link.
  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  /// The bytes of a file.
  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }

  /// The text of a file.
  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
  }

  /// The names in a folder below this one.
  func names(_ name: String) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: path + "/" + name))
  }
}
