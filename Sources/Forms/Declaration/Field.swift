import SourceText

/// Whether a field must be filled.
public enum Requirement: Sendable {
  /// Must be there and filled, whatever the rule set (JX101 and the rules that name the field).
  case required
  /// May be left out; a rule set can demand it (参数 → 必填字段).
  case optional
}

/// One field of a form, declared once: reading, unknown keys, completion, hover, templates and schema derive from it.
///
/// A class only so that reading a document copies references to it; it is immutable.
public final class Field: Sendable {
  /// The field's identity, shared by the kinds of document that print it under other labels.
  public let name: FieldName
  /// The label that this kind of document prints; written by completion and formatting.
  public let key: String
  /// Labels of real forms for the same field; read without complaint.
  public let aliases: [String]
  /// What may stand behind the key.
  public let type: FieldType
  /// Whether it must be filled.
  public let requirement: Requirement
  /// One sentence of help, with its source.
  public let help: LocalizedText

  /// Declares a field.
  public init(
    _ name: FieldName, _ key: String, aliases: [String] = [], _ type: FieldType,
    _ requirement: Requirement = .optional, zh: String, en: String
  ) {
    self.name = name
    self.key = key
    self.aliases = aliases
    self.type = type
    self.requirement = requirement
    self.help = LocalizedText(zh: zh, en: en)
  }
}
