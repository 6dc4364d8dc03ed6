/// Something that a rule set lists by its name, with the other words that stand for it in documents.
public struct Term: Hashable, Sendable {
  /// The official name: 成本效益分析法.
  public let name: String
  /// Other names for it (别名), or words by which a text touches it (关键词).
  public let words: [String]

  /// A thing with its other words.
  public init(name: String, words: [String] = []) {
    self.name = name
    self.words = words
  }

  /// Reads a bare name, or `{名称, 别名}`, or `{名称, 关键词}`.
  init?(_ value: ParameterValue) {
    guard let name = value.text ?? value["名称"]?.text, !name.isEmpty else { return nil }
    self.name = name
    words = (value["别名"] ?? value["关键词"])?.items?.compactMap(\.text).filter { !$0.isEmpty } ?? []
  }

  /// Whether `text` is the name or one of the other words.
  public func isNamed(_ text: String) -> Bool { text == name || words.contains(text) }

  /// Whether the name or one of the other words stands anywhere in `text`.
  public func occurs(in text: String) -> Bool { text.contains(name) || words.contains { text.contains($0) } }

  /// The terms of a list; `nil` where an item is none.
  static func list(_ value: ParameterValue) -> [Term]? {
    guard let items = value.items ?? (value.isBlank ? [] : nil) else { return nil }
    let terms = items.compactMap { Term($0) }
    return terms.count == items.count ? terms : nil
  }
}
