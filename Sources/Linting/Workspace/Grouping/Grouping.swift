/// How documents are put together so that a rule can hold them against each other.
public enum Grouping: UInt8, Sendable, CaseIterable {
  /// All documents about one project or policy, of whatever year, and those about one whole department: linked by their
  /// code, else by name and unit, else by the links that they name (``ProjectLinks``).
  case project
  /// All documents of one department and year, its projects' included. Its rules see what ``DocumentFacts/looks(like:in:)``
  /// compares and nothing else: a department has thousands of documents, and most keystrokes concern none but their own.
  case department
  /// All documents with the same indicators, whatever project they belong to.
  case content
}

/// What the documents of one group have in common, in every grouping but ``Grouping/project``.
public struct GroupKey: Hashable, Sendable {
  /// How the documents are put together.
  public let grouping: Grouping
  /// What they share, in a form in which spellings do not matter.
  public let text: String

  /// The key of all documents that share `text`.
  public init(_ grouping: Grouping, _ text: String) {
    self.grouping = grouping
    self.text = text
  }

  /// Equal bytes are equal keys: a `String` would be normalised for every look-up.
  public static func == (left: GroupKey, right: GroupKey) -> Bool {
    left.grouping == right.grouping && ExactText(left.text) == ExactText(right.text)
  }

  /// By the bytes of the text.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(grouping)
    hasher.combine(ExactText(text))
  }
}

extension DocumentFacts {
  /// Whether the rules about groups of a kind could not tell the facts of a document from those before a change.
  func looks(like before: DocumentFacts, in grouping: Grouping) -> Bool {
    guard grouping == .department else { return self == before }
    return path == before.path && index == before.index && kind == before.kind && year == before.year
      && law === before.law && anchor == before.anchor && subject == before.subject && project == before.project
      && fundUnit == before.fundUnit && funds == before.funds
      && (kind != .evaluationReport || stage == before.stage)
  }
}
