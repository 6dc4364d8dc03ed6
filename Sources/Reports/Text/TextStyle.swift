/// How text is dressed for whoever reads it.
public struct TextStyle: Sendable, Hashable {
  /// Whether colours are written.
  public var hasColor: Bool
  /// What stands before a rule's code in the address of its page; `nil` where codes are no links.
  public var rulePages: String?
  /// How many columns a source line may take, 40…400.
  public var width: Int

  /// Plain text as for a file or a pipe, unless said otherwise.
  public init(hasColor: Bool = false, rulePages: String? = nil, width: Int = 120) {
    self.hasColor = hasColor
    self.rulePages = rulePages
    self.width = min(max(width, 40), 400)
  }

  /// Without colours and links, as for a file.
  public var plain: TextStyle { TextStyle() }

  /// What a piece of text is, for its colour.
  enum Role: String {
    /// A path, a title.
    case strong = "1"
    /// 错误.
    case error = "1;31"
    /// 警告.
    case warning = "1;33"
    /// 提示.
    case hint = "1;36"
    /// Line numbers, frames, labels.
    case faint = "2"
  }
}

extension [UInt8] {
  /// Appends `text` as it is; only for text that the program itself wrote.
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// Appends `text`, made printable, in the colour of `role`.
  mutating func append(_ text: String, _ role: TextStyle.Role, _ style: TextStyle) {
    if style.hasColor { append("\u{1B}[\(role.rawValue)m") }
    Printable.append(text, to: &self)
    if style.hasColor { append("\u{1B}[0m") }
  }
}
