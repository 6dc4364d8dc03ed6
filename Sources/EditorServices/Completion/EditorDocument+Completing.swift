import Forms
import Linting
import Regulations
import SourceText
import Syntax

extension EditorDocument {
  /// What can be written at `offset`, the likeliest first; nil where nothing is to be proposed.
  public func completions(at offset: Int) -> CompletionList? {
    if analyzer.readsConfigurations { return nil }
    let offset = source.snapped(offset)
    let items: [CompletionItem]
    if let comment = comment(at: offset) {
      items = waiverItems(in: comment, at: offset)
    } else {
      guard let place = CompletionPlace(tree, at: offset) else { return nil }
      items = Completer(document: self, place: place).items
    }
    // What is begun already comes first: some editors take Chinese for no word and show the list as it is.
    let ranked = items.enumerated()
      .map { (group: isBegun($0.element, at: offset) ? 0 : 1, number: $0.offset, item: $0.element) }
      .sorted { ($0.group, $0.item.rank, $0.number) < ($1.group, $1.item.rank, $1.number) }
    return CompletionList(items: ranked.map(\.item), lineIndent: lineIndent(at: offset))
  }

  /// Whether what stands before `offset` begins the label of `item`.
  private func isBegun(_ item: CompletionItem, at offset: Int) -> Bool {
    guard item.range.start < offset else { return false }
    let written = source.string(TextRange(item.range.start, offset))
    return item.label.hasPrefix(written.drop { $0 == "\"" || $0 == "'" })
  }

  /// The comment in which `offset` lies; blanks at its end belong to it while somebody writes.
  private func comment(at offset: Int) -> TextRange? {
    let line = source.lineRange(source.lines.line(at: offset))
    return tree.comments.first { comment in
      guard comment.start < offset, line.start <= comment.start, comment.start < line.end else { return false }
      return offset <= comment.end || source.bytes[comment.end..<min(offset, line.end)].allSatisfy { $0 == 0x20 }
    }
  }

  private func lineIndent(at offset: Int) -> String {
    let line = source.lineRange(source.lines.line(at: offset))
    let blanks = source.bytes[line.start..<min(line.end, offset)].prefix { $0 == 0x20 }
    return String(repeating: " ", count: blanks.count)
  }
}

/// Finds what can be written at one place; each kind of proposal is in a file of its own.
struct Completer {
  let document: EditorDocument
  let place: CompletionPlace
  /// The kind of the document at the cursor, or of the one that is proposed.
  var kind: DocumentKind?
  /// The law of the document at the cursor.
  let law: Law?

  init(document: EditorDocument, place: CompletionPlace) {
    self.document = document
    self.place = place
    kind = place.form?.kind
    let index = place.form?.index
    let library = document.analyzer.linter.library
    law =
      document.documents.first { $0.form.index == index }?.law
      ?? library.law(document.analyzer.linter.settings.ruleSet) ?? library.law(RuleSetLibrary.fallback)
  }

  var language: Language { document.language }
  var isChinese: Bool { language == .chinese }
  var isJSON: Bool { place.isJSON }
  var isFlow: Bool { place.scan.isFlow || place.isJSON }

  var items: [CompletionItem] {
    var items: [CompletionItem] = []
    for role in place.roles {
      switch role {
      case .key(let record): items += keyItems(record)
      case .heading(let level, let above, let siblings): items += headingItems(level, above, siblings)
      case .value(let value, let isItem): items += valueItems(value, isItem: isItem)
      case .documentKind: items += kindItems()
      case .firstKey: items += documentItems()
      }
    }
    return items
  }

  // MARK: Writing

  /// A scalar as it can be written here.
  func spelled(_ text: String) -> String {
    if let quote = place.scan.quote {
      return (quote == UInt8(ascii: "'") ? ScalarSpelling.singleQuoted : .doubleQuoted).writing(text)
    }
    return (isJSON ? ScalarSpelling.doubleQuoted : isFlow ? .inFlow : .behindKey).writing(text)
  }

  /// A value in the place of the word.
  func value(
    _ text: String, _ kind: CompletionItem.Kind, detail: String = "", rank: Int = 1, topic: String? = nil
  ) -> CompletionItem {
    let lead = place.scan.needsBlank ? " " : ""
    let tail = place.scan.needsComma ? "," : ""
    return CompletionItem(
      text, kind, detail: detail, rank: rank, range: place.scan.word, text: SnippetText(lead + spelled(text) + tail),
      topic: topic)
  }

  /// A key in the place of the word, and `value` behind it unless one is there already.
  func key(
    _ key: String, _ kind: CompletionItem.Kind, label: String? = nil, detail: String = "", rank: Int, topic: String?,
    value: SnippetText
  ) -> CompletionItem {
    var text = SnippetText((place.scan.needsBlank ? " " : "") + spelled(key))
    if !place.scan.hasColon {
      text.add(":")
      text.add(value)
      if place.scan.needsComma { text.add(",") }
    }
    return CompletionItem(
      label ?? key, kind, detail: detail, rank: rank, range: place.scan.word, text: text, topic: topic)
  }
}
