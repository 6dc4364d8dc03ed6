import JSON
import SourceText

extension Position: ParamsReadable {
  init(reading value: JSONValue) throws(InvalidParams) {
    self.init(
      line: try value.read("line", as: Coordinate.self).value,
      character: try value.read("character", as: Coordinate.self).value)
  }
}

/// A number of a position. Any whole number is taken, however large or negative: the text clamps it.
private struct Coordinate: ParamsReadable {
  let value: Int

  init(reading value: JSONValue) throws(InvalidParams) {
    guard case .number(let number) = value else { throw InvalidParams(expected: "an integer") }
    if let integer = number.integer {
      self.value = integer
    } else {
      let double = number.double
      guard double == double.rounded() else { throw InvalidParams(expected: "an integer") }
      self.value = double < 0 ? Int.min : Int.max
    }
  }
}

/// A range as the client names it.
struct LSPRange: ParamsReadable, Hashable, Sendable {
  let start: Position
  let end: Position

  init(reading value: JSONValue) throws(InvalidParams) {
    start = try value.read("start")
    end = try value.read("end")
  }
}

extension SourceText {
  /// The bytes of `range`, whose ends are put in order and into the text.
  func textRange(_ range: LSPRange, _ encoding: PositionEncoding) -> TextRange {
    let start = offset(at: range.start, encoding)
    let end = offset(at: range.end, encoding)
    return TextRange(min(start, end), max(start, end))
  }
}

/// `{uri}`: a document by its name.
struct TextDocumentIdentifier: ParamsReadable {
  let uri: String

  init(reading value: JSONValue) throws(InvalidParams) { uri = try value.read("uri") }
}
