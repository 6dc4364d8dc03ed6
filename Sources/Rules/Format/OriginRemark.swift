import SourceText
import Syntax

/// A comment that stands for what an office file holds beside the fields of its forms.
struct OriginRemark {
  /// The comment.
  let range: TextRange
  /// What it stands for.
  let kind: OriginComment
  /// What the cell says, or what is to be said of the file.
  let text: String

  /// The text, cut to what a line of a report can hold.
  var short: String { text.count > 30 ? text.prefix(29) + "…" : text }

  /// The remarks of a tree; none but in a text that was made from an office file.
  static func all(in tree: SyntaxTree, _ language: Language) -> [OriginRemark] {
    if tree.comments.isEmpty { return [] }
    let source = tree.source
    return tree.comments.compactMap { range in
      guard range.count < 40_000, mayBe(source.bytes, range), let found = OriginComment.read(source.string(range))
      else { return nil }
      // Cells are cited as they are; what the program says of a file it says in the language of the run.
      let said = source.origin?.remarks.first { $0.range == range }?.text[language]
      return OriginRemark(range: range, kind: found.kind, text: said ?? found.text)
    }
  }

  /// Whether a comment begins as those do, told from few bytes: `# 表` or `# 无`.
  private static func mayBe(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count > 12, range.end <= bytes.count, bytes[range.start + 1] == 0x20 else { return false }
    let head = bytes[range.start + 2..<range.start + 5]
    return head.elementsEqual("表".utf8) || head.elementsEqual("无".utf8)
  }
}
