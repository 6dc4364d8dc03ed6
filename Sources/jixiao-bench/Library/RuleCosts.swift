import Generating
import Linting
import Regulations
import Rules
import SourceText
import Syntax

/// What each rule costs over the documents of generated lives: all kinds, all regulations.
///
/// One rule takes less than reading the document does, so that it runs many times over: the linter gets it so often, and the
/// time without any is taken off.
enum RuleCosts {
  private static let copies = 20

  /// The rules by what they cost, the dearest first, in microseconds a document.
  static func rows() -> [Row] {
    let lives = (0..<12).map { seed in
      Life(seed: UInt64(seed)).files.map { file in
        (
          path: "\(seed)/\(file.path)", text: SourceText(file.text),
          format: file.notation.isJSON ? SyntaxFormat.json : .yaml
        )
      }
    }
    let count = lives.reduce(0) { $0 + $1.count }
    let apart = seconds([], lives)
    let costs = catalogue.map { rule in
      (rule, max(0, (seconds(Array(repeating: rule, count: copies), lives) - apart) / Double(copies)))
    }.sorted { $0.1 > $1.1 }
    let all = costs.reduce(0) { $0 + $1.1 }
    let sum = Row(
      "all rules together", all * 1e6 / Double(count), "µs",
      note: "reading \(Row.shown(apart * 1e6 / Double(count))) µs")
    return [sum]
      + costs.map { rule, cost in
        Row("\(rule.code) \(rule.name)", cost * 1e6 / Double(count), "µs", note: "\(Row.shown(cost / all * 100)) %")
      }
  }

  /// The processor time of linting all lives, each against itself: the least of three.
  private static func seconds(
    _ rules: [Rule], _ lives: [[(path: String, text: SourceText, format: SyntaxFormat)]]
  ) -> Double {
    let linter = Linter(
      rules: rules, library: RuleSetLibrary(), settings: LintSettings(), directory: RuleDirectory(catalogue))
    return (0..<3).map { _ in
      let start = Machine.processorTime
      for life in lives {
        var index = WorkspaceIndex(view: .sealed)
        index.update(
          life.map { file in (file.path, linter.lintApart(file.text, as: file.format, path: file.path).facts) })
      }
      return Machine.processorTime - start
    }.min() ?? 0
  }
}
