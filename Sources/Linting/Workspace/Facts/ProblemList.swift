import Forms
import SourceText

/// The single problems of an evaluation, whether they are a list or one numbered text.
enum ProblemList {
  /// The problems that a field names; none for 无 and the like.
  static func problems(_ entry: Entry?, in form: Form) -> [TextFact] {
    form.list(entry).flatMap { text, node in
      items(of: text).filter { !isNone($0) }.map { TextFact($0, at: form.tree.range(node)) }
    }
  }

  /// The parts of a text that begins its parts with numbers: 1.…2.…, （一）…, 一是…；二是…; else the text itself.
  static func items(of text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var starts: [Int] = []
    for place in scalars.indices where isStart(place, in: scalars) && markLength(at: place, in: scalars) > 0 {
      starts.append(place)
    }
    guard starts.count >= 2 else { return [text] }
    return starts.indices.map { number in
      let end = number + 1 < starts.count ? starts[number + 1] : scalars.count
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[starts[number]..<end])
      return String(view).filter { !$0.isNewline }
    }
  }

  /// Whether a text says that there is no problem.
  static func isNone(_ text: String) -> Bool {
    let words = ["无", "无。", "没有", "暂无", "无问题", "未发现问题", "未发现明显问题", "无明显问题", "不存在问题", "/", "-", "—"]
    return text.isEmpty || words.contains(text)
  }

  /// Whether a part can begin here: at the start, behind a line break or the end of a sentence.
  private static func isStart(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    var before = place
    while before > 0, scalars[before - 1] == " " || scalars[before - 1] == "\u{3000}" { before -= 1 }
    guard before > 0 else { return true }
    return "\n\r。；;：:".unicodeScalars.contains(scalars[before - 1])
  }

  /// The length of the number that stands here, with its point, bracket or 是; 0 where none does.
  private static func markLength(at place: Int, in scalars: [Unicode.Scalar]) -> Int {
    func at(_ index: Int) -> Unicode.Scalar { index < scalars.count ? scalars[index] : "\0" }
    if (0x2460...0x2473).contains(at(place).value) { return 1 }
    let isBracket = at(place) == "（" || at(place) == "("
    var end = isBracket ? place + 1 : place
    let start = end
    let isASCII = ("0"..."9").contains(at(end))
    while end - start < 3, isASCII ? ("0"..."9").contains(at(end)) : chineseDigits.contains(at(end)) { end += 1 }
    guard end > start else { return 0 }
    let closing = at(end)
    if isBracket { return closing == "）" || closing == ")" ? end + 1 - place : 0 }
    if isASCII {
      return "、.．)）".unicodeScalars.contains(closing) && !("0"..."9").contains(at(end + 1)) ? end + 1 - place : 0
    }
    return closing == "是" || closing == "、" ? end + 1 - place : 0
  }

  private static let chineseDigits = Set("一二三四五六七八九十".unicodeScalars)
}
