import Linting
import Rules
import SourceText
import Syntax

/// One example of one rule, ready to be linted.
struct Specimen: Sendable, CustomStringConvertible {
  /// The rule that it belongs to.
  let rule: Rule
  /// Its number among the rule's examples, from 1.
  let number: Int
  /// What the rule must do with it.
  let expectation: Example.Expectation
  /// The document without marks.
  let source: SourceText
  /// YAML, or JSON where the text begins as JSON does.
  let format: SyntaxFormat
  /// The offsets of the marks.
  let marks: [Int]

  init(_ rule: Rule, _ number: Int, _ example: Example) {
    let text = MarkedText(example.text)
    self.rule = rule
    self.number = number
    expectation = example.expectation
    source = SourceText(decoding: text.bytes)
    format = Self.isJSON(text.bytes) ? .json : .yaml
    marks = text.marks
  }

  /// A text that begins with `{"` (blanks apart) is JSON: nobody begins a YAML file so.
  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    let ink = bytes.filter { $0 > 0x20 }.prefix(2)
    return ink.elementsEqual([UInt8(ascii: "{"), UInt8(ascii: "\"")])
  }

  /// The text after all safe fixes, where the example gives it.
  var fixed: String? { if case .bad(let fixed) = expectation { fixed } else { nil } }

  /// Whether the rule must report.
  var isBad: Bool { if case .bad = expectation { true } else { false } }

  /// `JX301 example 2 (bad)`.
  var description: String {
    let kind =
      switch expectation {
      case .bad: "bad"
      case .good: "good"
      case .notApplicable: "not applicable"
      }
    return "\(rule.code) example \(number) (\(kind))"
  }
}

extension Rule {
  /// The rule's examples, ready to be linted.
  var specimens: [Specimen] { examples.enumerated().map { Specimen(self, $0.offset + 1, $0.element) } }
}

extension SourceText {
  /// The range of the whole text.
  var whole: TextRange { TextRange(0, count) }
}
