import Forms
import Linting
import Regulations
import SourceText

extension EditorDocument {
  /// What can be written in a comment: the waiver itself, and behind its words the rules, first those that report here.
  func waiverItems(in comment: TextRange, at offset: Int) -> [CompletionItem] {
    let before = source.string(TextRange(comment.start, offset))
    let words = before.drop { $0 == "#" }
    let isChinese = language == .chinese
    let trimmed = words.drop { $0 == " " || $0 == "\t" }
    let leadCount = before.utf8.count - trimmed.utf8.count
    if "jixiao".hasPrefix(trimmed) || trimmed.isEmpty || trimmed == "jixiao:" || trimmed == "jixiao: " {
      let range = TextRange(comment.start + leadCount, offset)
      let lead = words.first == " " ? "" : " "
      return [
        ("jixiao: 忽略", isChinese ? "豁免本行或下一行" : "waives this line or the next"),
        ("jixiao: 忽略文件", isChinese ? "豁免整个文件" : "waives the whole file"),
      ]
      .map { label, detail in
        var text = SnippetText(lead + label + " ")
        text.addStop("JX")
        text.add(" 理由：")
        text.addStop()
        return CompletionItem(label, .snippet, detail: detail, range: range, text: text)
      }
    }
    guard trimmed.hasPrefix("jixiao"), trimmed.contains("忽略") || trimmed.contains("ignore"),
      !trimmed.contains("理由"), !trimmed.contains("reason")
    else { return [] }
    let code = trimmed.reversed().prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let start = offset - code.count
    let line = source.lines.line(at: offset)
    let here = Set(
      analysis.result.findings.filter { finding in
        let place = source.lines.line(at: finding.range.start)
        return place == line || place == line + 1
      }.map(\.code))
    let end = wordEnd(from: offset, in: comment)
    let needsReason = !source.string(TextRange(offset, comment.end)).contains("理由")
    return analyzer.linter.directory.rules.map { rule in
      var text = SnippetText(rule.code.description)
      if needsReason {
        text.add(" 理由：")
        text.addStop()
      }
      return CompletionItem(
        rule.code.description, .reference, detail: rule.name, rank: here.contains(rule.code) ? 0 : 1,
        range: TextRange(start, end), text: text, topic: Topic.rule(rule.code))
    }
  }

  private func wordEnd(from offset: Int, in comment: TextRange) -> Int {
    var end = offset
    while end < comment.end, end < source.count, source.bytes[end] >= 0x30, source.bytes[end] < 0x7B { end += 1 }
    return end
  }
}
