import JSON
import SourceText

@testable import LanguageServer

/// A text as an editor holds it, with positions counted the plain way: by walking. What the server has must stay equal.
struct EditedText {
  private(set) var scalars: [Unicode.Scalar]
  private let encoding: PositionEncoding

  init(_ text: String, _ encoding: PositionEncoding) {
    scalars = Array(text.unicodeScalars)
    self.encoding = encoding
  }

  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Replaces the scalars from `start` to `end`; the change as the protocol tells it, with the text that was there.
  mutating func replace(_ start: Int, _ end: Int, with text: [Unicode.Scalar]) -> (
    change: JSONValue, old: [Unicode.Scalar]
  ) {
    let range: JSONValue = ["start": position(of: start), "end": position(of: end)]
    let old = Array(scalars[start..<end])
    scalars.replaceSubrange(start..<end, with: text)
    return (["range": range, "text": .string(Self.string(text))], old)
  }

  /// Replaces everything.
  mutating func replaceAll(with text: String) -> JSONValue {
    scalars = Array(text.unicodeScalars)
    return ["text": .string(text)]
  }

  /// The line of a scalar, and how much stands before it in the line.
  private func position(of index: Int) -> JSONValue {
    var (line, start) = (0, 0)
    for at in 0..<index where isLineEnd(at) {
      line += 1
      start = at + 1
    }
    let character = scalars[start..<index].reduce(0) { $0 + Self.length($1, encoding) }
    return ["line": JSONValue(line), "character": JSONValue(character)]
  }

  /// Between CR and LF there is no position.
  func isBetweenLines(_ index: Int) -> Bool { index > 0 && scalars[index - 1] == "\r" && isLineFeed(index) }

  private func isLineFeed(_ index: Int) -> Bool { index < scalars.count && scalars[index] == "\n" }

  private func isLineEnd(_ index: Int) -> Bool {
    scalars[index] == "\n" || scalars[index] == "\r" && !isLineFeed(index + 1)
  }

  private static func length(_ scalar: Unicode.Scalar, _ encoding: PositionEncoding) -> Int {
    switch encoding {
    case .utf8: UTF8.width(scalar)
    case .utf16: UTF16.width(scalar)
    case .utf32: 1
    }
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
