import Foundation

/// A file of Tests/OfficeTests/Fixtures.
enum Fixture {
  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Fixtures/"

  /// The bytes of the file.
  static func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: folder + name))) }
}
