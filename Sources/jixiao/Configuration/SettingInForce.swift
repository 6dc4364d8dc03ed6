import JSON
import Linting
import Regulations
import Reports
import SourceText

/// One setting with its value for a file, and where that comes from.
struct SettingInForce {
  /// The key, as `jixiao.yaml` has it: `规则集`, `规则.JX201`.
  let key: String
  /// The value as it is written; empty for none.
  let value: String
  /// Who gave it.
  let origin: Origin

  /// Where a value comes from.
  enum Origin {
    /// Nobody gave one.
    case standard
    /// The line of a configuration, counted from 1.
    case file(FilePath, line: Int)
    /// An option of the call.
    case option(OptionDeclaration)

    func text(_ language: Language) -> String {
      switch self {
      case .standard: language.pick("缺省", "default")
      case .file(let path, let line): "\(path.description):\(line)"
      case .option(let option): option.spelling
      }
    }

    var json: JSONValue {
      switch self {
      case .standard: ["kind": "default"]
      case .file(let path, let line):
        ["kind": "file", "path": .string(path.description), "line": .number(JSONNumber(line))]
      case .option(let option): ["kind": "option", "option": .string(option.spelling)]
      }
    }
  }

  /// Every setting for the file or folder at `path`, in the order of the keys.
  static func all(
    for path: FilePath, under loaded: LoadedConfiguration?, _ request: LintRequest
  ) -> [SettingInForce] {
    let configuration = loaded?.configuration
    let arguments = request.call.arguments
    let directory = request.pool.plain.directory
    func origin(_ range: TextRange) -> Origin {
      guard let loaded else { return .standard }
      return .file(loaded.path.shown, line: loaded.configuration.line(of: range))
    }
    func texts(_ key: String, _ list: [Setting<String>]) -> SettingInForce {
      SettingInForce(
        key: key, value: list.map(\.value).joined(separator: "、"),
        origin: list.first.map { origin($0.range) } ?? .standard)
    }
    let places = loaded.map { $0.configuration.settings(for: $0.relative(path)) } ?? []
    let configured = configuration?.settings(places, rules: directory, library: loaded?.library ?? RuleSetLibrary())

    var settings: [SettingInForce] = []
    if arguments.has(.ruleSet) {
      settings.append(SettingInForce(key: "规则集", value: arguments.value(.ruleSet) ?? "", origin: .option(.ruleSet)))
    } else if let ruleSet = configured?.ruleSet {
      settings.append(SettingInForce(key: "规则集", value: ruleSet.value, origin: origin(ruleSet.range)))
    } else {
      settings.append(SettingInForce(key: "规则集", value: RuleSetLibrary.fallback, origin: .standard))
    }
    settings.append(texts("规则集目录", configuration?.ruleSetFolders ?? []))
    let given = request.pool.plain.settings.levels
    for rule in directory.rules {
      let key = "规则.\(rule.code)"
      if let level = given[rule.code] {
        settings.append(
          SettingInForce(key: key, value: level.name[request.call.language], origin: .option(LintOption.level)))
      } else if let level = configured?.levels[rule.code] {
        settings.append(
          SettingInForce(
            key: key, value: level.level.value.name[request.call.language], origin: origin(level.rules.range)))
      }
    }
    settings.append(texts("文件.包含", configuration?.included ?? []))
    settings.append(texts("文件.排除", configuration?.excluded ?? []))
    for glob in arguments.values(LintOption.exclude) {
      settings.append(SettingInForce(key: "文件.排除", value: glob, origin: .option(LintOption.exclude)))
    }
    settings.append(language(configuration, request, origin))
    settings.append(texts("基线", configuration?.baseline.map { [$0] } ?? []))
    return settings
  }

  private static func language(
    _ configuration: Configuration?, _ request: LintRequest, _ origin: (TextRange) -> Origin
  ) -> SettingInForce {
    if request.call.isLanguageGiven {
      return SettingInForce(key: "语言", value: request.call.language.rawValue, origin: .option(.language))
    }
    guard let language = configuration?.language else {
      return SettingInForce(key: "语言", value: request.call.language.rawValue, origin: .standard)
    }
    return SettingInForce(key: "语言", value: language.value.rawValue, origin: origin(language.range))
  }
}
