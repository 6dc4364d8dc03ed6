import SourceText

/// A change that is offered to the user.
public struct CodeAction: Hashable, Sendable {
  /// The kind of the action that makes all safe fixes.
  public static let fixAllKind = "source.fixAll.jixiao"

  /// The kind of changes that no finding asks for.
  public static let rewriteKind = "refactor.rewrite"

  /// What it does, in a few words.
  public var title: String
  /// Its kind in LSP, dotted from general to special: `quickfix`, `source.fixAll.jixiao`.
  public var kind: String
  /// The changes of the document, on its text as it is.
  public var edits: [TextEdit]
  /// The findings that it settles.
  public var diagnostics: [Diagnostic]
  /// Whether it is the one to take when in doubt.
  public var isPreferred: Bool
  /// Why it cannot be taken here, shown in its place; nil when it can.
  public var disabledReason: String?

  /// An action; what is left out is empty.
  public init(
    title: String, kind: String, edits: [TextEdit], diagnostics: [Diagnostic] = [], isPreferred: Bool = false,
    disabledReason: String? = nil
  ) {
    self.title = title
    self.kind = kind
    self.edits = edits
    self.diagnostics = diagnostics
    self.isPreferred = isPreferred
    self.disabledReason = disabledReason
  }
}
