import Forms
import Quantities
import Regulations
import SourceText
import Syntax

/// Reads the waivers of a file: comments, and the list `豁免` of a document.
struct WaiverReader {
  let tree: SyntaxTree

  /// All waivers, in the order of the text.
  func read(_ forms: [Form]) -> [Waiver] {
    var waivers = tree.comments.compactMap { comment($0) }
    for form in forms { waivers += list(of: form) }
    return waivers
  }

  // MARK: Comments

  private func comment(_ range: TextRange) -> Waiver? {
    let bytes = tree.source.bytes
    guard range.count < 2000, range.end <= bytes.count, bytes[range.start..<range.end].contains(UInt8(ascii: "j"))
    else {
      return nil
    }
    var rest = Substring(tree.source.string(range)).drop { $0 == "#" || $0 == " " || $0 == "\t" }
    guard Self.take("jixiao", &rest) else { return nil }
    guard Self.take(":", &rest) || Self.take("：", &rest) else { return nil }
    let wholeFile = Self.take("忽略文件", &rest) || Self.take("ignore-file", &rest)
    guard wholeFile || Self.take("忽略", &rest) || Self.take("ignore", &rest) else { return nil }
    let words = WaiverWords(String(rest))
    let line = tree.source.position(at: range.start, .utf8).line
    let scope: Waiver.Scope =
      wholeFile && isInHead(range) ? .file : .lines(line...(standsAlone(range, on: line) ? nextLine(line) : line))
    return Waiver(
      codes: words.codes, unknown: words.unknown, reason: words.reason, until: words.until,
      unreadableDay: words.unreadableDay, range: range, scope: scope)
  }

  /// A comment above a row covers the row, also where further comments stand between them.
  private func nextLine(_ line: Int) -> Int {
    var next = line + 1
    while next < tree.source.lines.count {
      let text = tree.source.string(tree.source.lineRange(next)).drop { $0 == " " || $0 == "\t" }
      if !text.hasPrefix("#") { return next }
      next += 1
    }
    return next
  }

  private func standsAlone(_ range: TextRange, on line: Int) -> Bool {
    let start = tree.source.lineRange(line).start
    return tree.source.bytes[start..<range.start].allSatisfy {
      $0 == 0x20 || $0 == 0x09 || $0 == 0xef || $0 == 0xbb || $0 == 0xbf
    }
  }

  /// Whether nothing but comments, blanks and `---` stands before the comment.
  private func isInHead(_ range: TextRange) -> Bool {
    guard let first = tree.documents.first else { return true }
    let root = tree[tree.root(of: first)]
    return root.flags.contains(.absent) || range.start < Int(root.start)
  }

  /// Takes `word` and the blanks behind it off the front.
  private static func take(_ word: String, _ rest: inout Substring) -> Bool {
    guard rest.hasPrefix(word) else { return false }
    rest = rest.dropFirst(word.count).drop { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }
    return true
  }

  // MARK: The list 豁免

  private func list(of form: Form) -> [Waiver] {
    guard let entry = form[.waivers] else { return [] }
    return entry.records.map { record in
      let rule = form.entry(.rule, in: record)
      let words = WaiverWords(rule.map { form.text($0) } ?? "")
      let place = form.entry(.place, in: record).map { form.text($0) } ?? ""
      let reason = form.entry(.reason, in: record).map { form.text($0) } ?? ""
      let range = rule.map { form.valueRange($0) } ?? tree.range(form.node(of: record))
      return Waiver(
        codes: words.codes, unknown: words.unknown, reason: reason, until: nil, range: range,
        scope: .path(place, in: tree.range(form.document)), item: (form.node(of: record), entry.value))
    }
  }
}
