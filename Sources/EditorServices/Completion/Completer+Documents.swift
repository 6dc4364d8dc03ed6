import Forms
import Regulations
import SourceText
import Syntax

extension Completer {
  /// The kinds of document, behind 文档类型.
  func kindItems() -> [CompletionItem] {
    DocumentKind.allCases.map { kind in
      value(kind.name, .class, detail: isChinese ? "" : kind.englishName, topic: Topic.kind(kind))
    }
  }

  /// The first key of an empty document: alone, and with all that each kind of document must have.
  func documentItems() -> [CompletionItem] {
    var lead = SnippetText(isJSON ? " \"" : " ")
    lead.addChoice(DocumentKind.allCases.map(\.name))
    if isJSON { lead.add("\"") }
    let isBare = isJSON && !place.scan.isFlow
    var items = [
      key(
        "文档类型", .property, detail: isChinese ? "文档的种类，必须是第一个键" : "the kind of document; always the first key", rank: 0,
        topic: nil, value: lead)
    ]
    if isBare {
      var text = SnippetText("{")
      text.add(items[0].text)
      text.add("}")
      items[0].text = text
    }
    if isJSON || place.scan.isFlow || place.scan.hasColon { return items }
    for kind in DocumentKind.allCases {
      var completer = self
      completer.kind = kind
      var text = SnippetText("文档类型: \(kind.name)\n")
      for (index, field) in skeletonFields(of: kind).enumerated() {
        if index > 0 { text.add("\n") }
        text.add(blanks(place.column) + field.key + ":")
        text.add(completer.valueSnippet(of: field, indent: place.column))
      }
      items.append(
        CompletionItem(
          isChinese ? "新建：\(kind.name)" : "new: \(kind.name)", .snippet, detail: isChinese ? "必填内容" : kind.englishName,
          rank: 1, range: place.scan.word, text: text, topic: Topic.kind(kind)))
    }
    return items
  }

  /// The fields that a kind of document must have, of alternatives the first; 文档类型 is there already.
  private func skeletonFields(of kind: DocumentKind) -> [Field] {
    let type = kind.recordType
    return type.fields.filter { field in
      field.name != .documentKind && (field.requirement == .required || field.name == type.alternatives.first)
    }
  }
}
