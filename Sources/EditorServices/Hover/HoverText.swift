import Forms
import Linting
import Quantities
import Regulations
import SourceText
import Syntax

/// What an editor shows beside the pointer.
public struct HoverText: Sendable {
  /// What it speaks of.
  public let range: TextRange
  /// The text, in Markdown.
  public let markdown: String

  /// The text for clients that render no Markdown: without `**` and backquotes.
  public var plainText: String { PlainText.of(markdown) }
}

extension Analyzer {
  /// What there is to say about `offset`: a rule's page on its code in a waiver, a field's meaning on its key, how a
  /// value was understood on the value. The findings at the place come first.
  public func hover(at offset: Int, of analysis: Analysis) -> HoverText? {
    let tree = analysis.result.tree
    if let page = rulePage(at: offset, in: tree) { return page }
    if readsConfigurations { return configurationHover(at: offset, in: tree) }
    for document in analysis.result.documents where tree.range(document.form.document).touches(offset) {
      if let hover = hover(at: offset, in: document) { return hover }
    }
    return nil
  }

  private func hover(at offset: Int, in document: DocumentResult) -> HoverText? {
    let form = document.form
    if let place = form.field(at: offset) {
      if place.isKey { return HoverText(range: form.keyRange(place.entry), markdown: keyText(place.field)) }
      if let text = ValueText(form: form, law: document.law, language: language).text(of: place) {
        return HoverText(range: form.valueRange(place.entry), markdown: text)
      }
      return nil
    }
    if let heading = form.heading(at: offset) {
      return headingText(heading, form, document.law).map {
        HoverText(range: form.tree.range(heading.node), markdown: $0)
      }
    }
    return nil
  }

  // MARK: Keys

  func keyText(_ field: Field) -> String {
    var lines = ["**\(field.key)**", field.help[language]]
    if field.requirement == .required { lines.append(language == .chinese ? "必填" : "Required") }
    let choices = field.type.choices
    if !choices.isEmpty {
      lines.append(
        (language == .chinese ? "可选：" : "One of: ") + choices.joined(separator: language == .chinese ? "、" : ", "))
    }
    if !field.aliases.isEmpty {
      lines.append(
        (language == .chinese ? "又作：" : "Also written: ")
          + field.aliases.joined(separator: language == .chinese ? "、" : ", "))
    }
    return lines.joined(separator: "\n\n")
  }

  // MARK: Classes

  private func headingText(_ heading: ClassHeading, _ form: Form, _ law: Law) -> String? {
    let label = heading.label.first?.label ?? heading.label.second?.label
    guard let label else { return nil }
    let index = form.headings.firstIndex { $0.node == heading.node }
    let rows = form.indicators.filter { index != nil && ($0.classHeading == index || $0.subclassHeading == index) }
    let weights = rows.compactMap(\.weight.number)
    let sum = weights.reduce(ExactDecimal.zero, +)
    var lines = ["**\(label)**"]
    if language == .chinese {
      lines.append("\(rows.count) 项指标" + (weights.isEmpty ? "" : "，分值合计 \(sum.canonical)"))
    } else {
      lines.append("\(rows.count) indicators" + (weights.isEmpty ? "" : ", \(sum.canonical) points in all"))
    }
    return lines.joined(separator: "\n\n")
  }

  // MARK: Rule codes in waivers

  private func rulePage(at offset: Int, in tree: SyntaxTree) -> HoverText? {
    guard let comment = tree.comments.first(where: { $0.touches(offset) }) else { return nil }
    let text = Array(tree.source.bytes[comment.start..<comment.end])
    for start in text.indices where start + 5 <= text.count && text[start] == UInt8(ascii: "J") {
      let range = TextRange(comment.start + start, comment.start + start + 5)
      guard range.touches(offset), let code = RuleCode(String(decoding: text[start..<start + 5], as: UTF8.self)),
        let rule = linter.rules.first(where: { $0.code == code })
      else { continue }
      return HoverText(range: range, markdown: RulePage(rule: rule, language: language).markdown)
    }
    return nil
  }
}
