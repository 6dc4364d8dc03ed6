import Forms
import SourceText

/// A change of a whole document or of the value at the cursor, that no finding asks for; its edits are computed when they
/// are wanted.
public struct DocumentAction: Sendable {
  /// What it does, in a form that can be kept and asked for again: ``EditorDocument/edits(of:)``.
  public enum Content: Sendable, Hashable {
    /// The classes of indicators that the rule set demands and document `number` lacks.
    case classes(document: Int)
    /// The scores of document `number` by their formulas.
    case scores(document: Int)
    /// The value that begins at an offset, in standard notation.
    case notation(offset: Int)
  }

  /// What it does.
  public let content: Content
  /// What it does, in a few words.
  public let title: String
  /// Why it cannot be taken here; nil where it can.
  public let disabledReason: String?
}

extension EditorDocument {
  /// The changes that are offered at the bytes of `range`.
  public func documentActions(in range: TextRange) -> [DocumentAction] {
    guard let document = documents.first(where: { tree.range($0.form.document).touches(range.start) }) else {
      return []
    }
    let form = document.form
    let isChinese = language == .chinese
    var actions: [DocumentAction] = []
    let heads = [form[.documentKind], form[.indicators]].compactMap { $0.map { form.keyRange($0) } }
    let isAtHead =
      heads.contains { $0.start <= range.end && range.start <= $0.end } || form.heading(at: range.start) != nil
    if isAtHead || findings(of: Self.classRules, in: range), let scaffold = ClassScaffold(document) {
      actions.append(
        DocumentAction(
          content: .classes(document: form.index),
          title: isChinese ? "补齐缺少的指标类" : "Add the missing classes of indicators",
          disabledReason: scaffold.isEmpty ? (isChinese ? "规则集要求的指标类都有了" : "no class is missing") : nil))
    }
    let isAtScore = form.field(at: range.start).map { [.score, .totalScore, .actual].contains($0.field.name) } ?? false
    if isAtHead || isAtScore || findings(of: Self.scoreRules, in: range), ScoreSheet(form).hasCells {
      actions.append(
        DocumentAction(
          content: .scores(document: form.index), title: isChinese ? "按公式重算得分" : "Compute the scores by their formulas",
          disabledReason: nil))
    }
    if let value = notation(at: range.start) {
      actions.append(
        DocumentAction(
          content: .notation(offset: value.offset),
          title: isChinese ? "改为标准写法：\(value.text)" : "Write in standard notation: \(value.text)", disabledReason: nil))
    }
    return actions
  }

  /// The edits of an action; empty where it has nothing to do any more.
  public func edits(of content: DocumentAction.Content) -> [TextEdit] {
    switch content {
    case .classes(let number):
      documents.first { $0.form.index == number }.flatMap { ClassScaffold($0)?.edits } ?? []
    case .scores(let number): scoreEdits(document: number)
    case .notation(let offset): notation(at: offset).map { [tree.replacing($0.node, with: $0.text)] } ?? []
    }
  }

  /// The rules that miss classes.
  private static let classRules: Set<UInt16> = [102, 103, 104, 111, 115]
  /// The rules whose fixes are scores.
  static let scoreRules: Set<UInt16> = [404, 405, 406, 407]

  private func findings(of rules: Set<UInt16>, in range: TextRange) -> Bool {
    analysis.findings.contains {
      rules.contains($0.code.number) && $0.range.start <= range.end && range.start <= $0.range.end
    }
  }
}
