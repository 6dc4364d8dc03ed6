import Glibc
import Reports
import SourceText

/// One call of a command.
struct Invocation: Sendable {
  /// What was given.
  let arguments: ParsedArguments
  /// The language of the output.
  let language: Language
  /// Whether somebody asked for that language, so that no configuration changes it.
  let isLanguageGiven: Bool

  init(_ arguments: ParsedArguments, language: Language, isLanguageGiven: Bool = true) {
    self.arguments = arguments
    self.language = language
    self.isLanguageGiven = isLanguageGiven
  }

  /// The same call in the language of a configuration, unless it asks for one itself.
  func speaking(_ configuration: LoadedConfiguration?) -> Invocation {
    guard !isLanguageGiven, let language = configuration?.configuration.language?.value else { return self }
    return Invocation(arguments, language: language, isLanguageGiven: false)
  }

  /// Writes `text` to standard output; returns the exit code.
  func print(_ text: String) -> CInt {
    var stream = OutputStream(STDOUT_FILENO)
    stream.write(text)
    return finish(&stream)
  }

  /// Writes what is left of a stream to standard output, and says so where that fails; returns the exit code.
  func finish(_ stream: inout OutputStream) -> CInt {
    stream.flush()
    guard let failure = stream.failure else { return ExitCode.success }
    let reason = FileError.system(failure).reason
    complain(zh: "无法写入标准输出：\(reason.chinese)", en: "cannot write standard output: \(reason.english)")
    return ExitCode.failure
  }

  /// Says on standard error that something went wrong.
  func complain(zh: @autoclosure () -> String, en: @autoclosure () -> String) {
    let message = Printable.text(language.pick(zh(), en()))
    Program.write(language.pick("jixiao：\(message)\n", "jixiao: \(message)\n"), to: STDERR_FILENO)
  }

  /// Says on standard error what is worth knowing, unless `--quiet` was given.
  func note(zh: @autoclosure () -> String, en: @autoclosure () -> String) {
    if arguments.has(LintOption.quiet) { return }
    Program.write(Printable.text(language.pick(zh(), en())) + "\n", to: STDERR_FILENO)
  }
}
