import SourceText

/// What an editor's own settings say; what stands in `jixiao.yaml` or was given as an option counts more.
public struct EditorSettings: Sendable, Hashable {
  /// The rule set for documents that name none.
  public var ruleSet: String?
  /// The language of the messages.
  public var language: Language?

  /// Settings; nothing is set unless given.
  public init(ruleSet: String? = nil, language: Language? = nil) {
    self.ruleSet = ruleSet
    self.language = language
  }
}

/// Settings of a folder, or of all files.
public struct PlacedSettings: Sendable, Hashable {
  /// The path of the folder; nil for all files.
  public let folder: String?
  /// The settings.
  public let settings: EditorSettings

  /// The settings of a folder, or of all files.
  public init(folder: String?, settings: EditorSettings) {
    self.folder = folder
    self.settings = settings
  }
}
