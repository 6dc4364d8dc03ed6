/// The completions for bash, without the help of bash-completion.
enum BashCompletion {
  static func script() -> String {
    var text = """
      # bash completion for jixiao \(Program.version); written by “jixiao completions bash”
      _jixiao() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= action= before i
        # bash takes --option=value for three words.
        if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi
        before=${cur%"${cur##*,}"}
        for ((i = 1; i < COMP_CWORD; i++)); do
          case ${COMP_WORDS[i]} in
            --lang) ((i++)) ;;
            -*|=) ;;
            *) if [[ -z $command ]]; then command=${COMP_WORDS[i]}; elif [[ -z $action ]]; then action=${COMP_WORDS[i]}; fi ;;
          esac
        done
        case "$command $prev" in

      """
    for command in Command.all {
      for option in command.allOptions {
        guard let value = option.value else { continue }
        let words = [option.spelling] + (option.letter.map { ["-\($0)"] } ?? [])
        let patterns = words.map { "\"\(command.name) \($0)\"" }.joined(separator: "|")
        text += "    \(patterns)) \(reply(value.kind, CompletionWords.fixed(value))); return ;;\n"
      }
    }
    text += "    *\" --lang\") \(reply(.words, ["zh", "en"])); return ;;\n  esac\n"
    text += "  if [[ $cur == -* ]]; then\n    case $command in\n"
    text += "      \"\") \(reply(.words, ["--lang", "--version", "--help"])) ;;\n"
    for command in Command.all {
      text += "      \(command.name)) \(reply(.words, command.allOptions.map(\.spelling))) ;;\n"
    }
    text += "    esac\n    return\n  fi\n  case \"$command $action\" in\n"
    text += "    \" \") \(reply(.commands, [])) ;;\n"
    for command in Command.all {
      if !command.operands.actions.isEmpty {
        text += "    \"\(command.name) \") \(reply(.words, command.operands.actions.map(\.name))) ;;\n"
      }
      for action in command.operands.actions where action.maximum > 0 {
        text += "    \"\(command.name) \(action.name)\") \(reply(action.kind, [])) ;;\n"
      }
      if command.operands.actions.isEmpty, command.operands.maximum > 0 {
        text += "    \"\(command.name) \"*) \(reply(command.operands.kind, [])) ;;\n"
      }
    }
    return text + "  esac\n}\ncomplete -o filenames -F _jixiao jixiao\n"
  }

  /// The shell command that fills in the answer.
  private static func reply(_ kind: OptionValue.Kind, _ words: [String]) -> String {
    switch kind {
    case .files: "compopt -o default; COMPREPLY=()"
    case .words: offer(words.joined(separator: " "))
    // Behind a colon, which is a word of its own to bash, no case fits the option, and files are offered.
    case .commands, .suggested, .withFile:
      offer((words.isEmpty ? CompletionWords.fixed(kind) : words).joined(separator: " "))
    case .ruleSets: offer("$(\(CompletionWords.ruleSets))")
    // Of several between commas the last is offered.
    case .rules: offer("$(\(CompletionWords.rules))", before: "$before")
    }
  }

  private static func offer(_ words: String, before: String? = nil) -> String {
    let (prefix, current) = before.map { (" -P \"\($0)\"", "${cur##*,}") } ?? ("", "$cur")
    return "COMPREPLY=($(compgen\(prefix) -W \"\(words)\" -- \"\(current)\"))"
  }
}
