import Forms
import Linting
import Regulations
import SourceText

extension EditorDocument {
  private static let mostRounds = 8

  /// What ``fixAll()`` does, in a few words.
  public var fixAllTitle: String { language == .chinese ? "改正全部可自动改正的问题" : "Fix all that can be fixed automatically" }

  /// The edits of all safe fixes, round after round until nothing is left to mend.
  ///
  /// Fixes that touch each other wait for the next round. What takes several rounds comes as one edit of the stretch that
  /// changes.
  public func fixAll() -> [TextEdit] {
    var edits: [TextEdit] = []
    var current = analysis
    for round in 0..<Self.mostRounds {
      let next = Self.compatible(analyzer.findingsWithFixes(current), nil)
      if next.isEmpty { break }
      let fixed = current.result.tree.source.applying(next)
      if fixed.bytes == current.result.tree.source.bytes { break }
      edits = round == 0 ? next : Self.difference(source, fixed)
      current = analyzer.analyze(fixed, as: analysis.format, path: analysis.path)
    }
    return edits
  }

  /// The edits of the safe fixes that can be made at once; a fix is made as a whole or not at all, and of two that
  /// touch or enclose each other the later one waits.
  static func compatible(_ findings: [Finding], _ code: RuleCode?) -> [TextEdit] {
    var fixes: [(span: TextRange, edits: [TextEdit])] = []
    for finding in findings where !finding.isWaived && (code == nil || finding.code == code) {
      guard let fix = finding.fixes.first(where: \.isSafe), let first = fix.edits.first, let last = fix.edits.last
      else {
        continue
      }
      fixes.append((TextRange(first.range.start, last.range.end), fix.edits))
    }
    fixes.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    var chosen: [TextEdit] = []
    var end = -1
    for fix in fixes where fix.span.start > end {
      chosen += fix.edits
      end = fix.span.end
    }
    return chosen
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
