import SourceText
import Testing

@testable import Syntax

/// yaml-test-suite, all of it.
@Suite(.enabled(if: !YAMLCase.all.isEmpty, "yaml-test-suite is not on this machine"))
struct YAMLSuiteTests {
  @Test("the suite is complete")
  func count() {
    #expect(YAMLCase.all.count == 402)
    #expect(YAMLCase.all.count(where: \.isInvalid) == 94)
    #expect(YAMLCase.all.count { !$0.isInvalid && $0.json != nil } == 279)
  }

  @Test("valid documents give the events of the suite", arguments: YAMLCase.all.filter { !$0.isInvalid })
  func events(_ test: YAMLCase) {
    let tree = test.tree()
    #expect(tree.errors.map(\.kind) == [])
    #expect(tree.events() == test.events)
  }

  @Test("invalid documents are refused", arguments: YAMLCase.all.filter(\.isInvalid))
  func refusal(_ test: YAMLCase) {
    #expect(!test.tree().errors.isEmpty)
  }

  @Test("documents say what the suite's JSON says", arguments: YAMLCase.all.filter { !$0.isInvalid && $0.json != nil })
  func data(_ test: YAMLCase) throws {
    let expected = try #require(PlainJSON.values(test.json ?? ""))
    #expect(PlainJSON.values(test.tree().json()) == expected)
  }

  @Test("the text is in the tree byte for byte", arguments: YAMLCase.all)
  func lossless(_ test: YAMLCase) {
    let tree = test.tree()
    #expect(Invariants.broken(tree) == nil)
    #expect(tree.tokens().flatMap { tree.source.bytes[$0.range.start..<$0.range.end] } == tree.source.bytes)
  }
}
