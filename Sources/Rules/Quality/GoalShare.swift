import Quantities

/// A rate that a goal promises by its name: 验收合格率达到95%, 群众满意度90%以上.
///
/// Shares in passing (按30%配套, 占全县的20%) are left out: only what is named as a rate or a degree, with at most a verb
/// before its number, can be looked for among the indicators.
struct GoalShare {
  /// Where the name begins, in bytes.
  let start: Int
  /// Where the number ends.
  let end: Int
  /// Name, verb and number as written.
  let text: String
  /// The two characters before 率 or 度: 合格, 满意.
  private let stem: String
  private let percent: ExactDecimal?

  /// The promised rates of a goal, in order.
  static func find(in goal: Span<UInt8>) -> [GoalShare] {
    let text = String(decoding: goal.indices.map { goal[$0] }, as: UTF8.self)
    guard text.contains("%") || text.contains("％") else { return [] }
    let scalars = Array(text.unicodeScalars)
    var offsets: [Int] = []
    offsets.reserveCapacity(scalars.count + 1)
    var offset = 0
    for scalar in scalars {
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    return scalars.indices.compactMap { sign in
      guard scalars[sign] == "%" || scalars[sign] == "％" else { return nil }
      return share(endingAt: sign, scalars, offsets)
    }
  }

  private static func share(endingAt sign: Int, _ scalars: [Unicode.Scalar], _ offsets: [Int]) -> GoalShare? {
    var first = sign
    while first > 0, scalars[first - 1].value == 0x2e || (0x30...0x39).contains(scalars[first - 1].value) { first -= 1 }
    guard first < sign else { return nil }
    // Back over the verb to 率 or 度; a share that grows from one to another is told by its end.
    var end = first
    while end > 0, first - end < 6, scalars[end - 1] != "率", scalars[end - 1] != "度" { end -= 1 }
    guard end > 2, scalars[end - 1] == "率" || scalars[end - 1] == "度" else { return nil }
    let verb = string(scalars[end..<first])
    guard verb.isEmpty || verbs.contains(verb) else { return nil }
    let stem = string(scalars[(end - 3)..<(end - 1)])
    guard !notPromised.contains(where: { stem.hasSuffix($0) }),
      scalars[(end - 3)..<(end - 1)].allSatisfy({ $0.value >= 0x4e00 })
    else { return nil }
    var begin = end - 3
    while begin > 0, scalars[begin - 1].value >= 0x4e00, end - begin < 6 { begin -= 1 }
    // A verb, or the end of another word, is no part of a name; the shortest name says enough.
    begin = max(begin, end - 3)
    return GoalShare(
      start: offsets[begin], end: offsets[sign + 1], text: string(scalars[begin...sign]), stem: stem,
      percent: ExactDecimal(string(scalars[first..<sign])))
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// Whether an indicator is named like it, or aims at the same share.
  func isAnswered(by answers: [Reading], _ names: [String]) -> Bool {
    if names.contains(where: { $0.contains(stem) }) { return true }
    guard let percent else { return true }
    return answers.contains { answer in
      guard let number = answer.number else { return answer.flags.contains(.wholeWord) && percent == ExactDecimal(100) }
      guard let unit = answer.unit else { return number == percent }
      return unit.dimension == .share && number.multiplied(by: unit.factor) == percent
    }
  }

  /// What stands between the name of a rate and its number.
  private static let verbs: Set<String> = [
    "达到", "达", "达至", "为", "≥", "＞", ">", ">=", "＝", "=", "不低于", "不少于", "不小于", "大于", "高于", "超过", "在", "保持在", "维持在",
    "稳定在",
    "控制在", "提高到", "提升到", "提高至", "提升至", "均达到", "均达", "达到了", "要达到", "须达到", "应达到", "力争达到", "不高于", "不超过", "低于", "≤", "小于",
  ]

  /// Rates that say how the money or the work comes along, or how something grows.
  private static let notPromised = ["执行", "支付", "拨付", "增长", "下降", "利用效", "补助", "补贴", "贴息", "税", "利", "进", "完成进"]
}
