import SourceText

/// Something that can be written at the cursor.
public struct CompletionItem: Sendable {
  /// What kind of thing it is; the raw values are those of LSP.
  public enum Kind: Int, Sendable {
    /// A key.
    case property = 10
    /// A class of indicators, or a whole kind of document.
    case `class` = 7
    /// A unit of measure.
    case unit = 11
    /// A value.
    case value = 12
    /// A rule set.
    case module = 9
    /// A choice of a closed list.
    case member = 20
    /// A rule.
    case reference = 18
    /// Several lines at once.
    case snippet = 15
    /// A comparison.
    case `operator` = 24
  }

  /// What the list shows.
  public var label: String
  /// What kind of thing it is.
  public var kind: Kind
  /// A few words beside the label.
  public var detail: String
  /// Places before all items whose rank is greater; among equals the order of the list.
  public var rank: Int
  /// What it takes the place of: a part of one line that holds the cursor.
  public var range: TextRange
  /// What stands there afterwards, line by line as it will stand in the text.
  public var text: SnippetText
  /// Under what the longer description is found: see ``EditorDocument/documentation(of:)``.
  public var topic: String?

  init(
    _ label: String, _ kind: Kind, detail: String = "", rank: Int = 1, range: TextRange, text: SnippetText,
    topic: String? = nil
  ) {
    self.label = label
    self.kind = kind
    self.detail = detail
    self.rank = rank
    self.range = range
    self.text = text
    self.topic = topic
  }
}

/// What can be written at a cursor.
public struct CompletionList: Sendable {
  /// The items in the order in which they are to be shown.
  public var items: [CompletionItem]
  /// The blanks at the front of the cursor's line: clients that indent further lines themselves put them there.
  public var lineIndent: String
}
