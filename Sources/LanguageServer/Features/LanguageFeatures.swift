import EditorServices
import SourceText

/// What the server can say about a document, in plain values on byte offsets. The functions are pure and may be called
/// on any thread, several at once.
///
/// A feature that is nil is not announced to the client.
public struct LanguageFeatures: Sendable {
  /// The findings of a document: its text, its path (or its URI when it is no file), whether it is JSON (else YAML).
  public var diagnose: @Sendable (_ text: SourceText, _ path: String, _ isJSON: Bool) -> [Diagnostic]
  /// What to show for the place at the byte offset `offset`; nil when there is nothing to say.
  public var hover: (@Sendable (_ text: SourceText, _ path: String, _ isJSON: Bool, _ offset: Int) -> HoverResult?)?
  /// The actions offered for the bytes of `range`.
  public var codeActions:
    (@Sendable (_ text: SourceText, _ path: String, _ isJSON: Bool, _ range: TextRange) -> [CodeAction])?
  /// A document with what can be proposed, outlined, folded, linked and computed in it; nil for one that is not looked at.
  public var editorDocument: (@Sendable (_ text: SourceText, _ path: String, _ isJSON: Bool) -> EditorDocument?)?
  /// Called when a file may have another text: the one of an open document, or nil for what is on the disk. True when the
  /// file decides how documents are checked (a configuration, a rule set), so that all are to be looked at again.
  public var settingsChange: (@Sendable (_ path: String, _ text: SourceText?) -> Bool)?
  /// Forgets all configurations and rule sets, so that they are read again.
  public var reloadSettings: (@Sendable () -> Void)?
  /// Takes the settings of the editor itself; true where they are others than before.
  public var takeEditorSettings: (@Sendable (_ settings: [PlacedSettings]) -> Bool)?
  /// The documents against each other; nil when every document is looked at alone.
  public var workspace: LiveWorkspace?

  /// The features given; those left out are not announced.
  public init(
    diagnose: @escaping @Sendable (_ text: SourceText, _ path: String, _ isJSON: Bool) -> [Diagnostic],
    hover: (@Sendable (_ text: SourceText, _ path: String, _ isJSON: Bool, _ offset: Int) -> HoverResult?)? = nil,
    codeActions: (
      @Sendable (_ text: SourceText, _ path: String, _ isJSON: Bool, _ range: TextRange) -> [CodeAction]
    )? = nil
  ) {
    self.diagnose = diagnose
    self.hover = hover
    self.codeActions = codeActions
  }
}
