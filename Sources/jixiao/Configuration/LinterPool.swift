import Linting
import Regulations
import Rules

/// The linters of a run: one for each configuration and each set of its settings by path.
struct LinterPool {
  /// What the options ask for; they stand above every configuration.
  private let settings: LintSettings
  /// Whether an option named the rule set.
  private let isRuleSetGiven: Bool
  private let directory: RuleDirectory
  private let store: ConfigurationStore
  /// The linter for files without a configuration.
  let plain: Linter
  private var linters: [Key: Linter] = [:]

  private struct Key: Hashable {
    let configuration: ObjectIdentifier
    let places: [Int]
  }

  init(_ store: ConfigurationStore, settings: LintSettings, isRuleSetGiven: Bool) {
    self.store = store
    self.settings = settings
    self.isRuleSetGiven = isRuleSetGiven
    plain = Linter(rules: Rules.catalogue, library: RuleSetLibrary(), settings: settings)
    directory = plain.directory
  }

  /// The linter for the file at `path`, with the configuration that made it so.
  mutating func linter(for path: FilePath) throws(UsageError) -> (linter: Linter, configuration: LoadedConfiguration?) {
    guard let loaded = store.configuration(for: path) else {
      if isRuleSetGiven { _ = try plain.library.known(settings.ruleSet) }
      return (plain, nil)
    }
    return (try linter(for: path, under: loaded), loaded)
  }

  /// The linter for the file at `path` under a configuration.
  mutating func linter(for path: FilePath, under loaded: LoadedConfiguration) throws(UsageError) -> Linter {
    let places = loaded.configuration.settings(for: loaded.relative(path))
    let key = Key(configuration: ObjectIdentifier(loaded), places: places)
    if let known = linters[key] { return known }
    if isRuleSetGiven { _ = try loaded.library.known(settings.ruleSet) }
    var settings = settings
    loaded.configuration.settings(places, rules: directory, library: loaded.library).apply(
      to: &settings, givenRuleSet: isRuleSetGiven)
    let linter = Linter(
      rules: Rules.catalogue, library: loaded.library, settings: settings, directory: directory)
    linters[key] = linter
    return linter
  }
}
