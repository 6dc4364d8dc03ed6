import Linting
import Rules
import SourceText
import Testing

/// The fixes of the examples as they stand. ``DisguiseTests`` applies them in other notations.
@Suite("Fixes of the rules") struct FixTests {
  @Test(
    "After its safe fixes the rule is silent and the text is the one that the example gives", arguments: RuleCase.all)
  func fixes(_ argument: RuleCase) {
    for specimen in argument.rule.specimens where specimen.isBad {
      let verdict = Verdict(specimen.rule, specimen.source, specimen.format)
      for complaint in verdict.complaintsAboutFixes(of: specimen.rule) { Issue.record("\(specimen): \(complaint)") }
      let text = verdict.afterSafeFixes(of: specimen.rule)
      let hasSafeFix = verdict.open.contains { $0.safeFix != nil }
      if let fixed = specimen.fixed {
        #expect(hasSafeFix, "\(specimen): gives a text after the fix, but there is no safe fix")
        let isFixed = text.string(text.whole) == fixed
        #expect(isFixed, "\(specimen): after its safe fixes the text is\n\(text.string(text.whole))")
      } else if hasSafeFix {
        Issue.record(
          "\(specimen): has a safe fix, but does not say what the text is after it:\n\(text.string(text.whole))")
      }
    }
  }

  @Test("A rule offers a fix in one of its bad examples if and only if it says so", arguments: RuleCase.all)
  func declared(_ argument: RuleCase) {
    let offers = argument.rule.specimens.contains { specimen in
      specimen.isBad && Verdict(specimen.rule, specimen.source, specimen.format).open.contains { !$0.fixes.isEmpty }
    }
    #expect(offers == argument.rule.isFixable, "\(argument.testDescription): `fixable` and its examples differ")
  }
}
