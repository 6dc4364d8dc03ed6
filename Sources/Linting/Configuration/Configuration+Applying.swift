import Regulations
import SourceText

extension Configuration {
  /// Whether a file found in a folder is checked. `path` is relative to the configuration's folder, with `/` between the
  /// names.
  public func checks(_ path: String) -> Bool {
    if !included.isEmpty, !included.contains(where: { Glob($0.value).matches(path) }) { return false }
    return !excludes(path)
  }

  /// Whether a file is passed over.
  public func excludes(_ path: String) -> Bool { excluded.contains { Glob($0.value).matches(path) } }

  /// Whether a folder is passed over with all that is in it.
  public func excludesFolder(_ path: String) -> Bool { excluded.contains { Glob($0.value).matchesFolder(path) } }

  /// The places in ``byPath`` of what holds for the file at `path`, relative to the configuration's folder.
  public func settings(for path: String) -> [Int] {
    byPath.indices.filter { index in byPath[index].globs.contains { Glob($0.value).matches(path) } }
  }

  /// What it sets for files for which ``settings(for:)`` gives `places`: later settings stand above earlier ones, a rule
  /// above its family. Rule sets that `library` has not got, and words that name no rule, are passed over.
  public func settings(_ places: [Int], rules: RuleDirectory, library: RuleSetLibrary) -> ConfiguredSettings {
    var settings = ConfiguredSettings()
    settings.take(levels, rules)
    settings.take(ruleSet, library)
    for index in places where byPath.indices.contains(index) {
      settings.take(byPath[index].levels, rules)
      settings.take(byPath[index].ruleSet, library)
    }
    return settings
  }
}

/// What a configuration sets for some files.
public struct ConfiguredSettings: Sendable {
  /// The rule set for those that name none.
  public private(set) var ruleSet: Setting<String>?
  /// The levels of rules, each with the place that decided.
  public private(set) var levels: [RuleCode: LevelSetting] = [:]

  /// The settings with these; what the settings say already stands above them.
  public func apply(to settings: inout LintSettings, givenRuleSet: Bool) {
    if let ruleSet, !givenRuleSet { settings.ruleSet = ruleSet.value }
    for (code, level) in levels where settings.levels[code] == nil { settings.levels[code] = level.level.value }
  }

  fileprivate mutating func take(_ ruleSet: Setting<String>?, _ library: RuleSetLibrary) {
    if let ruleSet, library[ruleSet.value] != nil { self.ruleSet = ruleSet }
  }

  fileprivate mutating func take(_ settings: [LevelSetting], _ rules: RuleDirectory) {
    // The longer word names fewer rules; sorting is stable enough, as two words of one length never name one rule.
    for setting in settings.sorted(by: { $0.breadth < $1.breadth }) {
      for rule in rules.rules(setting.rules.value) { levels[rule.code] = setting }
    }
  }
}

extension LevelSetting {
  /// Families come before their parts, and those before single rules.
  fileprivate var breadth: Int {
    let word = rules.value.uppercased()
    return word.hasPrefix("JX") ? min(word.utf8.count, 5) : 5
  }
}
