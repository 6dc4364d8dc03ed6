/// `jixiao lsp`: to be replaced by the language server.
enum LanguageServerCommand {
  static func run(_ arguments: [String]) -> CInt { ExitCode.failure }
}
