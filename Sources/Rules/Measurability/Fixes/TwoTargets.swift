import Quantities
import SourceText

/// A value that states two targets, taken apart before the second.
struct TwoTargets {
  let first: String
  let second: String

  /// The parts of `text` before and from `range`, its second target, without what joins them.
  init?(_ text: String, second range: TextRange?) {
    let bytes = Array(text.utf8)
    guard let range, range.start > 0, range.start < bytes.count else { return nil }
    let head = Array(String(decoding: bytes[..<range.start], as: UTF8.self))
    // The words before the second number belong to it: 改造 of 新建2个、改造3个.
    let joint = head.lastIndex { Self.joints.contains($0) } ?? head.count
    let words = joint < head.count ? String(head[(joint + 1)...]) : ""
    let tail = String(decoding: bytes[range.start...], as: UTF8.self)
    if joint == head.count, tail.first.map({ !"≥≤＞＜＝=<>".contains($0) }) ?? true { return nil }
    first = Self.trimmed(String(head[..<joint]))
    second = Self.trimmed(words + tail)
    guard [first, second].allSatisfy({ Reading.read($0).number != nil }) else { return nil }
  }

  /// The words with which the parts begin, and what is left of them; `nil` where one has none, or both have the same.
  var named: (words: (String, String), values: (String, String))? {
    guard let (one, mine) = Self.leadingWords(first), let (other, theirs) = Self.leadingWords(second), one != other
    else { return nil }
    return ((one, other), (mine, theirs))
  }

  /// What tells the rows of the two parts apart: their words, their units, else their numbers.
  var labels: (String, String) {
    if let named { return named.words }
    let units = [first, second].map { Reading.read($0).unit?.symbol ?? "" }
    if units.allSatisfy({ !$0.isEmpty }), units[0] != units[1] { return (units[0], units[1]) }
    return ("一", "二")
  }

  /// The values of the two rows.
  var values: (String, String) { named?.values ?? (first, second) }

  /// Short words before the number: 新建 of 新建2个.
  private static func leadingWords(_ part: String) -> (String, String)? {
    let words = part.prefix { $0.unicodeScalars.allSatisfy { (0x4e00...0x9fff).contains($0.value) } }
    guard (1...6).contains(words.count) else { return nil }
    let rest = String(part.dropFirst(words.count))
    let (whole, alone) = (Reading.read(part), Reading.read(rest))
    // Words that the number needs (不低于, 增长) stay with it.
    guard alone.number == whole.number, alone.comparison == whole.comparison, alone.flags == whole.flags,
      alone.unit == whole.unit
    else { return nil }
    return (String(words), rest)
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, joints.contains(last) || last.isWhitespace { text = text.dropLast() }
    while let first = text.first, joints.contains(first) || first.isWhitespace { text = text.dropFirst() }
    return String(text)
  }

  private static let joints: Set<Character> = ["、", "，", "；", "。", ",", ";", "和", "及", "并", "且", "与"]
}
