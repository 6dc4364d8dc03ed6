import SourceText

/// A whole text with carets and a note under places in it.
public struct AnnotatedText: Sendable {
  /// A place and what there is to say about it.
  public struct Note: Sendable {
    /// The place.
    public let range: TextRange
    /// What there is to say; may be empty.
    public let text: String

    /// The note `text` at `range`.
    public init(_ range: TextRange, _ text: String) {
      self.range = range
      self.text = text
    }
  }

  private let source: SourceText
  private let notes: [Note]

  /// The text of `source` with `notes`.
  public init(_ source: SourceText, _ notes: [Note]) {
    self.source = source
    self.notes = notes.sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
  }

  /// The lines with their numbers; a long one is cut to `width` columns. A line break at the end adds no line.
  public func text(indent: Int, width: Int) -> String {
    var text = ""
    let endsWithBreak = source.lineRange(source.lines.count - 1).isEmpty && source.lines.count > 1
    let count = source.lines.count - (endsWithBreak ? 1 : 0)
    let digits = String(count).utf8.count
    let blank = String(repeating: " ", count: indent)
    for line in 0..<count {
      let here = notes.filter { source.lines.line(at: $0.range.start) == line }
      // A line with several notes is cut around the first of them.
      let start = source.lineRange(line).start
      let first = Snippet(here.first?.range ?? TextRange(start, start), in: source, width: width)
      let number = String(line + 1)
      let fill = String(repeating: " ", count: digits - number.utf8.count)
      text += "\(blank)\(fill)\(number) | \(first.text)\n"
      for note in here {
        let snippet = Snippet(note.range, in: source, width: width)
        guard snippet.text == first.text else { continue }
        let carets = String(repeating: "^", count: snippet.marked.count)
        let place = String(repeating: " ", count: snippet.marked.lowerBound)
        text += "\(blank)\(String(repeating: " ", count: digits)) | \(place)\(carets) \(note.text)\n"
      }
    }
    return text
  }
}
