import Linting
import SourceText

/// A fix of one finding, as an editor offers it.
public struct QuickFix: Sendable {
  /// What it does.
  public let title: String
  /// The finding that it mends.
  public let finding: Finding
  /// The changes, by place, none overlapping.
  public let edits: [TextEdit]
  /// Whether it may be applied without a look.
  public let isSafe: Bool
}

extension Analyzer {
  /// The fixes of the findings that touch `range`, in the order of the text.
  public func quickFixes(in range: TextRange, of analysis: Analysis) -> [QuickFix] {
    let touched = analysis.findings.contains { $0.range.start <= range.end && range.start <= $0.range.end }
    guard touched else { return [] }
    return findingsWithFixes(analysis)
      .filter { !$0.isWaived && $0.range.start <= range.end && range.start <= $0.range.end }
      .flatMap { finding in
        finding.fixes.map {
          QuickFix(title: $0.title[language], finding: finding, edits: $0.edits, isSafe: $0.isSafe)
        }
      }
  }
}
