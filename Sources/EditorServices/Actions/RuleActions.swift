import Forms
import Linting
import Regulations
import SourceText
import Syntax

/// A change that settles more than one finding, or that accepts one.
public struct RuleAction: Sendable {
  /// What it does.
  public let title: String
  /// The findings that it is offered for.
  public let findings: [Finding]
  /// The changes, by place, none overlapping.
  public let edits: [TextEdit]
  /// Why it cannot be taken; nil where it can.
  public let disabledReason: String?
}

extension EditorDocument {
  /// For each rule that reports in `range`: all its safe fixes in the document, where it reports more than once, and the
  /// waiver, with the place for its reason.
  public func ruleActions(in range: TextRange) -> [RuleAction] {
    var seen: Set<RuleCode> = []
    var actions: [RuleAction] = []
    let touched = analysis.findings.filter { $0.range.start <= range.end && range.start <= $0.range.end }
    if touched.isEmpty { return [] }
    let fixable = analyzer.findingsWithFixes(analysis)
    for finding in touched where seen.insert(finding.code).inserted {
      let alike = analysis.findings.filter { $0.code == finding.code }
      if alike.count > 1 {
        let edits = Self.compatible(fixable, finding.code)
        if !edits.isEmpty {
          actions.append(
            RuleAction(
              title: language == .chinese
                ? "改正本文档全部 \(finding.code)（\(alike.count) 处）"
                : "Fix all \(finding.code) in this document (\(alike.count))",
              findings: alike, edits: edits, disabledReason: nil))
        }
      }
      if let waiver = waiver(of: finding) { actions.append(waiver) }
    }
    return actions
  }

  /// The comment above the line of a finding that accepts it; nil where no comment can stand or help.
  private func waiver(of finding: Finding) -> RuleAction? {
    // Faults of the format and of the settings are mended, not accepted.
    guard tree.format == .yaml, !analyzer.readsConfigurations, finding.code.number >= 100, finding.code.number < 900
    else { return nil }
    let line = source.lineRange(source.lines.line(at: finding.range.start))
    if let node = tree.node(at: finding.range.start), tree[node].kind == .scalar, tree.range(node).start < line.start {
      return nil
    }
    let law = documents.first { $0.form.index == finding.document }?.law
    let isChinese = language == .chinese
    let title = isChinese ? "豁免 \(finding.code)（须写明理由）" : "Waive \(finding.code) (a reason must be given)"
    if let law, law.isUnwaivable(finding.code) {
      let set = law.origin(ofUnwaivable: finding.code) ?? law.name
      return RuleAction(
        title: title, findings: [finding], edits: [],
        disabledReason: isChinese ? "规则集 \(set) 规定不可豁免" : "the rule set \(set) allows no waiver")
    }
    let indent = source.bytes[line.start..<line.end].prefix { $0 == 0x20 }
    let isCRLF = line.end < source.count && source.bytes[line.end] == 0x0D
    let comment =
      String(repeating: " ", count: indent.count) + "# jixiao: 忽略 \(finding.code) 理由：" + (isCRLF ? "\r\n" : "\n")
    return RuleAction(
      title: title, findings: [finding],
      edits: [TextEdit(range: TextRange(line.start, line.start), replacement: comment)], disabledReason: nil)
  }
}
