/// A value that a fix writes into a document.
public indirect enum NewValue: Sendable {
  /// A text; quoted only where YAML needs it, always in JSON.
  case text(String)
  /// A number, written as it stands.
  case number(String)
  /// Nothing, for a person to fill in: `key:` in YAML, `""` in JSON.
  case blank
  /// A mapping with its keys in order.
  case mapping([(String, NewValue)])
  /// A list.
  case sequence([NewValue])
}
