import Quantities
import Regulations

/// What follows `忽略` in a waiver: codes, then 截止 and 理由.
struct WaiverWords {
  private(set) var codes: [RuleCode] = []
  private(set) var unknown: [String] = []
  private(set) var reason = ""
  private(set) var until: Day?
  /// What stands behind 截止 where that is no day.
  private(set) var unreadableDay: String?

  init(_ text: String) {
    var rest = Substring(text)
    while true {
      rest = rest.drop { " \t\u{3000},，、;；".contains($0) }
      if rest.isEmpty { return }
      if let found = Self.value(after: ["理由", "原因", "reason"], rest) {
        reason = String(found.drop { $0 == " " || $0 == "\u{3000}" })
        while let last = reason.last, last == " " || last == "\r" { reason.removeLast() }
        return
      }
      if let found = Self.value(after: ["截止", "until"], rest) {
        let start = found.drop { $0 == " " }
        let word = start.prefix { !" \t,，、;；".contains($0) }
        until = DateReading.read(String(word).utf8.span)?.last
        if until == nil { unreadableDay = String(word) }
        rest = start.dropFirst(word.count)
        continue
      }
      var word = rest.prefix { !" \t\u{3000},，、;；:：".contains($0) }
      // `JX201理由：…`: no blank is needed between a code and what follows it in Chinese.
      if let next = word.dropFirst(5).first, !next.isASCII, RuleCode(word.prefix(5)) != nil { word = word.prefix(5) }
      rest = rest.dropFirst(max(word.count, 1))
      if let code = RuleCode(word) {
        codes.append(code)
      } else if !word.isEmpty {
        unknown.append(String(word))
      }
    }
  }

  /// What stands behind one of `words` and its colon, if the text begins with it.
  private static func value(after words: [String], _ text: Substring) -> Substring? {
    for word in words where text.hasPrefix(word) {
      return text.dropFirst(word.count).drop { $0 == ":" || $0 == "：" || $0 == " " }
    }
    return nil
  }
}
