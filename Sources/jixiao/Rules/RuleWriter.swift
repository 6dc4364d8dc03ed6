import Forms
import JSON
import Linting
import Regulations
import SourceText

/// Writes a rule as JSON; level, parameters and provisions are those of one rule set.
struct RuleWriter {
  let law: Law
  let language: Language
  /// Whether reason, advice and examples are written too.
  let isWhole: Bool

  func write(_ rule: Rule, to writer: inout JSONWriter) {
    writer.object {
      $0.member("code", rule.code.description)
      $0.member("name", rule.name)
      $0.member("family", rule.family)
      $0.member("level", (law.level(of: rule.code) ?? rule.level).name.english)
      $0.member("kinds", .array(rule.sortedKinds.map { .string($0.name) }))
      $0.member("summary", rule.summary[language])
      if isWhole {
        $0.member("why", rule.why[language])
        $0.member("advice", rule.advice[language])
      }
      $0.member("fixable", rule.isFixable)
      $0.member("parameters", .array(rule.parameters.map { parameter(ParameterInForce($0, under: law)) }))
      $0.member("provisions", .array(law.provisions(for: rule.code).map(provision)))
      if isWhole { $0.member("examples", .array(rule.examples.map(example))) }
    }
  }

  private func parameter(_ parameter: ParameterInForce) -> JSONValue {
    let bounds = parameter.declaration.bounds
    return [
      "name": .string(parameter.declaration.path), "default": parameter.value,
      "min": number(bounds.map(\.lowerBound.description)), "max": number(bounds.map(\.upperBound.description)),
    ]
  }

  private func number(_ text: String?) -> JSONValue { text.flatMap { JSONNumber($0) }.map(JSONValue.number) ?? .null }

  private func provision(_ provision: Provision) -> JSONValue {
    ["ruleSet": .string(provision.ruleSet), "article": .string(provision.article)]
  }

  private func example(_ example: Example) -> JSONValue {
    switch example.expectation {
    case .bad(let fixed): ["kind": "bad", "text": .string(example.text), "fixed": fixed.map(JSONValue.string) ?? .null]
    case .good: ["kind": "good", "text": .string(example.text), "fixed": .null]
    case .notApplicable: ["kind": "notApplicable", "text": .string(example.text), "fixed": .null]
    }
  }
}

extension Rule {
  /// The kinds of document in the order of their declaration.
  var sortedKinds: [DocumentKind] { DocumentKind.allCases.filter(kinds.contains) }
}
