import FoundationEssentials
import Linting
import Regulations
import Rules
import SourceText
import Testing

/// The files in the folder `examples`, linted with the whole catalogue and the built-in rule sets.
///
/// Beside `表.yaml` stands `表.yaml.findings`: what `jixiao lint --format concise` says of it, without the path.
/// `JIXIAO_UPDATE_GOLDEN=1 swift test --filter ExampleFileTests` writes these files anew.
@Suite("Files in examples") struct ExampleFileTests {
  private static let cleanFiles = ExampleFile.paths(in: "examples/clean")
  private static let lives = ExampleFile.paths(in: "examples/lives")
  private static let faultyFiles = (ExampleFile.paths(in: "examples/forms") + ExampleFile.paths(in: "examples/faults"))
    .filter { !ExampleFile.isLaw($0) }

  @Test("A clean document is clean", arguments: cleanFiles)
  func clean(_ path: String) throws {
    let result = try ExampleFile.lint(path)
    #expect(!result.documents.isEmpty)
    #expect(Self.lines(result) == [])
  }

  @Test("Whole project lives are clean, all of them in one workspace")
  func life() throws {
    for (path, result) in try ExampleFile.together(Self.lives) { #expect(Self.lines(result) == [], "\(path)") }
  }

  @Test("A faulty document gives the findings beside it", arguments: faultyFiles)
  func faulty(_ path: String) throws {
    let now = try Self.lines(ExampleFile.lint(path))
    #expect(!now.isEmpty)
    let golden = path + ".findings"
    if ProcessInfo.processInfo.environment["JIXIAO_UPDATE_GOLDEN"] != nil {
      let text = now.map { $0 + "\n" }.joined()
      return try text.write(to: Package.root.appending(path: golden), atomically: true, encoding: .utf8)
    }
    let text = try #require(Package.text(golden), "\(golden) is missing")
    let then = text.split(separator: "\n").map(String.init)
    let isSame = now == then
    let changes = now.difference(from: then).map { change in
      switch change {
      case .remove(_, let line, _): "gone: " + line
      case .insert(_, let line, _): "new: " + line
      }
    }
    #expect(isSame, "run with JIXIAO_UPDATE_GOLDEN=1 if this is meant:\n\(changes.joined(separator: "\n"))")
  }

  @Test("A published form parses and is read as one document", arguments: ExampleFile.paths(in: "examples/forms"))
  func forms(_ path: String) throws {
    let result = try ExampleFile.lint(path)
    #expect(result.documents.count == 1)
    #expect(result.tree.errors.isEmpty)
  }

  @Test("Every rule finds something in some example")
  func coverage() throws {
    var found: Set<RuleCode> = []
    for path in Self.faultyFiles {
      found.formUnion(try ExampleFile.lint(path).findings.lazy.filter { !$0.isWaived }.map(\.code))
    }
    let silent = catalogue.map(\.code).filter { !found.contains($0) }
    #expect(silent == [])
  }

  @Test("Both kinds, both formats and another encoding are among the files; no findings lie about without a document")
  func variety() throws {
    #expect(Self.cleanFiles.count >= 2)
    for ending in ["自评.yaml", "目标.yaml", "自评.json", "目标.json", ".gbk.yaml"] {
      #expect(Self.faultyFiles.contains { $0.hasSuffix(ending) }, "\(ending)")
    }
    let orphans = ["examples/forms", "examples/faults"].flatMap { ExampleFile.paths(in: $0, ending: [".findings"]) }
      .filter { !Self.faultyFiles.contains(String($0.dropLast(".findings".count))) }
    #expect(orphans == [])
  }

  /// The lines of the concise report, without the path.
  private static func lines(_ result: LintResult) -> [String] {
    result.findings.filter { !$0.isWaived }.map { finding in
      let place = result.tree.source.position(at: finding.range.start, .utf32)
      let level = finding.level.name[.chinese]
      return "\(place.line + 1):\(place.character + 1): \(level) \(finding.code) \(finding.message)"
    }
  }
}
