import Linting
import Regulations
import Reports
import SourceText
import Syntax

/// An example of a rule with what the rule says about it: the rule itself is run, so that the page cannot promise what
/// it does not do.
struct ExampleText {
  /// The text with its line numbers, carets and messages; without the last line break.
  let text: String

  init(_ example: Example, of rule: Rule, library: RuleSetLibrary, ruleSet: String, language: Language) {
    let source = SourceText(decoding: Self.withoutMarks(example.text))
    var settings = LintSettings()
    settings.language = language
    settings.ruleSet = ruleSet
    // A rule that the rule set has switched off is still shown at work.
    settings.levels[rule.code] = rule.level == .off ? .hint : rule.level
    let linter = Linter(
      rules: [rule], library: library, settings: settings, directory: RuleDirectory(RuleWords.catalogue.rules))
    let result = linter.lint(example: source, of: rule, as: Self.isJSON(source.bytes) ? .json : .yaml)
    let notes = result.findings.map { AnnotatedText.Note($0.range, $0.message) }
    var lines = AnnotatedText(source, notes).text(indent: 2, width: 100)
    for document in result.documents {
      for (_, outcome) in document.outcomes {
        guard case .notApplicable(let reason) = outcome else { continue }
        lines += "  " + language.pick("不适用：", "not applicable: ") + reason[language] + "\n"
      }
    }
    if case .bad(let fixed?) = example.expectation {
      lines += "  " + language.pick("自动修复后：", "after the fix:") + "\n"
      lines += AnnotatedText(SourceText(fixed), []).text(indent: 2, width: 100)
    }
    text = String(lines.dropLast())
  }

  /// The bytes of the document: the marks `↓` taken out.
  private static func withoutMarks(_ text: String) -> [UInt8] {
    Array(String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "↓" })).utf8)
  }

  /// A text that begins with `{"` (blanks apart) is JSON: nobody begins a YAML file so.
  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    bytes.lazy.filter { $0 > 0x20 }.prefix(2).elementsEqual([UInt8(ascii: "{"), UInt8(ascii: "\"")])
  }
}
