import FoundationEssentials
import Linting
import Regulations
import Rules
import SourceText
import Syntax
import Testing

/// A file of the folder `examples`, and the linter for it.
struct ExampleFile {
  let path: String
  let source: SourceText
  private let linter: Linter

  /// The file at `path`, with the rule sets of its folder's own.
  /// - Parameter collectsFixes: whether findings bring their fixes.
  init(_ path: String, collectsFixes: Bool = false) throws {
    self.path = path
    source = SourceText(decoding: [UInt8](try Data(contentsOf: Package.root.appending(path: path))))
    var settings = LintSettings()
    settings.language = .chinese
    settings.collectsFixes = collectsFixes
    let own = try Self.ruleSets(in: Self.folder(of: path)).map { path in
      (path: path, tree: SyntaxTree(parsing: SourceText(try #require(Package.text(path))), as: .yaml))
    }
    let library = own.isEmpty ? Self.builtIn : RuleSetLibrary(files: own)
    if let set = library.userSets.first { settings.ruleSet = set.name }
    linter = Linter(rules: catalogue, library: library, settings: settings)
  }

  private static let builtIn = RuleSetLibrary(files: [])

  private var format: SyntaxFormat { path.hasSuffix(".json") ? .json : .yaml }

  /// As if there were nothing beside it.
  func alone() -> LintResult { alone(source) }

  /// As if `source` were its text, and nothing beside it.
  func alone(_ source: SourceText) -> LintResult {
    if Configuration.isConfiguration(path) {
      return linter.lint(Configuration(source), missingFolders: ["本县规则/"])
    }
    return linter.lint(source, as: format, isNamed: true)
  }

  /// Without the rules about several documents.
  func apart() -> LintResult { apart(source) }

  /// The same, as if `source` were its text.
  func apart(_ source: SourceText) -> LintResult {
    if Configuration.isConfiguration(path) { return alone(source) }
    return linter.lintApart(source, as: format, isNamed: true, path: path)
  }

  // MARK: All of them

  /// The paths of the files in a folder of the package.
  static func paths(in folder: String, ending: [String] = [".yaml", ".json"]) -> [String] {
    let root = Package.root.appending(path: folder)
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false))) ?? []
    return names.filter { name in ending.contains { name.hasSuffix($0) } }.sorted().map { folder + "/" + $0 }
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// The rule sets of a folder's own, which hold for the documents in it.
  private static func ruleSets(in folder: String) -> [String] { paths(in: folder + "/规则集") }

  /// Whether a file is such a rule set, or the configuration that names it: neither is a faulty document.
  static func isLaw(_ path: String) -> Bool {
    path.contains("/规则集/") || Configuration.isConfiguration(path) && !ruleSets(in: folder(of: path)).isEmpty
  }

  /// A file of a folder in `faults` is held against the others there; other files stand for themselves.
  static func lint(_ path: String) throws -> LintResult {
    let parts = path.split(separator: "/")
    let files = paths(in: folder(of: path)).filter { !isLaw($0) }
    guard parts.dropFirst().first == "faults", parts.count > 3, files.count > 1,
      let own = try together(files).first(where: { $0.path == path })
    else { return try ExampleFile(path).alone() }
    return own.result
  }

  /// What is found when nothing but these files is there.
  static func together(_ paths: [String]) throws -> [(path: String, result: LintResult)] {
    let apart = try paths.map { (path: $0, result: try ExampleFile($0).apart()) }
    var index = WorkspaceIndex(
      view: WorkspaceView(isComplete: true) { Package.text($0) != nil || paths.contains($0) })
    index.update(apart.map { ($0.path, $0.result.facts) })
    return apart.map { ($0.path, $0.result.adding(index.result(of: $0.path))) }
  }
}
