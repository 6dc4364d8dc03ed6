import SourceText

/// A text edited and measured the plain way: everything is counted anew from the scalars each time.
struct PlainText {
  /// A place before a scalar, or at the end.
  struct Place {
    /// In bytes.
    var offset = 0
    /// The line and UTF-16 column.
    var position = Position(line: 0, character: 0)
    /// Whether it lies between CR and LF, where no position leads.
    var isInsideBreak = false
  }

  private var scalars: [Unicode.Scalar]

  init(_ string: String) { scalars = Array(string.unicodeScalars) }

  /// The text.
  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// All places, in order.
  var places: [Place] {
    var places: [Place] = []
    var place = Place()
    for (index, scalar) in scalars.enumerated() {
      places.append(place)
      place.offset += UTF8.width(scalar)
      place.isInsideBreak = scalar == "\r" && scalars[(index + 1)...].first == "\n"
      if scalar == "\n" || scalar == "\r", !place.isInsideBreak {
        place.position = Position(line: place.position.line + 1, character: 0)
      } else {
        place.position.character += UTF16.width(scalar)
      }
    }
    return places + [place]
  }

  /// Replaces the bytes of `range`, whose ends lie between scalars.
  mutating func replace(_ range: TextRange, with replacement: String) {
    let places = places
    guard let start = places.firstIndex(where: { $0.offset == range.start }),
      let end = places.firstIndex(where: { $0.offset == range.end })
    else { return }
    scalars.replaceSubrange(start..<end, with: replacement.unicodeScalars)
  }

  /// The positions of both ends; nil where one lies between CR and LF.
  func positions(of range: TextRange) -> (start: Position, end: Position)? {
    let places = places.filter { !$0.isInsideBreak }
    guard let start = places.first(where: { $0.offset == range.start }),
      let end = places.first(where: { $0.offset == range.end })
    else { return nil }
    return (start.position, end.position)
  }
}
