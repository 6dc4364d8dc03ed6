import SourceText

/// The line in which a range begins, with the columns of a terminal that the range takes there.
///
/// A long line is cut around the range, and no more of it is looked at than can be shown: a megabyte on one line costs
/// no more than a sentence.
struct Snippet {
  /// The line's number, from 1.
  let line: Int
  /// The number of the line in which the range ends, where that is another one.
  let lastLine: Int?
  /// The text to show: tabs are blanks, control characters have signs.
  let text: String
  /// The columns to mark, from 0; at least one.
  let marked: Range<Int>

  /// Where the tab stops are.
  static let tabWidth = 4

  /// The line of `range` in `source`, in no more than `width` columns.
  init(_ range: TextRange, in source: SourceText, width: Int) {
    let number = source.lines.line(at: range.start)
    let whole = source.lineRange(number)
    let start = min(max(range.start, whole.start), whole.end)
    let end = min(max(range.end, start), whole.end)
    line = number + 1
    let last = source.lines.line(at: max(range.end - 1, range.start))
    lastLine = last > number ? last + 1 : nil

    let cells = Cells(source, whole, around: start, reach: width * 3)
    let mark = cells.columns(start, end)
    let left =
      cells.cutsLeft || (cells.width > width && mark.lowerBound > width * 2 / 3) ? mark.lowerBound - width / 3 : 0
    let cutsLeft = left > 0 || cells.cutsLeft
    // An ellipsis takes one column.
    let room = width - (cutsLeft ? 1 : 0)
    let cutsRight = cells.cutsRight || cells.width - max(left, 0) > room
    let shown = cells.text(from: max(left, 0), to: max(left, 0) + room - (cutsRight ? 1 : 0))
    text = (cutsLeft ? "…" : "") + shown.text + (cutsRight ? "…" : "")
    let shift = (cutsLeft ? 1 : 0) - shown.columns.lowerBound
    let first = min(max(mark.lowerBound, shown.columns.lowerBound), shown.columns.upperBound) + shift
    marked = first..<max(min(mark.upperBound, shown.columns.upperBound) + shift, first + 1)
  }
}

/// The characters of a stretch of a line with their columns.
private struct Cells {
  private struct Cell {
    let offset: Int
    let column: Int
    /// How many columns it takes; a tab's blanks are written out.
    let width: Int
    /// What is shown in its place; `nil` where it is shown itself.
    let sign: Unicode.Scalar?
  }

  private let source: SourceText
  private var cells: [Cell] = []
  /// The columns of all characters together.
  private(set) var width = 0
  let cutsLeft: Bool
  let cutsRight: Bool
  /// Where the last of them ends.
  private let end: Int

  /// The characters of `line` that lie no more than `reach` bytes from `place`.
  init(_ source: SourceText, _ line: TextRange, around place: Int, reach: Int) {
    var from = max(place - reach, line.start)
    var to = min(place + reach, line.end)
    let bytes = source.bytes
    while from > line.start, bytes[from] & 0xC0 == 0x80 { from -= 1 }
    while to > place, to < line.end, bytes[to] & 0xC0 == 0x80 { to -= 1 }
    cutsLeft = from > line.start
    cutsRight = to < line.end
    self.source = source
    end = to
    var cursor = DisplayCursor(tabWidth: Snippet.tabWidth)
    var offset = from
    cells.reserveCapacity(to - from)
    for scalar in source.string(TextRange(from, to)).unicodeScalars {
      let column = cursor.column
      let sign = scalar == "\t" ? scalar : Printable.sign(for: scalar)
      cursor.advance(over: sign)
      let isShown = sign == scalar && scalar != "\t"
      cells.append(
        Cell(offset: offset, column: column, width: cursor.column - column, sign: isShown ? nil : sign))
      offset += UTF8.width(scalar)
    }
    width = cursor.column
  }

  /// The columns of the bytes from `start` to `end`.
  func columns(_ start: Int, _ end: Int) -> Range<Int> {
    let first = cells.first { $0.offset >= start }?.column ?? width
    let behind = cells.first { $0.offset >= end }?.column ?? width
    return first..<max(first, behind)
  }

  /// The characters that lie wholly between two columns, and the columns that they take.
  func text(from: Int, to: Int) -> (text: String, columns: Range<Int>) {
    var text: [UInt8] = []
    var first: Int?
    var last = from
    // What is shown as it is stands in one piece or two.
    var piece = 0..<0
    for (number, cell) in cells.enumerated() where cell.column >= from && cell.column + cell.width <= to {
      // A mark whose letter was cut away would sit on the ellipsis.
      if first == nil, cell.width == 0, from > 0 { continue }
      first = first ?? cell.column
      last = cell.column + cell.width
      let next = number + 1 < cells.count ? cells[number + 1].offset : end
      if cell.sign == nil, cell.offset == piece.upperBound {
        piece = piece.lowerBound..<next
        continue
      }
      text.append(contentsOf: source.bytes[piece])
      piece = next..<next
      if cell.sign == "\t" {
        text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: cell.width))
      } else if let sign = cell.sign {
        text.append(contentsOf: UTF8.encode(sign) ?? .init())
      } else {
        piece = cell.offset..<next
      }
    }
    text.append(contentsOf: source.bytes[piece])
    let start = first ?? from
    return (String(decoding: text, as: UTF8.self), start..<max(start, last))
  }
}

extension UTF8 {
  /// How many bytes `scalar` takes.
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x800..<0x1_0000: 3
    default: 4
    }
  }
}
