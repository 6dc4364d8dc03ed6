/// A cell that holds something, or merged cells that a person sees as one.
struct Block: Sendable {
  /// What stands there.
  let cell: Cell
  /// The text without blanks at both ends.
  let text: String
  /// The rows that it covers, in the ``Grid``.
  let rows: Range<Int>
  /// The columns that it covers.
  let columns: Range<Int>
  /// Where it is, as a person names it.
  let place: CellPlace
}

extension String {
  /// The text without blanks, line breaks and ideographic spaces at both ends.
  var trimmed: String {
    let isBlank: (Unicode.Scalar) -> Bool = { scalar in
      scalar.value <= 0x20 || scalar == "\u{3000}" || scalar == "\u{A0}" || scalar == "\u{200B}" || scalar == "\u{FEFF}"
    }
    let scalars = unicodeScalars
    guard let first = scalars.first, let last = scalars.last, isBlank(first) || isBlank(last) else { return self }
    guard let start = scalars.firstIndex(where: { !isBlank($0) }), let end = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[start...end])
  }

  /// The text on one line: what was broken over lines to fit a narrow cell is put together, with a blank only where
  /// letters or digits would meet.
  var unwrapped: String {
    guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return self }
    var result = ""
    for line in split(whereSeparator: \.isNewline) {
      let line = String(line).trimmed
      if let last = result.unicodeScalars.last, let next = line.unicodeScalars.first, last.isASCII, next.isASCII,
        last.properties.isAlphabetic, next.properties.isAlphabetic
      {
        result += " "
      }
      result += line
    }
    return result
  }
}
