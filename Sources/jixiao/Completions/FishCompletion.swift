import SourceText

/// The completions for fish, with the help texts.
enum FishCompletion {
  static func script(_ language: Language) -> String {
    var lines = [
      "# fish completion for jixiao \(Program.version); written by “jixiao completions fish”",
      // Behind a comma fish offers only what repeats the word up to it.
      "function __jixiao_rules",
      "  set -l before (commandline -ct | string replace -r '^--[a-z]+=' '' | string match -r '.*,')",
      "  \(CompletionWords.rules) | string replace -r '^' \"$before\"",
      "end",
      "function __jixiao_or_file",
      "  set -l token (commandline -ct | string replace -r '^--[a-z]+=' '')",
      "  set -l before (string match -r '^[^:]*:' -- $token)",
      "  if test -z \"$before\"; printf '%s\\n' $argv; return; end",
      "  __fish_complete_path (string replace -- $before '' $token) | string replace -r '^' $before",
      "end",
      "function __jixiao_rulesets; \(CompletionWords.ruleSets); end",
      "complete -c jixiao -f",
    ]
    for option in [.language, TopLevel.versionOption, .help] {
      lines.append("complete -c jixiao -n __fish_use_subcommand" + tail(of: option, language))
    }
    for command in Command.all {
      lines.append(
        "complete -c jixiao -n __fish_use_subcommand -a \(command.name) -d \(quoted(command.summary[language]))")
      let isHere = "__fish_seen_subcommand_from \(command.name)"
      let begin = "complete -c jixiao -n \(quoted(isHere))"
      for option in command.allOptions { lines.append(begin + tail(of: option, language)) }
      let actions = command.operands.actions
      if actions.isEmpty, command.operands.maximum > 0 { lines.append(begin + offer(command.operands.kind)) }
      let names = actions.map(\.name).joined(separator: " ")
      for action in actions {
        let isFirst = quoted("\(isHere); and not __fish_seen_subcommand_from \(names)")
        lines.append("complete -c jixiao -n \(isFirst) -a \(action.name) -d \(quoted(action.help[language]))")
        guard action.maximum > 0 else { continue }
        let isSecond = quoted("\(isHere); and __fish_seen_subcommand_from \(action.name)")
        lines.append("complete -c jixiao -n \(isSecond)" + offer(action.kind))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func tail(of option: OptionDeclaration, _ language: Language) -> String {
    var text = " -l \(option.name)" + (option.letter.map { " -s \($0)" } ?? "")
    if let value = option.value {
      let words = value.kind.takesFile ? [] : CompletionWords.fixed(value)
      text += words.isEmpty ? " -r" + offer(value.kind) : " -x -a \(quoted(words.joined(separator: " ")))"
    }
    return text + " -d \(quoted(option.help[language]))"
  }

  private static func offer(_ kind: OptionValue.Kind) -> String {
    switch kind {
    case .files: " -F"
    case .rules: " -f -a '(__jixiao_rules)'"
    case .ruleSets: " -f -a '(__jixiao_rulesets)'"
    case .commands, .suggested: " -f -a \(quoted(CompletionWords.fixed(kind).joined(separator: " ")))"
    case .withFile(let words): " -f -a \(quoted("(__jixiao_or_file \(words.joined(separator: " ")))"))"
    case .words: ""
    }
  }

  /// fish knows two escapes between single quotes.
  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}

extension OptionValue.Kind {
  /// Whether a file may stand behind the word.
  fileprivate var takesFile: Bool { if case .withFile = self { true } else { false } }
}
