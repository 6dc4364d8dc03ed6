import SourceText

/// The completions for zsh, with the help texts.
enum ZshCompletion {
  static func script(_ language: Language) -> String {
    var text = """
      #compdef jixiao
      # zsh completion for jixiao \(Program.version); written by “jixiao completions zsh”
      _jixiao_rules() { compset -P '*,'; compadd -- ${(f)"$(\(CompletionWords.rules))"} }
      _jixiao_rulesets() { compadd -- ${(f)"$(\(CompletionWords.ruleSets))"} }
      _jixiao_or_file() { if compset -P '*:'; then _files; else compadd -- $@; fi }
      _jixiao_commands() {
        local -a commands=(

      """
    for command in Command.all {
      let entry = "\(command.name):\(command.summary[language])"
      text += "    \(CompletionWords.quoted(entry))\n"
    }
    text += """
        )
        _describe -t commands command commands
      }
      _jixiao() {
        local context state state_descr line
        typeset -A opt_args
        _arguments -C \(spec(.language, language)) \(spec(TopLevel.versionOption, language)) \(spec(.help, language)) \\
          '1:command:_jixiao_commands' '*::argument:->argument' && return
        [[ $state == argument ]] || return
        case $words[1] in

      """
    for command in Command.all {
      var parts = command.allOptions.map { spec($0, language) }
      if command.operands.actions.isEmpty {
        if command.operands.maximum > 0 { parts.append("'*:argument:\(offer(command.operands.kind))'") }
      } else {
        parts.append("'1:action:(\(command.operands.actions.map(\.name).joined(separator: " ")))'")
        if let kind = command.operands.actions.first(where: { $0.maximum > 0 })?.kind {
          parts.append("'*:argument:\(offer(kind))'")
        }
      }
      text += "    \(command.name)) _arguments -s \(parts.joined(separator: " ")) ;;\n"
    }
    // As a function of fpath the file is run for the first completion, which it must answer; otherwise it is sourced.
    return text + """
        esac
      }
      if [[ $funcstack[1] == _jixiao ]]; then _jixiao "$@"; else compdef _jixiao jixiao; fi

      """
  }

  /// `'*--format=[help]:value:(text json)'`.
  private static func spec(_ option: OptionDeclaration, _ language: Language) -> String {
    let help = escaped(option.help[language], "[]:\\")
    var tail = "[\(help)]"
    if let value = option.value {
      let name = escaped(value.shown(language), ":\\")
      tail += ":\(name):\(offer(value.kind, value.choices))"
    }
    let long = CompletionWords.quoted("*\(option.spelling)\(option.value == nil ? "" : "=")\(tail)")
    guard let letter = option.letter else { return long }
    return long + " " + CompletionWords.quoted("*-\(letter)\(option.value == nil ? "" : "+")\(tail)")
  }

  private static func offer(_ kind: OptionValue.Kind, _ choices: [String] = []) -> String {
    switch kind {
    case .files: "_files"
    case .rules: "_jixiao_rules"
    case .ruleSets: "_jixiao_rulesets"
    case .commands: "_jixiao_commands"
    case .words: choices.isEmpty ? " " : "(\(choices.joined(separator: " ")))"
    case .suggested(let words): "(\(words.joined(separator: " ")))"
    // A blank keeps the words together.
    case .withFile(let words): " _jixiao_or_file \(words.joined(separator: " "))"
    }
  }

  private static func escaped(_ text: String, _ signs: String) -> String {
    text.reduce(into: "") { result, character in
      if signs.contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
