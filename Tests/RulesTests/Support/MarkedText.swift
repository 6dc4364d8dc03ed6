/// The text of an example without its `↓`, and the places before which they stood.
struct MarkedText {
  /// The document.
  private(set) var bytes: [UInt8] = []
  /// The offsets of the marks in ``bytes``, ascending; two findings at one place have two marks.
  private(set) var marks: [Int] = []

  init(_ marked: String) {
    let text = Array(marked.utf8)
    let mark = Array("↓".utf8)
    var place = 0
    while place < text.count {
      if text[place...].starts(with: mark) {
        marks.append(bytes.count)
        place += mark.count
      } else {
        bytes.append(text[place])
        place += 1
      }
    }
  }
}
