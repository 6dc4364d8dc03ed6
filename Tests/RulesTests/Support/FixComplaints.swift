import Linting
import Regulations
import SourceText
import Syntax

extension Verdict {
  /// What is wrong with the fixes of a rule in one text.
  ///
  /// After all safe fixes the rule is silent about what they mend, a second run changes nothing, and the text parses as
  /// well as before. Each unsafe fix by itself changes the text and leaves one that parses.
  func complaintsAboutFixes(of rule: Rule) -> [String] {
    let mendable = open.filter { $0.safeFix != nil }
    var complaints: [String] = []
    if !mendable.isEmpty {
      let text = afterSafeFixes(of: rule)
      let after = Verdict(rule, text, tree.format)
      if after.open.contains(where: { $0.safeFix != nil }) {
        complaints.append("a second run of its safe fixes changes the text again:\n\(text.string(text.whole))")
      }
      if after.open.count > open.count - mendable.count {
        complaints.append("still reports after its safe fixes:\n\(text.string(text.whole))")
      }
      complaints += damage(by: text, "all safe fixes")
    }
    for finding in open {
      for fix in finding.fixes where !fix.isSafe {
        let text = tree.source.applying(fix.edits)
        if text.bytes == tree.source.bytes { complaints.append("the fix “\(fix.title[.english])” changes nothing") }
        complaints += damage(by: text, "the fix “\(fix.title[.english])”")
        if Self.complete.contains(rule.code), Verdict(rule, text, tree.format).open.count >= open.count {
          complaints.append("still reports after the fix “\(fix.title[.english])”:\n\(text.string(text.whole))")
        }
      }
    }
    return complaints
  }

  /// Rules whose unsafe fixes write what is meant, so that they are silent afterwards; others leave a blank to fill in.
  static let complete = Set([210, 217, 219, 702, 703, 801].map { RuleCode($0) })

  /// The text after all safe fixes; fixes that overlap wait for the next round.
  func afterSafeFixes(of rule: Rule) -> SourceText {
    var text = tree.source
    var verdict = self
    for _ in 0..<4 {
      var edits: [TextEdit] = []
      for finding in verdict.open {
        guard let fix = finding.safeFix, TextEdit.compatible(edits + fix.edits).count == edits.count + fix.edits.count
        else { continue }
        edits += fix.edits
      }
      if edits.isEmpty { break }
      text = text.applying(edits)
      verdict = Verdict(rule, text, tree.format)
    }
    return text
  }

  /// Whether a fix has broken the text.
  private func damage(by text: SourceText, _ title: String) -> [String] {
    let after = SyntaxTree(parsing: text, as: tree.format)
    var damage: [String] = []
    if after.errors.count > tree.errors.count {
      let error = after.errors.first.map { "\($0.kind) at \($0.range.start)" } ?? ""
      damage.append("\(title) left a text that does not parse (\(error)):\n\(text.string(text.whole))")
    }
    if after.documents.count != tree.documents.count { damage.append("\(title) changed the number of documents") }
    if !tree.source.hasLoneLineFeeds, tree.source.bytes.contains(0x0d), text.hasLoneLineFeeds {
      damage.append("\(title) mixed the line breaks")
    }
    return damage
  }
}

extension Finding {
  /// The first fix that may be applied without a look.
  var safeFix: Fix? { fixes.first { $0.isSafe } }
}

extension SourceText {
  fileprivate var hasLoneLineFeeds: Bool {
    bytes.indices.contains { bytes[$0] == 0x0a && ($0 == 0 || bytes[$0 - 1] != 0x0d) }
  }
}
