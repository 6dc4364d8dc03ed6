import FoundationEssentials
import JSON
import Testing

/// The public JSONTestSuite: files whose name begins with `y_` must be accepted, `n_` refused, `i_` either.
/// Skipped where the suites are not at hand.
@Suite struct JSONTestSuiteTests {
  private static let folder: String? = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let suites = ProcessInfo.processInfo.environment["JIXIAO_SUITES"] ?? "/\(root)/../shared/suites"
    let folder = suites + "/JSONTestSuite/test_parsing"
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()

  @Test(.enabled(if: folder != nil, "needs JSONTestSuite: set JIXIAO_SUITES"))
  func acceptsAndRefusesAsTheSuiteSays() throws {
    let folder = try #require(Self.folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
    #expect(names.count > 300)
    for name in names {
      let bytes = try [UInt8](Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
      let value = try? JSONValue(parsing: bytes)
      if name.hasPrefix("y_") { #expect(value != nil, "\(name) is valid") }
      if name.hasPrefix("n_") { #expect(value == nil, "\(name) is not valid") }
      if let value { #expect(try JSONValue(parsing: value.encoded) == value, "\(name) survives writing") }
    }
  }
}
