import SourceText

/// The keys of `jixiao.yaml`, declared once: reading, unknown keys, `jixiao config` and help derive from it.
public enum ConfigurationKey: String, Sendable, CaseIterable {
  /// The rule set for documents that name none.
  case ruleSet = "规则集"
  /// Where the user's own rule sets are.
  case ruleSetFolders = "规则集目录"
  /// The levels of rules.
  case rules = "规则"
  /// Which files of a folder are checked.
  case files = "文件"
  /// The language of the messages.
  case language = "语言"
  /// The file of accepted findings.
  case baseline = "基线"
  /// What differs for some of the files.
  case byPath = "按路径"

  /// What the key decides.
  public var help: LocalizedText {
    switch self {
    case .ruleSet: LocalizedText(zh: "文档未写明规则集时适用的规则集", en: "The rule set for documents that name none")
    case .ruleSetFolders:
      LocalizedText(
        zh: "自编规则集所在的文件夹或文件，相对本文件", en: "Folders or files with rule sets of your own, relative to this file")
    case .rules:
      LocalizedText(
        zh: "规则或规则族的级别：错误、警告、提示、关闭", en: "Levels of rules or families: 错误, 警告, 提示, 关闭 (error, warning, hint, off)")
    case .files:
      LocalizedText(zh: "检查文件夹时包含和排除的文件（通配）", en: "Globs of the files to check or pass over when a folder is checked")
    case .language: LocalizedText(zh: "输出语言：中文或英文", en: "The language of the messages: zh or en")
    case .baseline: LocalizedText(zh: "记有已知问题的文件", en: "The file of findings that are already known")
    case .byPath:
      LocalizedText(
        zh: "对部分文件另行规定级别和规则集，后列的优先", en: "Levels and rule set for some of the files; later ones stand above")
    }
  }
}
