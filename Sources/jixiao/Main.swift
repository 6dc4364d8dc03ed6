import Glibc

/// The program. `main` only hands over to code that belongs to no actor: closures made in main-actor code trap when
/// another thread runs them.
@main
enum Program {
  static let version = "0.1.0"

  static func main() { exit(run(Array(CommandLine.arguments.dropFirst()))) }

  /// Runs the command that `arguments` name; returns the exit code.
  nonisolated static func run(_ arguments: [String]) -> CInt {
    switch arguments.first {
    case "lsp": return LanguageServerCommand.run(Array(arguments.dropFirst()), version: version)
    case "--version":
      write("jixiao \(version)\n", to: STDOUT_FILENO)
      return 0
    default:
      write("usage: jixiao lsp | --version\n", to: STDERR_FILENO)
      return 2
    }
  }

  /// Writes `text` to a descriptor, as much of it as is taken.
  nonisolated static func write(_ text: String, to descriptor: CInt) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
