import JSON
import SourceText

/// One finding, as the editor shows it.
public struct Diagnostic: Hashable, Sendable {
  /// How grave it is; the raw values are those of LSP.
  public enum Severity: Int, Sendable {
    /// An error.
    case error = 1
    /// A warning.
    case warning = 2
    /// Information.
    case information = 3
    /// A hint.
    case hint = 4
  }

  /// How the place may be drawn; the raw values are those of LSP.
  public enum Tag: Int, Sendable {
    /// Text that does nothing, drawn faded.
    case unnecessary = 1
    /// Something no longer in use, drawn struck through.
    case deprecated = 2
  }

  /// The bytes it is about.
  public var range: TextRange
  /// How grave it is.
  public var severity: Severity
  /// The code of the rule.
  public var code: String
  /// Where the rule is explained: a URI.
  public var codeDescription: String?
  /// What is wrong.
  public var message: String
  /// Other places that belong to the finding.
  public var related: [RelatedPlace]
  /// How the place may be drawn.
  public var tags: [Tag]
  /// Whatever the code actions want back from the client.
  public var data: JSONValue?

  /// A finding; what is left out is empty.
  public init(
    range: TextRange, severity: Severity, code: String, message: String, codeDescription: String? = nil,
    related: [RelatedPlace] = [], tags: [Tag] = [], data: JSONValue? = nil
  ) {
    self.range = range
    self.severity = severity
    self.code = code
    self.message = message
    self.codeDescription = codeDescription
    self.related = related
    self.tags = tags
    self.data = data
  }
}

/// A place that belongs to a finding, with what it has to do with it.
public struct RelatedPlace: Sendable {
  /// The bytes, in the text of the finding or in that of ``document``.
  public var range: TextRange
  /// What the place has to do with the finding.
  public var message: String
  /// The other document in which the place lies; nil for the finding's own.
  public var document: (uri: String, text: SourceText)?

  /// The path of the other file in which the place lies, whose text is still to be found; nil where ``document`` says it.
  public var path: String?

  /// The place `range` of the same document, or of another one.
  public init(
    range: TextRange, message: String, in document: (uri: String, text: SourceText)? = nil, path: String? = nil
  ) {
    self.range = range
    self.message = message
    self.document = document
    self.path = path
  }
}

extension RelatedPlace: Hashable {
  /// Whether both name the same bytes of the same document with the same message.
  public static func == (left: RelatedPlace, right: RelatedPlace) -> Bool {
    left.range == right.range && left.message == right.message && left.document?.uri == right.document?.uri
      && left.path == right.path
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(range)
    hasher.combine(message)
    hasher.combine(document?.uri)
    hasher.combine(path)
  }
}
