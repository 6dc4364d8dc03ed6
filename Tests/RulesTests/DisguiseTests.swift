import Linting
import Rules
import SourceText
import Syntax
import Testing

/// Every example in every disguise: the rule must not depend on how a document is written.
@Suite("Examples in disguise") struct DisguiseTests {
  @Test("The rule does with each example in disguise what it does with the example", arguments: Disguise.all)
  func disguises(_ disguise: Disguise) throws {
    var tally = Tally()
    for specimen in RuleCase.all.flatMap(\.rule.specimens) where disguise.concerns(specimen) {
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
          for complaint in complaints(disguised, original) {
            let text = disguised.source
            Issue.record(
              "\(specimen), \(disguise.name) \(disguised.note): \(complaint)\n\(text.string(text.whole))")
          }
        }
      } catch let skip as Skip {
        tally.skipped[skip.reason, default: 0] += 1
      } catch let error as MiswrittenSketch {
        Issue.record("\(specimen), \(disguise.name): the disguised text is not what was meant: \(error.reason)")
      }
    }
    print("disguise “\(disguise.name)”: \(tally)")
  }

  @Test("Nine in ten pairs of example and disguise can be run")
  func share() throws {
    var total = Tally()
    for specimen in RuleCase.all.flatMap(\.rule.specimens) {
      let original = Original(specimen)
      for disguise in Disguise.all where disguise.concerns(specimen) {
        do {
          total.texts += try disguise.dress(original).count
          total.run += 1
        } catch let skip as Skip {
          total.skipped[skip.reason, default: 0] += 1
        } catch is MiswrittenSketch {
          total.run += 1
        }
      }
    }
    print("all disguises: \(total)")
    let pairs = total.run + total.skipped.values.reduce(0, +)
    #expect(total.run * 10 >= pairs * 9, "too many pairs are skipped: \(total)")
  }

  private func complaints(_ disguised: Disguised, _ original: Original) -> [String] {
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
    let complaints = verdict.complaints(original.specimen.expectation, places: disguised.places)
    guard complaints.isEmpty else { return complaints }
    return verdict.complaintsAboutFixes(of: rule) + contentAfterFix(verdict, disguised, original)
  }

  /// A fix must do to the disguised example what it does to the example.
  private func contentAfterFix(_ verdict: Verdict, _ disguised: Disguised, _ original: Original) -> [String] {
    guard disguised.saysTheSame, let fixed = original.specimen.fixed else { return [] }
    let text = verdict.afterSafeFixes(of: original.specimen.rule)
    let after = gist(SyntaxTree(parsing: text, as: disguised.format))
    let expected = gist(SyntaxTree(parsing: SourceText(fixed), as: original.specimen.format))
    if after == expected { return [] }
    return ["after its safe fixes it does not say what the example says after them:\n\(text.string(text.whole))"]
  }

  /// What the last document of a text says; `nil` where it can be said in YAML alone.
  private func gist(_ tree: SyntaxTree) -> String? { try? Sketch.documents(of: tree).last?.gist }
}

/// How many pairs of example and disguise were run, and why others were not.
private struct Tally: CustomStringConvertible {
  var run = 0
  var texts = 0
  var skipped: [String: Int] = [:]

  var description: String {
    let reasons = skipped.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) × \($0.key)" }
    let count = skipped.values.reduce(0, +)
    return "\(run) run (\(texts) texts), \(count) skipped" + (count > 0 ? ": " + reasons.joined(separator: "; ") : "")
  }
}

extension Disguise: CustomTestStringConvertible {
  var testDescription: String { name }
}
