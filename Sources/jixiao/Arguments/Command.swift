import SourceText

/// One command of the program, declared once.
struct Command: Sendable {
  /// The word that calls it.
  let name: String
  /// What it does, in one line.
  let summary: LocalizedText
  /// What its operands are.
  let operands: Operands
  /// Its options, without those that every command has.
  let options: [OptionDeclaration]
  /// Calls that show how it is used.
  let examples: [Example]
  /// What is worth knowing beyond the options.
  let notes: LocalizedText?
  /// The command itself.
  let body: Body

  /// A call and what it does.
  struct Example: Sendable {
    let call: String
    let help: LocalizedText

    init(_ call: String, zh: String, en: String) {
      self.call = call
      help = LocalizedText(zh: zh, en: en)
    }
  }

  /// The code of a command.
  enum Body: Sendable {
    /// It takes what the declaration says.
    case parsed(@Sendable (Invocation) throws(UsageError) -> CInt)
    /// It reads its arguments itself.
    case raw(@Sendable ([String]) -> CInt)
  }

  init(
    _ name: String, zh: String, en: String, operands: Operands, options: [OptionDeclaration], examples: [Example],
    notes: LocalizedText? = nil, body: Body
  ) {
    self.name = name
    summary = LocalizedText(zh: zh, en: en)
    self.operands = operands
    self.options = options
    self.examples = examples
    self.notes = notes
    self.body = body
  }

  /// The options with those that every command has.
  var allOptions: [OptionDeclaration] { options + [.language, .help] }

  /// Every command, in the order of the help.
  static var all: [Command] {
    [
      LintCommand.declaration, FixCommand.declaration, FormatCommand.declaration, ConvertCommand.declaration,
      StatsCommand.declaration, NewCommand.declaration, LanguageServerCommand.declaration, RulesCommand.declaration,
      RuleSetsCommand.declaration, ConfigurationCommand.declaration, ReadCommand.declaration,
      SyntaxCommand.declaration, SchemaCommand.declaration, CompletionsCommand.declaration, HelpCommand.declaration,
    ]
  }

  /// The command that `name` calls.
  static func named(_ name: String) -> Command? { all.first { $0.name == name } }

  /// Runs the command with the arguments behind its name; returns the exit code.
  func start(
    _ arguments: [String], _ language: Language, isLanguageGiven: Bool, wantsHelp: Bool
  ) throws(UsageError) -> CInt {
    if wantsHelp || HelpText.isAsked(in: arguments) {
      return Invocation(ParsedArguments(), language: language).print(HelpText.command(self, language))
    }
    switch body {
    case .raw(let run): return run(arguments)
    case .parsed(let run):
      do {
        return try run(
          Invocation(
            ArgumentParser.parse(arguments, for: self), language: language, isLanguageGiven: isLanguageGiven))
      } catch {
        throw error.naming(name)
      }
    }
  }
}

/// What stands behind the options of a command.
struct Operands: Sendable {
  /// How help shows them: `[路径…]`.
  let syntax: LocalizedText
  /// How many there may be.
  let maximum: Int
  /// The words of which the first operand may be one; the first of them is meant where none is given.
  let actions: [Action]
  /// What a shell can offer for one that is no action.
  var kind = OptionValue.Kind.files

  /// What a command can do, as its first operand says.
  struct Action: Sendable {
    let name: String
    /// How help shows what follows it.
    let syntax: LocalizedText
    let help: LocalizedText
    /// How many operands may follow.
    let maximum: Int
    /// What a shell can offer for them.
    let kind: OptionValue.Kind

    init(
      _ name: String, _ syntax: LocalizedText = LocalizedText(zh: "", en: ""), maximum: Int = 0,
      kind: OptionValue.Kind = .files, zh: String, en: String
    ) {
      self.name = name
      self.kind = kind
      self.syntax = syntax
      self.maximum = maximum
      help = LocalizedText(zh: zh, en: en)
    }
  }

  /// Plain operands.
  static func any(zh: String, en: String, maximum: Int = .max, kind: OptionValue.Kind = .files) -> Operands {
    Operands(syntax: LocalizedText(zh: zh, en: en), maximum: maximum, actions: [], kind: kind)
  }

  /// An action and what it takes.
  static func actions(_ actions: [Action]) -> Operands {
    let words = "[" + actions.map(\.name).joined(separator: "|") + "]"
    return Operands(syntax: LocalizedText(zh: words, en: words), maximum: .max, actions: actions)
  }
}
