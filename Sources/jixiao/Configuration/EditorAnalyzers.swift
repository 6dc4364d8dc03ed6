import EditorServices
import Linting
import Regulations
import Rules
import SourceText
import Synchronization

/// The analyzers of the language server: for each document the one that its configuration makes, as on the command line.
final class EditorAnalyzers: Sendable {
  private struct Key: Hashable {
    let configuration: ObjectIdentifier
    let places: [Int]
    let isConfiguration: Bool
  }

  private struct State {
    var analyzers: [Key: Analyzer] = [:]
    /// Held so that no other configuration gets its identity.
    var configurations: [LoadedConfiguration] = []
  }

  private let store = ConfigurationStore()
  private let settings: LintSettings
  private let isRuleSetGiven: Bool
  private let isLanguageGiven: Bool
  private let plain: Analyzer
  private let state = Mutex(State())

  /// Analyzers under `settings`, of which the options that were given stand above every configuration.
  init(_ settings: LintSettings, isRuleSetGiven: Bool, isLanguageGiven: Bool) {
    self.settings = settings
    self.isRuleSetGiven = isRuleSetGiven
    self.isLanguageGiven = isLanguageGiven
    plain = Analyzer(rules: catalogue, library: RuleSetLibrary(), settings: settings)
  }

  /// The analyzer for the document at `path`, a URI where it is no file; `nil` for one that the configuration excludes.
  func analyzer(for path: String) -> Analyzer? {
    guard path.hasPrefix("/") else { return plain }
    let path = FilePath(path)
    let isConfiguration = Configuration.isConfiguration(path.description)
    guard let loaded = isConfiguration ? store.load(path) : store.configuration(for: path) else { return plain }
    guard loaded.includes(path) else { return nil }
    let places = loaded.configuration.settings(for: loaded.relative(path))
    let key = Key(configuration: ObjectIdentifier(loaded), places: places, isConfiguration: isConfiguration)
    return state.withLock { state in
      if let known = state.analyzers[key] { return known }
      let analyzer = make(loaded, places, isConfiguration)
      state.analyzers[key] = analyzer
      state.configurations.append(loaded)
      return analyzer
    }
  }

  /// Notes the text of an open document, or `nil` for one whose file counts; true where it decides how documents are
  /// checked.
  func take(_ text: SourceText?, at path: String) -> Bool {
    guard store.take(text, at: FilePath(path)) else { return false }
    state.withLock { $0 = State() }
    return true
  }

  private func make(_ loaded: LoadedConfiguration, _ places: [Int], _ isConfiguration: Bool) -> Analyzer {
    var settings = settings
    loaded.configuration.settings(places, rules: plain.linter.directory, library: loaded.library).apply(
      to: &settings, givenRuleSet: isRuleSetGiven)
    if !isLanguageGiven, let language = loaded.configuration.language?.value { settings.language = language }
    return Analyzer(
      rules: catalogue, library: loaded.library, settings: settings,
      missingFolders: isConfiguration ? loaded.missingFolders : nil)
  }
}
