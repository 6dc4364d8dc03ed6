import Generating
import JSON
import SourceText

/// Somebody who edits a document at random: types, pastes, deletes, takes back, replaces.
struct Typist {
  private(set) var text: EditedText
  private let original: String
  private var random: SplitMix64
  private var cursor = 0
  /// What takes the last edits back: the place, the number of scalars put there, what was there.
  private var undo: [(start: Int, count: Int, old: [Unicode.Scalar])] = []

  /// Pieces that have made parsers and counters stumble.
  private static let pieces = [
    "a", "1", " ", "\n", "\r\n", "\r", "\t", ":", ": ", "：", "-", "- ", "{", "}", "[", "]", ",", "，", "#", "\"", "'",
    "|\n", "&a ",
    "*a", "绩", "权重", "指标值: ", "≥95%", "不少于", "万元", "５０", "😀", "👨‍👩‍👧‍👦", "é", "𠮷", "\u{2028}", "\u{FEFF}", "明显提升",
    "年度: 2025\n",
  ]
  private static let pastes = [
    "绩效指标:\n  产出指标:\n    数量指标:\n      - {名称: 养护里程, 指标值: ≥120公里, 权重: 50}\n", "项目: {名称: 道路养护, 编码: \"6103240001\"}\r\n",
    "      - 名称: 合格率😀\n        指标值: 不少于95%\n        权重: 10\n", "[[[[[[{{{{\n", "# jixiao: 忽略 JX201 理由：试行\n",
  ]

  init(_ text: String, _ encoding: PositionEncoding, seed: UInt64) {
    self.text = EditedText(text, encoding)
    original = text
    random = SplitMix64(seed: seed)
  }

  /// The changes of one notification: mostly one, sometimes several, each on the result of the one before.
  mutating func edit() -> [JSONValue] {
    let isMultiple = chance(8)
    return (0..<(isMultiple ? Int.random(in: 2...5, using: &random) : 1)).map { _ in change() }
  }

  private mutating func change() -> JSONValue {
    // Nobody lets a text grow for ever, and what was broken is mended in the end.
    if text.scalars.count > 2 * original.unicodeScalars.count + 400 || chance(150) {
      undo = []
      return text.replaceAll(with: original)
    }
    if chance(4), let last = undo.popLast() {
      return put(last.old, last.start, last.start + last.count, remembers: false)
    }
    if chance(3) { cursor = Int.random(in: 0...text.scalars.count, using: &random) }
    cursor = min(cursor, text.scalars.count)
    if chance(4) {
      let end = min(cursor + Int.random(in: 1...(chance(4) ? 80 : 4), using: &random), text.scalars.count)
      return put(chance(2) ? piece(Self.pieces) : [], cursor, end)
    }
    return put(piece(chance(12) ? Self.pastes : Self.pieces), cursor, cursor)
  }

  private mutating func put(_ new: [Unicode.Scalar], _ start: Int, _ end: Int, remembers: Bool = true) -> JSONValue {
    // What was taken back in another order may lie elsewhere by now; a place inside of CR LF cannot be told.
    var start = min(start, text.scalars.count)
    var end = min(max(end, start), text.scalars.count)
    if text.isBetweenLines(start) { start -= 1 }
    if text.isBetweenLines(end) { end += 1 }
    let (change, old) = text.replace(start, end, with: new)
    if remembers { undo.append((start, new.count, old)) }
    if undo.count > 50 { undo.removeFirst() }
    cursor = start + new.count
    return change
  }

  private mutating func piece(_ pieces: [String]) -> [Unicode.Scalar] {
    Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].unicodeScalars)
  }

  /// True once in `n` times.
  private mutating func chance(_ n: Int) -> Bool { Int.random(in: 0..<n, using: &random) == 0 }
}
