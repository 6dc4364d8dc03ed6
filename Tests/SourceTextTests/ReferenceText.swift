import SourceText

/// Lines and columns found the plain way: one walk over the scalars.
struct ReferenceText {
  /// A place between two scalars.
  struct Place {
    var offset: Int
    var line: Int
    var columns: [PositionEncoding: Int]
    /// Whether it stands inside CRLF, where no position leads.
    var isInsideBreak: Bool
  }

  var places: [Place] = []
  /// The starts and ends of the lines, ends without the breaks.
  var lines: [TextRange] = []

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var place = Place(offset: 0, line: 0, columns: [.utf8: 0, .utf16: 0, .utf32: 0], isInsideBreak: false)
    var lineStart = 0
    for (index, scalar) in scalars.enumerated() {
      places.append(place)
      place.offset += String(scalar).utf8.count
      let isCRLF = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if scalar == "\n" || scalar == "\r" {
        if !place.isInsideBreak { lines.append(TextRange(lineStart, place.offset - 1)) }
        if isCRLF {
          place.isInsideBreak = true
        } else {
          place = Place(
            offset: place.offset, line: place.line + 1, columns: [.utf8: 0, .utf16: 0, .utf32: 0], isInsideBreak: false)
          lineStart = place.offset
        }
      } else {
        place.columns[.utf8, default: 0] += String(scalar).utf8.count
        place.columns[.utf16, default: 0] += String(scalar).utf16.count
        place.columns[.utf32, default: 0] += 1
      }
    }
    places.append(place)
    lines.append(TextRange(lineStart, place.offset))
  }

  /// The position of every place, the walk's result.
  func position(_ place: Place, _ encoding: PositionEncoding) -> Position {
    Position(line: place.line, character: place.columns[encoding] ?? -1)
  }
}
