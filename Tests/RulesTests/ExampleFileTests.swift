import FoundationEssentials
import Linting
import Regulations
import Rules
import SourceText
import Syntax
import Testing

/// The files in the folder `examples`, linted with the whole catalogue and the built-in rule sets.
///
/// Beside `表.yaml` stands `表.yaml.findings`: what `jixiao lint --format concise` says of it, without the path.
/// `JIXIAO_UPDATE_GOLDEN=1 swift test --filter ExampleFileTests` writes these files anew.
@Suite("Files in examples") struct ExampleFileTests {
  private static let cleanFiles = files(in: "examples/clean")
  private static let lives = files(in: "examples/lives")
  private static let faultyFiles = (files(in: "examples/forms") + files(in: "examples/faults")).filter { !isLaw($0) }

  @Test("A clean document is clean", arguments: cleanFiles)
  func clean(_ path: String) throws {
    let result = try Self.lint(path)
    #expect(!result.documents.isEmpty)
    #expect(Self.lines(result) == [])
  }

  @Test("Whole project lives are clean, all of them in one workspace")
  func life() throws {
    for (path, result) in try Self.together(Self.lives) { #expect(Self.lines(result) == [], "\(path)") }
  }

  @Test("A faulty document gives the findings beside it", arguments: faultyFiles)
  func faulty(_ path: String) throws {
    let now = try Self.lines(Self.lint(path))
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

  @Test("A published form parses and is read as one document", arguments: files(in: "examples/forms"))
  func forms(_ path: String) throws {
    let result = try Self.lint(path)
    #expect(result.documents.count == 1)
    #expect(result.tree.errors.isEmpty)
  }

  @Test("Every rule finds something in some example")
  func coverage() throws {
    var found: Set<RuleCode> = []
    for path in Self.faultyFiles {
      found.formUnion(try Self.lint(path).findings.lazy.filter { !$0.isWaived }.map(\.code))
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
    let orphans = ["examples/forms", "examples/faults"].flatMap { Self.files(in: $0, ending: [".findings"]) }
      .filter { !Self.faultyFiles.contains(String($0.dropLast(".findings".count))) }
    #expect(orphans == [])
  }

  // MARK: Files

  private static func files(in folder: String, ending: [String] = [".yaml", ".json"]) -> [String] {
    let root = Package.root.appending(path: folder)
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false))) ?? []
    return names.filter { name in ending.contains { name.hasSuffix($0) } }.sorted().map { folder + "/" + $0 }
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// The rule sets of a folder's own, which hold for the documents in it.
  private static func ruleSets(in folder: String) -> [String] { files(in: folder + "/规则集") }

  /// Whether a file is such a rule set, or the configuration that names it: neither is a faulty document.
  private static func isLaw(_ path: String) -> Bool {
    path.contains("/规则集/") || Configuration.isConfiguration(path) && !ruleSets(in: folder(of: path)).isEmpty
  }

  /// A file of a folder in `faults` is held against the others there; other files stand for themselves.
  private static func lint(_ path: String) throws -> LintResult {
    let parts = path.split(separator: "/")
    let files = files(in: folder(of: path)).filter { !isLaw($0) }
    guard parts.dropFirst().first == "faults", parts.count > 3, files.count > 1,
      let own = try together(files).first(where: { $0.path == path })
    else { return try LintedFile(path).alone() }
    return own.result
  }

  /// What is found when nothing but these files is there.
  private static func together(_ paths: [String]) throws -> [(path: String, result: LintResult)] {
    let apart = try paths.map { (path: $0, result: try LintedFile($0).apart()) }
    var index = WorkspaceIndex(
      view: WorkspaceView(isComplete: true) { Package.text($0) != nil || paths.contains($0) })
    index.update(apart.map { ($0.path, $0.result.facts) })
    return apart.map { ($0.path, $0.result.adding(index.result(of: $0.path))) }
  }

  /// A file of the examples, and the linter for it.
  private struct LintedFile {
    private let path: String
    private let source: SourceText
    private let linter: Linter

    init(_ path: String) throws {
      self.path = path
      source = SourceText(decoding: [UInt8](try Data(contentsOf: Package.root.appending(path: path))))
      var settings = LintSettings()
      settings.language = .chinese
      let own = try ExampleFileTests.ruleSets(in: ExampleFileTests.folder(of: path)).map { path in
        (path: path, tree: SyntaxTree(parsing: SourceText(try #require(Package.text(path))), as: .yaml))
      }
      let library = RuleSetLibrary(files: own)
      if let set = library.userSets.first { settings.ruleSet = set.name }
      linter = Linter(rules: catalogue, library: library, settings: settings)
    }

    private var format: SyntaxFormat { path.hasSuffix(".json") ? .json : .yaml }

    /// As if there were nothing beside it.
    func alone() -> LintResult {
      if Configuration.isConfiguration(path) {
        return linter.lint(Configuration(source), missingFolders: ["本县规则/"])
      }
      return linter.lint(source, as: format, isNamed: true)
    }

    /// Without the rules about several documents.
    func apart() -> LintResult { linter.lintApart(source, as: format, isNamed: true, path: path) }
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
