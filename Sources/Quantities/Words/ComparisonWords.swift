/// The spellings of comparisons.
enum ComparisonWords {
  /// Before the number; 以上 or 以下 behind it does not change them.
  static let before: [(Comparison, String)] = [
    (
      .atLeast,
      """
      ≥ ≧ ⩾ >= ＞＝ ＞= >＝ => ＝＞ =＞ ＝> ≥= ≥＝ ≧= ＞／＝ >/= ≮ ﹥= ﹥﹦ 》= ≥≥
      大于等于 大于或等于 大于或者等于 大于、等于 大于/等于 高于等于 高于或等于 多于等于 多于或等于 超过或等于 达到或超过 等于或大于
      不低于 不少于 不小于 不短于 不早于 不劣于 不亚于 不次于 不弱于 不差于 不逊于
      不得低于 不得少于 不得小于 不应低于 不应少于 不能低于 不能少于 应不低于 应不少于 应大于等于 原则上不低于 原则上不少于 均不低于 均不少于
      至少 最少 最低 起码 至少为 至少达到 最低不少于 下限 下限为 保底 不低於 不少於
      """
    ),
    (
      .greater,
      """
      > ＞ ﹥ 》 大于 高于 多于 超过 超出 突破 优于 好于 快于 强于 高过 逾 超 不止 晚于 迟于 长于 大於 高於
      """
    ),
    (
      .atMost,
      """
      ≤ ≦ ⩽ <= ＜＝ ＜= <＝ =< ＝＜ =＜ ＝< ≤= ≤＝ ≦= <／= </= ≯ ﹤= ﹤﹦ 《= ≤≤
      小于等于 小于或等于 小于或者等于 小于、等于 小于/等于 低于等于 低于或等于 少于等于 少于或等于 等于或小于
      不超过 不超出 不超 不高于 不多于 不大于 不长于 不晚于 不迟于 不突破 不逾 未超过 未超 未突破 未高于 不超過 不高於
      不得超过 不得超出 不得高于 不得多于 不得大于 不得突破 不应超过 不应高于 不能超过 应不超过 应不高于 应小于等于 原则上不超过 均不超过
      至多 最多 最高 最大 最长 最迟 最晚 上限 上限为 最多不超过 最高不超过 最长不超过 控制在不超过
      截至 截止 截止到 截至到 截止至
      """
    ),
    (
      .less,
      """
      < ＜ ﹤ 小于 低于 少于 不足 不满 不到 未满 未达到 未达 未到 短于 早于 低过 小於 低於 少於
      """
    ),
    (.equal, "= ＝ ═ ﹦ == ＝＝ 等于 等於 恰好 恰为 刚好"),
    (.plusMinus, "± +/- +- ＋－ ＋/－ 正负 ﹢﹣"),
  ]

  /// Before the number, where a word behind it decides: 达到95%以上, 控制在85%以上.
  static let weak: [(Comparison, String)] = [
    (.atLeast, "达到 达 达至 实现不低于 达到了 达标率达"),
    (.equal, "为 应为 均为 均达到 均达 同为 共计为 定为 即为"),
    (.atMost, "控制在 控制到 控制为 限制在 压缩在 限于 应控制在 严格控制在 压降到"),
  ]

  /// Behind the number and its unit.
  static let behind = Lexicon(
    behindLists.map { (UInt16($0.0.code), $0.1) } + [
      (approximation, ApproximationWords.behind),
      (passedOver, "(含) （含） (含本数) （含本数） 含 整 正 的 之 ／ 止"),
      (nothing, notBehind),
    ])

  /// The code of an approximation in ``behind``.
  static let approximation: UInt16 = 100
  /// The code of a word in ``behind`` that says nothing.
  static let passedOver: UInt16 = 101
  /// The code of a word in ``behind`` that only begins like one.
  static let nothing: UInt16 = 102

  private static let behindLists: [(Comparison, String)] = [
    (
      .atLeast,
      "以上 及以上 或以上 和以上 与以上 之上 及其以上 及以上的 以上的 或更多 或更高 及更高 起 起步 打底 往上 +"
    ),
    (.atMost, "以下 及以下 或以下 和以下 之下 及其以下 以内 之内 内 及以内 为限 封顶 为上限 以里 或更少 或更低 止"),
    (.greater, "以外 开外"),
  ]

  /// Words that begin like a word of ``behindLists`` and are another one.
  private static let notBehind = """
    内容 内部 内涝 内河 内外 内蒙古 内科 内生 内在 内需 内陆 内存 内控 内设 内地 内参 内资 内业 内容的 起草 起点 起步区 起到 起重
    止损 止付 整治 整改 整理 整合 整体 整顿 整修 整村 整县 整洁 正常 正式 正确 正版 正规 正向 含量 含税 含有 之一 之间 之后 之前
    """
}

/// The words that make a number only approximate.
enum ApproximationWords {
  /// Before the number.
  static let before = "约 大约 大概 大致 约为 约占 约有 约需 近 将近 接近 力争 争取 力求 努力 基本 预计 估计 预估 ≈ ≒ 差不多 有望 尽量 尽力"
  /// Behind the number and its unit.
  static let behind = "左右 上下 许 余 多 来 开外 不等 前后 多一点 有余"
}
