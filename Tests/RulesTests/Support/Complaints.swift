import Linting
import SourceText
import Syntax

extension Verdict {
  /// What is wrong with the verdict on an example: places that were not reported, others that were, a missing reason.
  func complaints(_ expectation: Example.Expectation, places: [Place]) -> [String] {
    var complaints = findings.flatMap { self.complaints(about: $0) }
    switch expectation {
    case .bad:
      if places.isEmpty { complaints.append("a bad example without a mark") }
      complaints += misplaced(places)
    case .good:
      complaints += open.map { "reported \(describe($0)), but the example is good" }
      if !places.isEmpty { complaints.append("a good example with a mark") }
    case .notApplicable:
      complaints += open.map { "reported \(describe($0)), but the rule must say that it does not apply" }
      if case .notApplicable(let reason) = outcomes.last {
        if reason[.chinese].isEmpty || reason[.english].isEmpty {
          complaints.append("does not apply, but gives no reason")
        }
      } else {
        let said = outcomes.last.map { "\($0)" } ?? "nothing"
        complaints.append("the rule must say that it does not apply; it says \(said)")
      }
    }
    return complaints
  }

  /// Places without a finding and findings without a place.
  private func misplaced(_ places: [Place]) -> [String] {
    var rest = open
    var complaints: [String] = []
    for place in places {
      if let index = rest.firstIndex(where: { place.accepts($0.range) }) {
        rest.remove(at: index)
      } else {
        complaints.append("nothing reported at \(place)")
      }
    }
    return complaints + rest.map { "reported \(describe($0)), where there is no mark" }
  }

  /// What no finding may be, whatever it reports.
  private func complaints(about finding: Finding) -> [String] {
    var complaints: [String] = []
    let whole = TextRange(0, tree.source.count)
    let places = [finding.range] + finding.related.filter { $0.path == nil }.map(\.range)
    for range in places where !whole.contains(range) || !isBoundary(range.start) || !isBoundary(range.end) {
      complaints.append("\(describe(finding)) or a place beside it lies outside of the text or inside of a character")
    }
    if finding.message.isEmpty { complaints.append("\(describe(finding)) has no message") }
    for fix in finding.fixes {
      if fix.edits.isEmpty { complaints.append("the fix “\(fix.title[.english])” has no edit") }
      if TextEdit.compatible(fix.edits) != fix.edits {
        complaints.append("the edits of “\(fix.title[.english])” overlap or stand in the wrong order")
      }
    }
    return complaints
  }

  private func isBoundary(_ offset: Int) -> Bool {
    offset >= tree.source.count || tree.source.bytes[offset] & 0xc0 != 0x80
  }

  private func describe(_ finding: Finding) -> String {
    let range = finding.range
    return "\(range.start)..<\(range.end) “\(tree.source.string(range))” (\(finding.message))"
  }
}
