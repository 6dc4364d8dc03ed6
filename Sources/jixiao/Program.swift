import Glibc
import SourceText

/// The program: finds the command and hands over.
enum Program {
  /// The version, as `jixiao --version`, reports and the language server give it.
  static let version = "0.1.0"

  /// Runs the command that `arguments` (without the program's name) ask for; returns the exit code.
  static func run(_ arguments: [String]) -> CInt {
    // A reader that goes away is an error of write(2), not the end of the process.
    signal(SIGPIPE, SIG_IGN)
    // Likewise a file that grows beyond the limit of the shell.
    signal(SIGXFSZ, SIG_IGN)
    if arguments == ["--version"] { return printVersion() }
    let language = LanguageOption.language(in: arguments)
    do {
      return try dispatch(arguments, language)
    } catch {
      write(error.text(language), to: STDERR_FILENO)
      return ExitCode.failure
    }
  }

  private static func dispatch(_ arguments: [String], _ language: Language) throws(UsageError) -> CInt {
    let (words, rest) = try TopLevel.split(arguments)
    if words.contains(.version) { return printVersion() }
    guard let name = rest.first else {
      let help = HelpText.program(language)
      write(help, to: words.contains(.help) ? STDOUT_FILENO : STDERR_FILENO)
      return words.contains(.help) ? ExitCode.success : ExitCode.failure
    }
    guard let command = Command.named(name) else { throw .unknownCommand(name) }
    return try command.start(
      Array(rest.dropFirst()), language, isLanguageGiven: LanguageOption.given(in: arguments) != nil,
      wantsHelp: words.contains(.help))
  }

  private static func printVersion() -> CInt {
    write("jixiao \(version)\n", to: STDOUT_FILENO)
    return ExitCode.success
  }

  /// Writes `text` to a descriptor, as much of it as is taken.
  static func write(_ text: String, to descriptor: CInt) {
    var stream = OutputStream(descriptor)
    stream.write(text)
    stream.flush()
  }
}

/// What the process says to the shell.
enum ExitCode {
  /// Nothing at or above `--fail-on`.
  static let success: CInt = 0
  /// Findings.
  static let findings: CInt = 1
  /// Misuse, or something that could not be read or written.
  static let failure: CInt = 2
}
