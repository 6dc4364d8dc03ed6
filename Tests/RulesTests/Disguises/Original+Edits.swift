import SourceText

extension Original {
  /// The example with something inserted at some offsets.
  /// - Parameter ahead: whether what begins at such an offset moves behind what is inserted.
  func inserting(_ insertions: [(at: Int, text: String)], ahead: Bool) -> Disguised {
    let edits = insertions.map { TextEdit(range: TextRange($0.at, $0.at), replacement: $0.text) }
    func shift(_ offset: Int, _ counts: (Int) -> Bool) -> Int {
      offset + insertions.reduce(0) { $0 + (counts($1.at) ? $1.text.utf8.count : 0) }
    }
    let places = ranges.map { range in
      let start = shift(range.start) { ahead ? $0 <= range.start : $0 < range.start }
      let end = range.isEmpty ? start : shift(range.end) { $0 < range.end }
      return Place.oneOf([TextRange(start, end)])
    }
    return Disguised(source: source.applying(edits), format: specimen.format, places: places)
  }

  /// The example behind `text`.
  func behind(_ text: String) -> Disguised { inserting([(0, text)], ahead: true) }
}
