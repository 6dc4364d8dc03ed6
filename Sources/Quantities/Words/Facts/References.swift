import SourceText

/// Comparisons with something outside the value: 预算范围内, 较上年下降, 全省平均水平; and deadlines without a date.
enum References {
  private enum Word: UInt16 {
    /// 预算范围内.
    case withinBudget
    /// 较上年.
    case base
    case increase, decrease
    /// 不下降, 不增加, 不变.
    case notLess, notMore, same
    /// 规定时间内.
    case deadline
    /// 前 behind an event.
    case before
    case other
  }

  private static let lexicon: Lexicon = {
    let lists: [(Word, String)] = [
      (
        .withinBudget,
        """
        预算范围内 预算内 概算内 计划内 合同价内 限额内 定额内 标准内 控制数内 指标内 预算范围以内 预算控制数内 预算控制范围内 预算额度内 预算总额内 批复范围内 批复概算内 概算范围内 财政预算内 年初预算内
        金额以内 金额内 预算以内 概算以内 限额以内 批复以内 合同价以内 中标价以内 合同价款内 合同金额内 预算之内 概算之内 计划范围内 在预算 控制在预算 控制在概算 控制在计划 控制在合同 控制在批复 控制在标准 控制在限额 控制在定额 控制在中标 控制在规定 控制在合理 控制在财政 控制在项目预算 控制在核定 控制在年初预算 控制在下达 严格控制在预算 不超支 未超支 不超预算 未超预算 不超概 不超概算 未超概算
        """
      ),
      (
        .base,
        "较上年 比上年 较去年 比去年 较上期 比上期 较往年 比往年 较基期 较前一年 比前一年 较上年度 比上年度 较上年同期 比上年同期 较同期 比同期 同比 环比 与上年相比 与去年相比 与往年相比 相比上年 相比去年 较前三年 较基准 较计划 在上年基础上 在去年基础上 较实施前 比实施前 较项目实施前 与上年同期相比 较历史"
      ),
      (.increase, "提高 增长 增加 提升 上升 上涨 改善 好转 增强 扩大 升高 有所提高 有所提升 有所增长 有所增加 递增"),
      (.decrease, "下降 降低 减少 缩短 减小 下调 回落 压减 缩减 递减 减低 有所下降 有所降低 有所减少"),
      (.notLess, "不降低 不下降 不减少 不减 不下滑 不恶化 不缩水 只增不减 不降级"),
      (.notMore, "不增加 不上升 不增长 不新增 只减不增 不扩大"),
      (.same, "持平 不变"),
      (
        .deadline,
        """
        时间内 时限内 期限内 工期内 周期内 期间内 规定期内 开学前 入学前 放学前 汛前 节前 节点前 时间节点 规定时间 计划时间 要求时间 约定时间 合同时间 合同工期 规定时限 规定期限 约定期限 要求时限 工期要求 计划工期 规定工期 合同期限 要求的时间 规定的时间 约定的时间
        计划的时间 时间要求 完成时限 办理时限 承诺时限 法定时限 法定期限 法定时间 承诺期限 服务期内 合同期内 建设期内 执行期内 实施期内 有效期内 项目期内 考核期内 评价期内 项目周期 寿命期内 使用期内 生命周期 合同服务期 项目建设期 施工期内 采购期内 质保期内
        """
      ),
      (.before, "前"),
      (
        .other,
        "目前 当前 以前 事前 提前 产前 学前 婚前 超前 空前 面前 眼前 日前 生前 前列 前期 前沿 前茅 前置 前瞻 前往 前提 前景 前身 前台 前端 前后 前进 史前 此前 先前 从前 跟前 榜前 排前 课前 餐前 前移 前三 前十 前五 战前 岗前 训前 售前 会前 术前 孕前 位前"
      ),
    ]
    return Lexicon(lists.map { ($0.0.rawValue, $0.1) })
  }()

  /// What was found.
  struct Findings {
    var withinBudget: TextRange?
    var base: TextRange?
    /// The last word of growth or decline and where it ends.
    var increase: TextRange?
    var decrease: TextRange?
    /// 不下降 and the like at the end.
    var held: (comparison: Comparison, range: TextRange)?
    var deadline: TextRange?
    /// 前 behind an event.
    var before: TextRange?
  }

  /// Looks through the text between the offsets.
  static func find(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Findings {
    var found = Findings()
    var index = start
    while index < end {
      guard let match = lexicon.match(bytes, at: index), match.end <= end, let word = Word(rawValue: match.code) else {
        index = max(Scalar(bytes, at: index).next, index + 1)
        continue
      }
      let range = TextRange(index, match.end)
      switch word {
      case .withinBudget: found.withinBudget = found.withinBudget ?? range
      case .base: found.base = found.base ?? range
      case .increase: found.increase = range
      case .decrease: found.decrease = range
      case .notLess: if match.end == end { found.held = (.atLeast, range) }
      case .notMore: if match.end == end { found.held = (.atMost, range) }
      case .same: if match.end == end { found.held = (.equal, range) }
      case .deadline:
        found.deadline = found.deadline ?? range
        if Scalar(bytes, at: match.end - 3).value == 0x524D { found.before = range }
      case .before where index > start && isDeadlineEnd(bytes, at: match.end, end):
        found.deadline = found.deadline ?? range
        found.before = range
      case .before, .other: break
      }
      index = match.end
    }
    return found
  }

  private static let deeds = Lexicon(
    "完成 建成 投入 开工 到位 发放 拨付 支付 实施 交付 全部 投用 竣工 验收 完工 启用 开通 上线 报送 提交 下达 落实 整改 供应 配送 送达")

  /// Whether the text ends behind 前, or says what is done by then.
  private static func isDeadlineEnd(_ bytes: Span<UInt8>, at index: Int, _ end: Int) -> Bool {
    index >= end || Scalar(bytes, at: index).value < 0x4E00 || deeds.match(bytes, at: index) != nil
  }
}
