import Linting
import Rules
import SourceText
import Syntax
import Testing

/// Every example in every disguise: the rule must not depend on how a document is written.
@Suite("Examples in disguise") struct DisguiseTests {
  @Test("The rule does with each example in disguise what it does with the example", arguments: Disguise.all.indices)
  func disguises(_ number: Int) throws {
    let disguise = Disguise.all[number]
    var tally = Tally()
    for specimen in Sample.of(RuleCase.all.flatMap(\.rule.specimens), turn: number) where disguise.concerns(specimen) {
      let original = Original(specimen)
      // A rule that fails on the example itself is reported by ExampleTests.
      if !original.verdict.complaints(specimen.expectation, places: specimen.marks.map(Place.start)).isEmpty {
        continue
      }
      do {
        let dressed = try disguise.dress(original)
        tally.run += 1
        tally.texts += dressed.count
        for disguised in dressed {
          for complaint in Self.complaints(disguised, original) {
            let text = disguised.source
            Issue.record(
              "\(specimen), \(disguise.name) \(disguised.note): \(complaint)\n\(text.string(text.whole))")
          }
        }
      } catch let skip as Skip {
        tally.add(skip)
      } catch let error as MiswrittenSketch {
        Issue.record("\(specimen), \(disguise.name): the disguised text is not what was meant: \(error.reason)")
      }
    }
    print("disguise “\(disguise.name)”: \(tally)")
  }

  @Test("Nine in ten pairs of example and disguise can be run")
  func share() throws {
    var total = Tally()
    for specimen in Sample.of(RuleCase.all.flatMap(\.rule.specimens), turn: 0) {
      let original = Original(specimen)
      for disguise in Disguise.all where disguise.concerns(specimen) {
        do {
          total.texts += try disguise.dress(original).count
          total.run += 1
        } catch let skip as Skip {
          total.add(skip)
        } catch is MiswrittenSketch {
          total.run += 1
        }
      }
    }
    print("all disguises: \(total)")
    #expect(total.run * 10 >= (total.run + total.skippedCount) * 9, "too many pairs are skipped: \(total)")
  }

  static func complaints(_ disguised: Disguised, _ original: Original) -> [String] {
    let rule = original.specimen.rule
    var verdict = Verdict(rule, disguised.source, disguised.format)
    verdict.leaveOut(before: disguised.begin)
    if disguised.isWaived {
      let open = verdict.open.count
      var complaints = open > 0 ? ["\(open) findings are not waived"] : []
      if verdict.findings.count != original.verdict.findings.count {
        complaints.append("\(verdict.findings.count) findings instead of \(original.verdict.findings.count)")
      }
      return complaints
    }
    var complaints = verdict.complaints(original.specimen.expectation, places: disguised.places)
    if disguised.saysTheSame, !rule.looksAtNotation {
      let (old, new) = (original.verdict.open.map(\.message).sorted(), verdict.open.map(\.message).sorted())
      for (old, new) in zip(old, new) where old != new { complaints.append("says “\(new)” instead of “\(old)”") }
    }
    guard complaints.isEmpty else { return complaints }
    return verdict.complaintsAboutFixes(of: rule) + contentAfterFix(verdict, disguised, original)
  }

  /// A fix must do to the disguised example what it does to the example.
  private static func contentAfterFix(_ verdict: Verdict, _ disguised: Disguised, _ original: Original) -> [String] {
    guard disguised.saysTheSame, let fixed = original.specimen.fixed else { return [] }
    let text = verdict.afterSafeFixes(of: original.specimen.rule)
    let after = gist(SyntaxTree(parsing: text, as: disguised.format))
    let expected = gist(SyntaxTree(parsing: SourceText(fixed), as: original.specimen.format))
    if after == expected { return [] }
    return ["after its safe fixes it does not say what the example says after them:\n\(text.string(text.whole))"]
  }

  /// What the last document of a text says; `nil` where it can be said in YAML alone.
  private static func gist(_ tree: SyntaxTree) -> String? { try? Sketch.documents(of: tree).last?.gist }
}
