/// A term of a rule set with the other names under which documents write it: `{名称, 别名}`.
public struct NamedTerm: Hashable, Sendable {
  /// The name.
  public let name: String
  /// Other names for the same thing.
  public let aliases: [String]

  /// Whether `text` is the name or one of the other names.
  public func matches(_ text: String) -> Bool { text == name || aliases.contains(text) }

  /// A bare text, or a mapping with 名称 and 别名.
  init?(_ value: ParameterValue) {
    guard let name = value.text ?? value["名称"]?.text else { return nil }
    self.name = name
    aliases = value["别名"]?.items?.compactMap(\.text) ?? []
  }
}

/// A term of a rule set with words by which a text speaks of it: `{名称, 关键词}`.
public struct KeywordTerm: Hashable, Sendable {
  /// The name.
  public let name: String
  /// Words of which one must stand in the text; the name itself where none are given.
  public let words: [String]

  /// A bare text, or a mapping with 名称 and 关键词.
  init?(_ value: ParameterValue) {
    guard let name = value.text ?? value["名称"]?.text else { return nil }
    self.name = name
    words = value["关键词"]?.items?.compactMap(\.text) ?? [name]
  }
}
