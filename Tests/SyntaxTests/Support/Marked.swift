import SourceText
import Testing

@testable import Syntax

/// A text with faults: `↓` stands before the first byte of each place where one is reported, `→` is a tab.
struct Faulty: Sendable, CustomTestStringConvertible {
  let text: String
  let places: [Int]
  let kinds: [SyntaxError.Kind]
  let json: String?

  /// The marked text, the kinds of its faults in order, and what it is read as.
  init(_ marked: String, _ kinds: SyntaxError.Kind..., json: String? = nil) {
    var text = ""
    var places: [Int] = []
    for character in marked {
      switch character {
      case "↓": places.append(text.utf8.count)
      case "→": text += "\t"
      default: text.append(character)
      }
    }
    self.text = text
    self.places = places
    self.kinds = kinds
    self.json = json
  }

  var testDescription: String { text.debugDescription }

  /// Reads the text and compares what is reported and what is read.
  func check(as format: SyntaxFormat = .yaml, _ location: SourceLocation = #_sourceLocation) {
    let tree = SyntaxTree(parsing: SourceText(text), as: format)
    #expect(tree.errors.map(\.kind) == kinds, "\(text)", sourceLocation: location)
    #expect(tree.errors.map(\.range.start) == places, "\(text)", sourceLocation: location)
    #expect(Invariants.broken(tree) == nil, "\(text)", sourceLocation: location)
    if let json {
      #expect(PlainJSON.values(tree.json()) == PlainJSON.values(json), "\(text)", sourceLocation: location)
      #expect(PlainJSON.values(json) != nil, "the expectation is no JSON", sourceLocation: location)
    }
  }
}

func yaml(_ text: String) -> SyntaxTree { SyntaxTree(parsing: SourceText(text), as: .yaml) }
func json(_ text: String) -> SyntaxTree { SyntaxTree(parsing: SourceText(text), as: .json) }
