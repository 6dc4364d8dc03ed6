/// Values whose whole text is one word with a fixed meaning.
enum WholeTexts {
  /// What such a text says.
  enum Meaning: UInt16, CaseIterable {
    case placeholder, notApplicable, zero, whole, yesNo, grade, fact, vagueAmount
    case unchanged, notLess, notMore, less, greater
  }

  private static let lists: [(Meaning, String)] = [
    (
      .placeholder,
      """
      待定 待补充 待补 待填 待填写 待填报 待完善 待确定 待确认 待核实 待明确 待细化 待报 待编 待落实 未定 未填 未填写 未填报 暂定 暂无 暂缺 暂未确定 暂不确定 暂未填写 尚未确定 尚未填写 无数据 无内容 暂无数据 暂无内容 暂无指标 无此指标 无该指标 无指标 无相关数据 无相关指标 没有数据 数据缺失 空 空白 略 从略
      指标值 目标值 年度指标值 年度目标值 实际值 完成值 全年实际值 计划值 预期值 标准值 请填写 请输入 请选择 请补充 填写 填写内容 此处填写 在此填写 示例 样例 例如 举例 模板 指标1 指标2 指标3 指标一 指标二 三级指标 绩效指标 单位 数值 数字 具体数值 具体指标 具体数量 具体日期 内容 文本 测试 test TEST
      TBD tbd TODO todo null NULL nil None none NaN undefined n.a. N.A. 见模板 同模板 无法填写 某 某某 若干指标
      """
    ),
    (.notApplicable, "N/A n/a NA na 不适用 不涉及 无此项 无该项 不填 免填 不评价 不考核"),
    (.zero, "无 没有 零 无发生 未出现 为零 零发生 清零 动态清零 实现清零"),
    (.whole, "全部 全部完成 全员 全体 全额 全量 全数 所有 全覆盖 全到位 全部到位 全部覆盖 全部达标 全部合格 全部落实 全部发放"),
    (.yesNo, "是 否 有 Y N Yes No yes no YES NO √ × ✓ ✔ 对 错 能 可 已 通过 不通过 未通过 同意 正确"),
    (
      .grade,
      """
      优 良 中 差 优秀 优良 良等 优等 中等 差等 合格 不合格 及格 不及格 好 一般 坏 高 低 中等偏上 达标 不达标 未达标 甲 乙 丙 丁 A B C D A+ A级 B级 C级 甲级 乙级 丙级 甲等 一等 二等 三等
      """
    ),
    (
      .fact,
      "完成 已完成 未完成 完工 竣工 建立 已建立 未建立 建成 已建成 实施 执行 启动 开展 已开展 达成 已达成 未达成 实现 已实现 见附件 详见附件 见附表 见方案 详见方案 详见实施方案 见说明 同上 同左 同年度指标 验收合格 已到位"
    ),
    (.vagueAmount, "多 少 多少 足够 充足 大 小 适量"),
    (.unchanged, "不变 保持不变 持平 与上年持平 同比持平 与去年持平 基本持平 无变化 保持上年水平 维持不变 维持现状 零增长率"),
    (.notLess, "不降低 不下降 不减少 不减 不降 不低 只增不减 不降级 不下滑 不缩水 不倒退 不恶化 不降反升"),
    (.notMore, "不增加 不增长 不上升 不新增 不提高 不升 只减不增 不反弹 不超 不扩大"),
    (.less, "下降 降低 减少 减小 缩短 负增长 压减 下调 递减 逐年递减 同比下降 同比减少 同比降低 环比下降 环比减少 较上年下降 较上年减少 较上年降低 双下降"),
    (.greater, "正增长 同比增长 同比增加 同比提高 同比提升 同比上升 环比增长 较上年增长 较上年提高 较上年提升 较上年增加 高于上年"),
  ]

  private static let lexicon = Lexicon(lists.map { ($0.0.rawValue, $0.1) })

  /// The meaning of the text between the offsets.
  static func meaning(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Meaning? {
    guard let match = lexicon.match(bytes, at: start), match.end == end else { return nil }
    return Meaning(rawValue: match.code)
  }
}
