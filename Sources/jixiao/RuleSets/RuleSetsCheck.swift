import Forms
import Linting
import Regulations
import Rules
import SourceText
import Syntax

/// `jixiao rulesets check FILE…`: rule sets as the user wrote them, held against what there is to say in one.
enum RuleSetsCheck {
  /// Lints the files that are named, or those to which the configuration leads; returns the exit code.
  static func run(_ call: Invocation) throws(UsageError) -> CInt {
    let store = try ConfigurationStore(call.arguments)
    let loaded = store.ofWorkingFolder
    let call = call.speaking(loaded)
    let named = call.arguments.operands.map { FilePath($0) }
    let files = named.isEmpty ? (loaded?.ruleSetFiles.map(\.shown) ?? []) : named
    if files.isEmpty {
      throw UsageError(
        zh: "check 之后缺少规则集文件，配置中也没有“规则集目录”", en: "check needs files, as the configuration names none in 规则集目录",
        command: "rulesets")
    }
    let request = try LintRequest(call)
    let library = library(of: files, beside: loaded)
    var settings = request.pool.plain.settings
    settings.ruleSet = RuleSetLibrary.fallback
    let linter = Linter(
      rules: Rules.catalogue, library: library, settings: settings, directory: request.pool.plain.directory)
    let jobs = files.map { path in
      LintJob(
        input: LintInput(path: path, isNamed: true, isStandardInput: false), linter: linter, configuration: loaded)
    }
    guard complainOfOthers(files, call), let outputs = ReportOutputs(request, call) else { return ExitCode.failure }
    let run = LintRun(request, LintInputs(jobs: jobs, failures: []), outputs, call)
    return run.run()
  }

  /// The rule sets of the configuration and of the files, which may build on each other.
  private static func library(of files: [FilePath], beside loaded: LoadedConfiguration?) -> RuleSetLibrary {
    var paths = loaded?.ruleSetFiles ?? []
    for file in files.map(\.absolute) where !paths.contains(file) { paths.append(file) }
    var trees: [(path: String, tree: SyntaxTree)] = []
    for path in paths {
      guard let bytes = try? FileReader.read(path) else { continue }
      let format: SyntaxFormat = path.hasSuffix(".json") ? .json : .yaml
      trees.append((path.shown.description, SyntaxTree(parsing: SourceText(decoding: bytes), as: format)))
    }
    return RuleSetLibrary(files: trees)
  }

  /// Says which files hold no rule set at all; false where one does not.
  private static func complainOfOthers(_ files: [FilePath], _ call: Invocation) -> Bool {
    var isComplete = true
    for file in files {
      // What cannot be read, or be parsed, is reported like that.
      guard let bytes = try? FileReader.read(file) else { continue }
      let format: SyntaxFormat = file.hasSuffix(".json") ? .json : .yaml
      let tree = SyntaxTree(parsing: SourceText(decoding: bytes), as: format)
      if !tree.errors.isEmpty || Form.read(tree).contains(where: { $0.kind == .ruleSet }) { continue }
      isComplete = false
      let name = file.description
      call.complain(zh: "\(name) 中没有“文档类型: 绩效规则集”的文档", en: "\(name) holds no document of the kind 绩效规则集")
    }
    return isComplete
  }
}
