import JSON
import SourceText

extension JSONWriter {
  /// Writes a member with the range that the bytes of `range` have in `text`.
  mutating func member(_ name: String, _ range: TextRange, in text: SourceText, _ encoding: PositionEncoding) {
    key(name)
    write(range, in: text, encoding)
  }

  /// Writes the range that the bytes of `range` have in `text`; in one that was made from a table row and column of the
  /// cell, which is the nearest to a place that its file has.
  mutating func write(_ range: TextRange, in text: SourceText, _ encoding: PositionEncoding) {
    object { writer in
      if let origin = text.origin {
        let cell = origin.cell(at: range.start)
        let (row, column) = (cell?.row ?? 0, cell?.column ?? 0)
        writer.key("start")
        writer.write(Position(line: row, character: column))
        writer.key("end")
        return writer.write(Position(line: row, character: column + 1))
      }
      writer.key("start")
      writer.write(text.position(at: range.start, encoding))
      writer.key("end")
      writer.write(text.position(at: range.end, encoding))
    }
  }

  /// Writes a position.
  mutating func write(_ position: Position) {
    object { writer in
      writer.member("line", position.line)
      writer.member("character", position.character)
    }
  }
}
