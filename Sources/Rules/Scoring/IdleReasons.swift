/// Words in the place of a reason that give none. Provincial systems fill blank cells with 无偏差 by themselves.
enum IdleReasons {
  /// Whether `text` is nothing but such words, signs and blanks.
  static func contain(_ text: String) -> Bool {
    let parts = text.unicodeScalars.split { isSign($0) }.map { String(String.UnicodeScalarView($0)) }
    return parts.allSatisfy { words.contains($0) }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x2f, 0x3a...0x40, 0x5b...0x60, 0x7b...0xbf, 0x2010...0x2027, 0x2212, 0x2500, 0x3000...0x3002,
      0x300a...0x3011, 0xff01...0xff0f,
      0xff1a...0xff20, 0xff3b...0xff40, 0xff5b...0xff65:
      true
    default: false
    }
  }

  private static let words: Set<String> = Set(
    """
    0 00 零 ０ 无 没有 暂无 无无 空 略 同上 同前 见上 否 是 N A NA na n a none None NONE null nil
    无偏差 无偏离 无偏差原因 无原因 没有偏差 未发生偏差 不存在偏差 基本无偏差 偏差为0 偏差0 无差异 无变化 无误差 无异常 正常 一切正常 无问题 无意见 无说明 无需说明 不需说明 无须说明 不用说明 无改进措施
    无措施 无需改进 不适用 不涉及 无此情况 无相关情况 无相关内容 无内容 无情况 无特殊情况
    完成 已完成 全部完成 按时完成 按期完成 按计划完成 如期完成 已按期完成 已按时完成 已按计划完成 完成目标 已完成目标 完成良好 完成情况良好 完成较好 基本完成 达成 已达成 达成目标 达成指标 达成预期指标 达成年度指标
    达成预期目标 达到目标 达到预期 达到预期目标 达到指标 已达到 已达标 达标 符合 符合要求 符合预期 合格 良好 好 较好 优 优秀 满意
    未完成 没完成 没有完成 未全部完成 部分完成 未达标 未达到 未达成 未达到目标 未达到预期 未达到预期目标 未完成目标 未完成指标 未完成任务 有偏差 存在偏差 有差距 存在差距 低于目标 低于指标值 低于目标值
    原因 偏差原因 未完成原因 改进措施 整改措施 措施 偏差原因分析 及 和
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
