/// Descriptions for clients that render no Markdown.
public enum PlainText {
  /// `markdown` without `**` and backquotes.
  public static func of(_ markdown: String) -> String {
    String(String.UnicodeScalarView(markdown.unicodeScalars.filter { $0 != "*" && $0 != "`" }))
  }
}
