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
    var waivers = comments()
    for form in forms { waivers += list(of: form) }
    return waivers
  }

  // MARK: Comments

  /// From the last to the first: a comment above others covers the row that they stand above.
  private func comments() -> [Waiver] {
    var waivers: [Waiver] = []
    var below: (line: Int, row: Int)?
    for range in tree.comments.reversed() {
      let line = tree.source.position(at: range.start, .utf8).line
      var row: Int?
      if standsAlone(range, on: line) {
        let next = below?.line == line + 1 ? below?.row : line + 1
        row = next
        below = next.map { (line, $0) }
      }
      if let waiver = comment(range, lines: line...(row ?? line)) { waivers.append(waiver) }
    }
    return waivers.reversed()
  }

  private func comment(_ range: TextRange, lines: ClosedRange<Int>) -> Waiver? {
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
    let scope: Waiver.Scope = wholeFile && isInHead(range) ? .file : .lines(lines)
    return Waiver(
      codes: words.codes, unknown: words.unknown, reason: words.reason, until: words.until,
      unreadableDay: words.unreadableDay, range: range, scope: scope)
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
