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
    let editor: EditorSettings
  }

  private struct State {
    var analyzers: [Key: Analyzer] = [:]
    /// Held so that no other configuration gets its identity.
    var configurations: [LoadedConfiguration] = []
    /// The analyzers of documents without a configuration.
    var plain: [EditorSettings: Analyzer] = [:]
    /// The editor's own settings, those of the deepest folders first.
    var editor: [PlacedSettings] = []
  }

  private let store = ConfigurationStore()
  private let settings: LintSettings
  private let isRuleSetGiven: Bool
  private let isLanguageGiven: Bool
  private let directory: RuleDirectory
  private let state = Mutex(State())

  /// Analyzers under `settings`, of which the options that were given stand above every configuration.
  init(_ settings: LintSettings, isRuleSetGiven: Bool, isLanguageGiven: Bool) {
    self.settings = settings
    self.isRuleSetGiven = isRuleSetGiven
    self.isLanguageGiven = isLanguageGiven
    directory = RuleDirectory(catalogue)
  }

  /// The analyzer for the document at `path`, a URI where it is no file; `nil` for one that the configuration excludes.
  func analyzer(for path: String) -> Analyzer? {
    let editor = editorSettings(for: path)
    guard path.hasPrefix("/") else { return plain(editor) }
    let path = FilePath(path)
    let isConfiguration = Configuration.isConfiguration(path.description)
    guard let loaded = isConfiguration ? store.load(path) : store.configuration(for: path) else {
      return plain(editor)
    }
    guard loaded.includes(path) else { return nil }
    let places = loaded.configuration.settings(for: loaded.relative(path))
    let key = Key(
      configuration: ObjectIdentifier(loaded), places: places, isConfiguration: isConfiguration, editor: editor)
    return state.withLock { state in
      if let known = state.analyzers[key] { return known }
      let analyzer = make(loaded, places, isConfiguration, editor)
      state.analyzers[key] = analyzer
      state.configurations.append(loaded)
      return analyzer
    }
  }

  /// Notes the text of an open document, or `nil` for one whose file counts; true where it decides how documents are
  /// checked.
  func take(_ text: SourceText?, at path: String) -> Bool {
    guard store.take(text, at: FilePath(path)) else { return false }
    clear()
    return true
  }

  /// Takes the editor's own settings; true where they are others than before.
  func take(_ settings: [PlacedSettings]) -> Bool {
    let sorted = settings.sorted { ($0.folder?.utf8.count ?? 0) > ($1.folder?.utf8.count ?? 0) }
    return state.withLock { state in
      if state.editor == sorted { return false }
      state = State(editor: sorted)
      return true
    }
  }

  private func clear() { state.withLock { $0 = State(editor: $0.editor) } }

  /// What the editor's settings say for a file.
  private func editorSettings(for path: String) -> EditorSettings {
    let all = state.withLock { $0.editor }
    var settings = EditorSettings()
    for placed in all where placed.folder.map({ path == $0 || path.hasPrefix($0 + "/") }) ?? true {
      settings.ruleSet = settings.ruleSet ?? placed.settings.ruleSet
      settings.language = settings.language ?? placed.settings.language
    }
    return settings
  }

  /// The run's settings with those of the editor for what no option gave.
  private func base(_ editor: EditorSettings) -> LintSettings {
    var base = settings
    if !isRuleSetGiven, let ruleSet = editor.ruleSet { base.ruleSet = ruleSet }
    if !isLanguageGiven, let language = editor.language { base.language = language }
    return base
  }

  private func plain(_ editor: EditorSettings) -> Analyzer {
    state.withLock { state in
      if let known = state.plain[editor] { return known }
      let analyzer = Analyzer(rules: catalogue, library: RuleSetLibrary(), settings: base(editor))
      state.plain[editor] = analyzer
      return analyzer
    }
  }

  /// Forgets what was read, so that it is read again.
  func forget() {
    store.forget()
    clear()
  }

  private func make(
    _ loaded: LoadedConfiguration, _ places: [Int], _ isConfiguration: Bool, _ editor: EditorSettings
  ) -> Analyzer {
    var settings = base(editor)
    loaded.configuration.settings(places, rules: directory, library: loaded.library).apply(
      to: &settings, givenRuleSet: isRuleSetGiven)
    if !isLanguageGiven, let language = loaded.configuration.language?.value { settings.language = language }
    return Analyzer(
      rules: catalogue, library: loaded.library, settings: settings,
      missingFolders: isConfiguration ? loaded.missingFolders : nil, workingFolder: FilePath.workingFolder.description)
  }
}
