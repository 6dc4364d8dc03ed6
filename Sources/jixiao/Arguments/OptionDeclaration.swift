import SourceText

/// One option, declared once: parsing, help and completions derive from it.
struct OptionDeclaration: Sendable {
  /// The long name without dashes.
  let name: String
  /// The letter of the short form.
  let letter: Character?
  /// What follows it; `nil` for a flag.
  let value: OptionValue?
  /// What it does.
  let help: LocalizedText

  init(_ name: String, _ letter: Character? = nil, _ value: OptionValue? = nil, zh: String, en: String) {
    self.name = name
    self.letter = letter
    self.value = value
    help = LocalizedText(zh: zh, en: en)
  }

  /// `--format`.
  var spelling: String { "--" + name }
}

/// What an option takes.
struct OptionValue: Sendable {
  /// How help calls it; `nil` where its choices say it all.
  let placeholder: LocalizedText?
  /// The words it takes; empty where it takes any text.
  let choices: [String]
  /// What a shell can offer for it.
  let kind: Kind

  /// What a shell can offer.
  enum Kind: Sendable {
    /// Its choices; nothing where there are none.
    case words
    /// Files and folders.
    case files
    /// The names of the rule sets.
    case ruleSets
    /// The codes of the rules.
    case rules
    /// The commands of the program.
    case commands
    /// These words, though others are taken too.
    case suggested([String])
    /// One of these words, and a file where a colon stands behind it.
    case withFile([String])
  }

  /// One of some words.
  static func choice(_ words: String...) -> OptionValue { OptionValue(placeholder: nil, choices: words, kind: .words) }

  /// Any text; whoever reads it checks it.
  static func text(zh: String, en: String, _ kind: Kind = .words) -> OptionValue {
    OptionValue(placeholder: LocalizedText(zh: zh, en: en), choices: [], kind: kind)
  }

  /// How help shows it: `zh|en`, `文件`.
  func shown(_ language: Language) -> String { placeholder?[language] ?? choices.joined(separator: "|") }
}

extension OptionDeclaration {
  /// `--lang`, which every command has.
  static let language = OptionDeclaration(
    "lang", nil, .choice("zh", "en"), zh: "输出语言，缺省为中文", en: "language of the output; Chinese unless given")
  /// `--help`, which every command has.
  static let help = OptionDeclaration("help", "h", zh: "显示帮助", en: "show this help")
  /// `--color`.
  static let color = OptionDeclaration(
    "color", nil, .choice("auto", "always", "never"), zh: "是否着色，缺省 auto：仅在终端上，且未设 NO_COLOR",
    en: "whether to colour; auto: on a terminal, unless NO_COLOR is set")
  /// `--ruleset`.
  static let ruleSet = OptionDeclaration(
    "ruleset", nil, .text(zh: "名称", en: "NAME", .ruleSets), zh: "文档未写明规则集时适用的规则集，缺省为国家",
    en: "rule set for documents that name none; 国家 unless given")
  /// The `--format` of commands that print text or JSON.
  static let textOrJSON = OptionDeclaration(
    "format", nil, .choice("text", "json"), zh: "输出格式，缺省 text", en: "output format; text unless given")
}
