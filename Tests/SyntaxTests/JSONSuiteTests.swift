import SourceText
import Testing

@testable import Syntax

/// The files of JSONTestSuite; none when it is absent.
enum JSONCases {
  static let folder = Suites.folder("JSONTestSuite/test_parsing") ?? ""
  static let names = Suites.names(folder).filter { $0.hasSuffix(".json") }
}

/// JSONTestSuite: `y_` must be accepted, `n_` refused, `i_` may be either.
@Suite(.enabled(if: !JSONCases.names.isEmpty, "JSONTestSuite is not on this machine"))
struct JSONSuiteTests {
  @Test("the suite is complete")
  func count() {
    #expect(JSONCases.names.count { $0.hasPrefix("y_") } == 95)
    #expect(JSONCases.names.count { $0.hasPrefix("n_") } == 188)
    #expect(JSONCases.names.count { $0.hasPrefix("i_") } == 35)
  }

  @Test("each file is accepted or refused as it must be", arguments: JSONCases.names)
  func file(_ name: String) throws {
    let bytes = try #require(Suites.bytes("\(JSONCases.folder)/\(name)"))
    let tree = SyntaxTree(parsing: SourceText(decoding: bytes), as: .json)
    #expect(Invariants.broken(tree) == nil)
    if name.hasPrefix("y_") {
      #expect(tree.errors.map(\.kind) == [])
      #expect(PlainJSON.values(tree.json()) == PlainJSON.values(String(decoding: bytes, as: UTF8.self)))
    } else if name.hasPrefix("n_") {
      #expect(!tree.errors.isEmpty)
    }
  }
}
