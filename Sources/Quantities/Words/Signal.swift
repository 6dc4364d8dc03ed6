/// What a word or sign before, between or behind numbers means for the value.
struct Signal {
  /// The kinds of signal.
  enum Kind: UInt8 {
    /// ≥, 不低于: the low byte is a ``Comparison`` code.
    case comparison
    /// 达到, 为, 控制在: a comparison that gives way to 以上 and 以下 behind the number.
    case weakComparison
    /// 约, 近, 力争.
    case approximation
    /// 增长, 提高.
    case increase
    /// 下降, 减少.
    case decrease
    /// 提升至, 降到: the number is the new level.
    case changeTo
    /// 每.
    case per
    /// 人均, 户均.
    case average
    /// 年底, 年内, 全年: the low byte is a ``DateWord`` code.
    case dateWord
    /// 前, before a number.
    case firstPlaces
    /// 第.
    case ordinal
    /// 百分之, 半数: the low byte is a ``ShareWord`` code.
    case share
    /// 后, 之日起: what follows counts from an event.
    case event
    /// 从, 由: the number that follows is a base.
    case base
    /// ￥, 人民币: the number is an amount of money.
    case currency
    /// 其中: what follows are parts of the number before.
    case detail
    /// 完成, 实现 and the like, which do not part a word from its number.
    case filler
    /// 五保, 增长率 and the like, whose beginning must not be read as something else.
    case other
  }

  let kind: Kind
  /// The low byte of the code.
  let value: UInt8
  /// The offset behind the word.
  let end: Int

  /// The longest signal at `index`.
  @inline(__always)
  static func scan(_ bytes: Span<UInt8>, at index: Int) -> Signal? {
    guard let match = lexicon.match(bytes, at: index), let kind = Kind(rawValue: UInt8(match.code >> 8)) else {
      return nil
    }
    return Signal(kind: kind, value: UInt8(truncatingIfNeeded: match.code), end: match.end)
  }

  private static let lexicon: Lexicon = {
    var builder = LexiconBuilder()
    func add(_ kind: Kind, _ value: UInt8 = 0, _ list: String) {
      builder.add(words: list, code: UInt16(kind.rawValue) << 8 | UInt16(value))
    }
    for (comparison, list) in ComparisonWords.before { add(.comparison, comparison.code, list) }
    for (comparison, list) in ComparisonWords.weak { add(.weakComparison, comparison.code, list) }
    for (word, list) in DateWord.lists { add(.dateWord, word.rawValue, list) }
    add(.approximation, 0, ApproximationWords.before)
    add(.increase, 0, ChangeWords.increase)
    add(.increase, 1, ChangeWords.improvement)
    add(.decrease, 0, ChangeWords.decrease)
    add(.changeTo, 0, ChangeWords.toLevel)
    add(.per, 0, "每 每个")
    add(.average, 0, ChangeWords.averages)
    add(.firstPlaces, 0, "前")
    add(.ordinal, 0, "第")
    for (word, list) in ShareWord.lists { add(.share, word.rawValue, list) }
    add(.event, 0, "后 之后 以后 之日起 日起 起 后的")
    add(.base, 0, "从 由 自")
    add(.detail, 0, "其中 分别为 分别是")
    add(.currency, 0, "￥ ¥ 人民币 RMB")
    add(.filler, 0, ChangeWords.fillers)
    add(.other, 0, Idioms.words)
    return Lexicon(builder)
  }()
}

extension Comparison {
  /// A code for tables.
  var code: UInt8 {
    switch self {
    case .atLeast: 0
    case .greater: 1
    case .equal: 2
    case .atMost: 3
    case .less: 4
    case .plusMinus: 5
    case .range: 6
    }
  }

  /// The comparison of a code.
  init(code: UInt8) {
    switch code {
    case 0: self = .atLeast
    case 1: self = .greater
    case 2: self = .equal
    case 3: self = .atMost
    case 4: self = .less
    case 5: self = .plusMinus
    default: self = .range
    }
  }

  /// The comparison read from the other side: 90% ≤ 完成率 is 完成率 ≥ 90%.
  var mirrored: Comparison {
    switch self {
    case .atLeast: .atMost
    case .greater: .less
    case .atMost: .atLeast
    case .less: .greater
    case .equal, .plusMinus, .range: self
    }
  }
}
