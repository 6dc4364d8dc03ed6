import SourceText

/// `jixiao completions bash|zsh|fish`.
enum CompletionsCommand {
  static var declaration: Command {
    Command(
      "completions", zh: "命令行补全脚本", en: "completions for a shell",
      operands: .actions([
        Operands.Action("bash", zh: "用于 bash（缺省）", en: "for bash (the default)"),
        Operands.Action("zsh", zh: "用于 zsh", en: "for zsh"),
        Operands.Action("fish", zh: "用于 fish", en: "for fish"),
      ]), options: [],
      examples: [
        Command.Example(
          "jixiao completions bash > ~/.local/share/bash-completion/completions/jixiao", zh: "bash，重新打开终端后生效",
          en: "bash, from the next terminal on"),
        Command.Example(
          "jixiao completions zsh > ~/.zfunc/_jixiao", zh: "zsh，该文件夹须在 fpath 中", en: "zsh, a folder of fpath"),
        Command.Example("jixiao completions fish > ~/.config/fish/completions/jixiao.fish", zh: "fish", en: "fish"),
      ],
      body: .parsed { call throws(UsageError) in
        switch call.arguments.action {
        case "zsh": call.print(ZshCompletion.script(call.language))
        case "fish": call.print(FishCompletion.script(call.language))
        default: call.print(BashCompletion.script())
        }
      })
  }
}

/// What the scripts share: shell commands that list what only the program knows.
enum CompletionWords {
  /// The names of the rule sets, one a line.
  static let ruleSets = "jixiao rulesets 2>/dev/null | sed 's/ .*//'"
  /// The codes of the rules, one a line.
  static let rules = "jixiao rules 2>/dev/null | sed -n 's/^\\(JX[0-9]*\\) .*/\\1/p'"

  /// `text` between single quotes, as sh and zsh read it.
  static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }

  /// The words that a value may be, where they are known beforehand.
  static func fixed(_ value: OptionValue) -> [String] { value.choices.isEmpty ? fixed(value.kind) : value.choices }

  /// The words of a kind, where they are known beforehand.
  static func fixed(_ kind: OptionValue.Kind) -> [String] {
    switch kind {
    case .suggested(let words), .withFile(let words): words
    case .commands: Command.all.map(\.name)
    case .words, .files, .ruleSets, .rules: []
    }
  }
}
