import SourceText

/// Reads strict JSON.
struct JSONParser {
  static func parse(_ text: borrowing Span<UInt8>, limits: SyntaxLimits) -> ParsedText {
    YAMLParser.parse(text, limits: limits)
  }
}
