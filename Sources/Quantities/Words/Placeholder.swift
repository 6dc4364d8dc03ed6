/// What a template leaves behind where a value belongs.
enum Placeholder {
  /// Whether the text between the offsets, blanks at its ends apart, is a placeholder.
  static func isPlaceholder(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    false
  }
}
