import Linting
import Rules
import Testing

/// The examples in the rules' own files, as they stand there. ``DisguiseTests`` replays them in other notations.
@Suite("Examples of the rules") struct ExampleTests {
  @Test("The rule does with each example what the example says", arguments: RuleCase.all)
  func examples(_ argument: RuleCase) {
    for specimen in argument.rule.specimens {
      let verdict = Verdict(specimen.rule, specimen.source, specimen.format)
      for complaint in verdict.complaints(specimen.expectation, places: specimen.marks.map(Place.start)) {
        Issue.record("\(specimen): \(complaint)\n\(specimen.source.string(specimen.source.whole))")
      }
    }
  }

  @Test("The rule looks at each example that is meant for it", arguments: RuleCase.all)
  func looks(_ argument: RuleCase) {
    guard case .document = argument.rule.check else { return }
    for specimen in argument.rule.specimens {
      let verdict = Verdict(specimen.rule, specimen.source, specimen.format)
      #expect(!verdict.outcomes.isEmpty, "\(specimen): no document in it is of a kind that the rule looks at")
    }
  }
}
