/// A text with places to be filled in, one after the other.
public struct SnippetText: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case text(String)
    /// A place to be filled in, with what stands there meanwhile.
    case stop(String)
    /// A place to be filled in with one of a list.
    case choice([String])
  }

  private(set) var pieces: [Piece] = []

  /// The text, without a place to be filled in.
  init(_ text: String = "") { add(text) }

  mutating func add(_ text: String) {
    if !text.isEmpty { pieces.append(.text(text)) }
  }

  mutating func addStop(_ placeholder: String = "") { pieces.append(.stop(placeholder)) }

  mutating func addChoice(_ choices: [String]) { pieces.append(choices.isEmpty ? .stop("") : .choice(choices)) }

  mutating func add(_ text: SnippetText) { pieces += text.pieces }

  /// The text for clients that know no snippets: places are empty, or hold what stands there meanwhile. Nobody chooses
  /// for the user where there is a choice.
  public var plain: String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part), .stop(let part): text += part
      case .choice: break
      }
    }
    return text
  }

  /// The text in the snippet syntax of LSP; the cursor comes to stand at the end.
  public var snippet: String {
    var text = ""
    var number = 0
    for piece in pieces {
      switch piece {
      case .text(let part): text += Self.escaped(part, "\\$}")
      case .stop(let part):
        number += 1
        text += part.isEmpty ? "$\(number)" : "${\(number):\(Self.escaped(part, "\\$}"))}"
      case .choice(let choices):
        number += 1
        text += "${\(number)|\(choices.map { Self.escaped($0, "\\$},|") }.joined(separator: ","))|}"
      }
    }
    return text
  }

  /// Whether there is anything to fill in.
  public var hasStops: Bool {
    pieces.contains { if case .text = $0 { false } else { true } }
  }

  /// The text with `indent` taken off the front of every line but the first.
  public func relative(to indent: String) -> SnippetText {
    guard !indent.isEmpty else { return self }
    var result = self
    result.pieces = pieces.map { piece in
      guard case .text(let text) = piece else { return piece }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return .text(
        lines.enumerated().map { $0 > 0 && $1.hasPrefix(indent) ? $1.dropFirst(indent.count) : $1 }
          .joined(separator: "\n"))
    }
    return result
  }

  private static func escaped(_ text: String, _ signs: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      if signs.unicodeScalars.contains(character) { result += "\\" }
      result.unicodeScalars.append(character)
    }
    return result
  }
}
