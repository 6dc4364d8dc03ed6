import EditorServices
import Glibc
import LanguageServer
import Linting
import Regulations
import Rules
import SourceText

/// `jixiao lsp`: the language server on standard input and output.
enum LanguageServerCommand {
  static let usage = """
    usage: jixiao lsp [--stdio] [--lang zh|en] [--ruleset NAME] [--position-encoding utf-8|utf-16|utf-32] \
    [--log FILE] [--clientProcessId N]
    """

  /// Runs the server with the arguments behind `lsp`; returns the exit code when it cannot start.
  nonisolated static func run(_ arguments: [String]) -> CInt {
    var options = ServerOptions(version: Program.version)
    var settings = LintSettings()
    var (isRuleSetGiven, isLanguageGiven) = (false, false)
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      // Both `--log FILE` and `--log=FILE`.
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let name = parts.first ?? ""
      func value() -> String? { parts.count > 1 ? parts[1] : rest.popFirst() }
      switch name {
      case "--stdio" where parts.count == 1: continue
      case "--log":
        guard let path = value(), !path.isEmpty else { return misuse("--log needs a file") }
        options.logPath = path
      case "--clientProcessId":
        guard let number = value().flatMap({ Int($0) }) else { return misuse("--clientProcessId needs a number") }
        options.clientProcessID = number
      case "--position-encoding":
        guard let encoding = value().flatMap(PositionEncoding.init) else {
          return misuse("--position-encoding takes utf-8, utf-16 or utf-32")
        }
        options.positionEncoding = encoding
      case "--lang":
        guard let language = value().flatMap({ Language(rawValue: $0) }) else { return misuse("--lang takes zh or en") }
        settings.language = language
        isLanguageGiven = true
      case "--ruleset":
        guard let ruleSet = value(), !ruleSet.isEmpty else { return misuse("--ruleset needs a name") }
        settings.ruleSet = ruleSet
        isRuleSetGiven = true
      default: return misuse("unknown argument: \(argument)")
      }
    }
    let analyzers = EditorAnalyzers(settings, isRuleSetGiven: isRuleSetGiven, isLanguageGiven: isLanguageGiven)
    let workspace = LiveWorkspace(files: .disk) { analyzers.analyzer(for: $0) }
    var features = LanguageFeatures(workspace) { analyzers.take($1, at: $0) }
    features.takeEditorSettings = { analyzers.take($0) }
    features.reloadSettings = { analyzers.forget() }
    return Server.run(features, options)
  }

  private static func misuse(_ message: String) -> CInt {
    Program.write("jixiao: \(message)\n\(usage)\n", to: STDERR_FILENO)
    return 2
  }
}

extension WorkspaceFiles {
  /// The disk; what the directory lint finds in a folder is found here too.
  fileprivate static let disk = WorkspaceFiles(
    documents: { folder in
      var walk = DirectoryWalk { _, _ in false }
      if FileReader.isDirectory(FilePath(folder)) { walk.add([FilePath(folder)]) }
      return walk.files.map(\.description)
    },
    read: { path in try? FileReader.read(FilePath(path)) },
    exists: FilePath.view(isComplete: true).exists,
    create: { path, bytes in
      do throws(FileError) {
        try FileWriter.create(bytes, at: FilePath(path))
        return .made
      } catch {
        return error == .system(EEXIST) ? .exists : .failed(error.reason)
      }
    })
}
