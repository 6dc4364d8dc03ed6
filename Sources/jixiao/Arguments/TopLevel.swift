import SourceText

/// What may stand before the command's name.
enum TopLevel {
  /// The program's own options.
  enum Word { case version, help }

  /// `--version`.
  static let versionOption = OptionDeclaration("version", "V", zh: "显示版本", en: "show the version")

  /// The options before the command's name, and the name with all that follows; `--lang` is read elsewhere.
  static func split(_ arguments: [String]) throws(UsageError) -> (words: [Word], rest: ArraySlice<String>) {
    var words: [Word] = []
    var rest = arguments[...]
    while let first = rest.first, ArgumentParser.isOption(first) {
      rest.removeFirst()
      switch first {
      case "--version", "-V": words.append(.version)
      case "--help", "-h": words.append(.help)
      case OptionDeclaration.language.spelling:
        let value = rest.popFirst()
        guard let value else { throw .missingValue(.language) }
        if Language(rawValue: value) == nil { throw .unknownChoice(value, of: .language) }
      case _ where first.hasPrefix(OptionDeclaration.language.spelling + "="):
        let value = String(first.dropFirst(OptionDeclaration.language.spelling.count + 1))
        if Language(rawValue: value) == nil { throw .unknownChoice(value, of: .language) }
      default: throw .unknownOption(first, of: nil)
      }
    }
    return (words, rest)
  }
}

/// `--lang` is wanted before anything else, so that even a complaint about the arguments is in the right language.
enum LanguageOption {
  /// The language that `arguments` ask for, wherever they do; Chinese where they do not.
  static func language(in arguments: [String]) -> Language { given(in: arguments) ?? .chinese }

  /// The language that `arguments` ask for; `nil` where they do not.
  static func given(in arguments: [String]) -> Language? {
    let spelling = OptionDeclaration.language.spelling
    var language: Language?
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      let value: String
      if argument == spelling, index + 1 < arguments.count {
        value = arguments[index + 1]
      } else if argument.hasPrefix(spelling + "=") {
        value = String(argument.dropFirst(spelling.count + 1))
      } else {
        continue
      }
      language = Language(rawValue: value) ?? language
    }
    return language
  }
}
