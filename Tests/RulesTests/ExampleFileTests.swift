import FoundationEssentials
import Linting
import Regulations
import Rules
import SourceText
import Syntax
import Testing

/// The files in the folder `examples`, linted with the whole catalogue.
@Suite("Files in examples") struct ExampleFileTests {
  private static func files(in folder: String) -> [String] {
    let root = Package.root.appending(path: folder)
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.path())) ?? []
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }.sorted().map { folder + "/" + $0 }
  }

  private static func lint(_ path: String) throws -> LintResult {
    let text = try #require(Package.text(path), "\(path)")
    let linter = Linter(rules: catalogue, library: Verdict.library, settings: LintSettings())
    return linter.lint(SourceText(text), as: path.hasSuffix(".json") ? .json : .yaml, isNamed: true)
  }

  @Test("A clean document is clean", arguments: files(in: "examples/clean"))
  func clean(_ path: String) throws {
    let result = try Self.lint(path)
    #expect(!result.documents.isEmpty)
    let findings = result.findings.map { "\($0.code) “\(result.tree.source.string($0.range))” \($0.message)" }
    #expect(findings == [])
  }

  @Test("A published form is read, and something is found in it", arguments: files(in: "examples/forms"))
  func forms(_ path: String) throws {
    let result = try Self.lint(path)
    #expect(result.documents.count == 1)
    #expect(result.tree.errors.isEmpty)
    #expect(!result.findings.isEmpty)
  }

  @Test("There are files of both sorts")
  func some() {
    #expect(!Self.files(in: "examples/clean").isEmpty && !Self.files(in: "examples/forms").isEmpty)
  }
}
