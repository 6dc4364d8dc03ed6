import Forms
import Linting
import Regulations
import SourceText

extension EditorDocument {
  private static let mostRounds = 8

  /// What ``fixAll(of:)`` does, in a few words.
  public var fixAllTitle: String { language == .chinese ? "改正全部可自动改正的问题" : "Fix all that can be fixed automatically" }

  /// The edits of all safe fixes, round after round until nothing is left to mend; those of one rule where a code is given.
  ///
  /// Fixes that touch each other wait for the next round. What takes several rounds comes as one edit of the stretch that
  /// changes.
  public func fixAll(of code: RuleCode? = nil) -> [TextEdit] {
    var edits: [TextEdit] = []
    var current = analysis
    for round in 0..<Self.mostRounds {
      let next = Self.compatible(analyzer.findingsWithFixes(current), code)
      if next.isEmpty { break }
      let fixed = current.result.tree.source.applying(next)
      if fixed.bytes == current.result.tree.source.bytes { break }
      edits = round == 0 ? next : Self.difference(source, fixed)
      current = analyzer.analyze(fixed, as: analysis.format, path: analysis.path)
    }
    return edits
  }

  /// The edits of the safe fixes that can be made at once; a fix is made as a whole or not at all.
  private static func compatible(_ findings: [Finding], _ code: RuleCode?) -> [TextEdit] {
    var chosen: [TextEdit] = []
    for finding in findings where !finding.isWaived && (code == nil || finding.code == code) {
      guard let fix = finding.fixes.first(where: \.isSafe), !fix.edits.isEmpty else { continue }
      let collides = fix.edits.contains { edit in
        chosen.contains { $0.range.start <= edit.range.end && edit.range.start <= $0.range.end }
      }
      if !collides { chosen += fix.edits }
    }
    return chosen.sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
  }

  /// The one edit that makes `new` of `old`, without what they share at both ends.
  private static func difference(_ old: SourceText, _ new: SourceText) -> [TextEdit] {
    let (before, after) = (old.bytes, new.bytes)
    let least = min(before.count, after.count)
    var start = 0
    while start < least, before[start] == after[start] { start += 1 }
    start = min(old.snapped(start), new.snapped(start))
    var tail = 0
    while tail < least - start, before[before.count - 1 - tail] == after[after.count - 1 - tail] { tail += 1 }
    // The tail begins with a whole character.
    while tail > 0, before[before.count - tail] & 0xC0 == 0x80 { tail -= 1 }
    let range = TextRange(start, before.count - tail)
    return [TextEdit(range: range, replacement: new.string(TextRange(start, after.count - tail)))]
  }
}
