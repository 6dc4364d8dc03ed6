import SourceText

/// Zero and all, said in words: 零事故, 无投诉, 不发生; 全覆盖, 应保尽保.
enum ZeroAndWhole {
  /// What was found.
  enum Finding {
    /// A target of zero: 零事故, 无违规.
    case zero(TextRange)
    /// A fact that comes to zero: 不发生, 杜绝.
    case none(TextRange)
    /// A target of 100%: 全覆盖.
    case whole(TextRange)
  }

  private enum Word: UInt16 {
    case zero, free, never, whole, other
  }

  private static let lexicon: Lexicon = {
    let lists: [(Word, String)] = [
      (.zero, "零 清零 为零 归零"),
      (.free, "无 没有"),
      (.never, "不发生 未发生 没有发生 不出现 未出现 没有出现 杜绝 不存在 不产生 避免发生 防止发生 不再发生 坚决杜绝 未有发生 不得发生 不得出现"),
      (.whole, "全覆盖 全部 全员 全额 全到位 百分之百 百分百 全数 全量 户户通 村村通 无一遗漏 一个不落 一户不落 一人不落 不漏一户 不漏一人 全民覆盖 尽数"),
      (
        .other,
        """
        零星 零售 零部件 零件 零散 零食 零工 零钱 零容忍 零距离 零下 零碳 零基 零信任 零担 零用 零就业 零差率 零陵 零时
        无障碍 无缝 无害 无线 无偿 无纸化 无人机 无烟 无力 无法 无论 无视 无故 无限 无锡 无数 无名 无私 无花 无公害 无差别 无需 无须 无疑 无氧 无菌 无刷 无机 无轨 无土 无比 无愧 无极 无为 无后顾 无忧 无明显 无负面 无不良 无形
        有无 无人值守 无人驾驶 无抵押 无还本 无理由 无接触 无感 无证 无主 无物业 无房 无保障 无劳动 无依无靠 无着 无业 无偏 无一 无穷 无关 无党派 无创 无痛 无影 无核 无籽 无患 无尽
        全部门 全部队 全额补助 全额事业 全员岗 没有上限
        """
      ),
    ]
    return Lexicon(lists.map { ($0.0.rawValue, $0.1) })
  }()

  /// The first word for zero or all between the offsets.
  static func find(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Finding? {
    var index = start
    var isClauseStart = true
    while index < end {
      let scalar = Scalar(bytes, at: index)
      if scalar.value == 0x5E94, let pair = pairEnd(bytes, at: scalar.next), pair <= end {  // 应保尽保
        return .whole(TextRange(index, pair))
      }
      if let match = lexicon.match(bytes, at: index), let word = Word(rawValue: match.code) {
        let range = TextRange(index, match.end)
        switch word {
        case .zero where match.end < end || isClauseStart || match.end - index > 3: return .zero(range)
        case .free where isClauseStart || Incidents.begin(bytes, at: match.end): return .zero(range)
        case .never: return .none(range)
        case .whole: return .whole(range)
        case .zero, .free, .other: break
        }
        index = match.end
        isClauseStart = false
        continue
      }
      isClauseStart = scalar.value < 0x4E00
      index = max(scalar.next, index + 1)
    }
    return nil
  }

  /// Where X尽X ends that begins at `index`; `nil` where there is none.
  private static func pairEnd(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    let first = Scalar(bytes, at: index)
    let middle = Scalar(bytes, at: first.next)
    let last = Scalar(bytes, at: middle.next)
    return middle.value == 0x5C3D && first.value >= 0x4E00 && last.value >= 0x4E00 ? last.next : nil
  }
}

/// What a target of zero counts.
enum Incidents {
  private static let lexicon = Lexicon(
    """
      事故 安全 投诉 差错 违规 违纪 违法 案件 重大 重特大 特大 较大 伤亡 死亡 人员 上访 信访 舆情 纠纷 发生 遗漏 偏差 缺陷 责任 损失 隐患 群体 大规模 规模性 超标 拖欠 截留 挪用 挤占 闲置 浪费 新增 泄露 泄漏 感染
      疫情 返贫 污染 故障 中断 举报 不良 质量 火灾 溺水 食物中毒 中毒 辍学 失学 盗窃 刑事 治安 越级 集体 延误 逾期 误差 争议 异议 退货 返工 违约 流失 空岗 空缺 断供 停电 停水 漏报 瞒报 错报 漏检 死角 盲区 黑臭 撂荒 焚烧 火点 复吸
      失控 外溢 破坏 滥用 诉讼 复议 败诉 有效投诉 一般 严重 生产 交通 网络 信息 环境 食品 药品 医疗 教学 校园 建筑 工程
    """)

  /// Whether such a word begins at `index`.
  static func begin(_ bytes: Span<UInt8>, at index: Int) -> Bool { lexicon.match(bytes, at: index) != nil }
}
