/// Where a unit ends, and words that only begin like one.
enum UnitEdge {
  /// Words that begin with the spelling of a unit and are something else: 次性 (of 一次性), 年级, 期工程.
  private static let others = Lexicon(
    """
      次性 次生 次要 次日 次年 次月 次序 年级 年均 年报 年检 年审 年代 年产 年龄 年画 年会 年金 年货 年味 年轻
      月均 月报 月度 月嫂 月饼 日均 日常 日报 日期 日照 日间 天然 天津 天空 天府 天窗 时间 时效 时限 时期 时段 时代 时速 周期 周边 周报 周岁 周转
      分之 分支 分类 分别 分析 分配 分布 分局 分公司 分院 分期 分散 分工 分级 分层 分担 分享 分发 分流 分离 分段 分行 分区 分中心 分馆 分校 分会场
      人民 人才 人大 人均 人社 人行 人物 人防 人力 人居 人群 人文 人数 人财物 人情 人寿 人事 人生 人身 人体 人造
      台风 台账 台湾 台阶 台式 件事 条件 条例 条约 条款 条龙 条线 处理 处置 处罚 处于 处长 处室 处方 处警 门诊 门户 门槛 门店 门窗 门禁 门牌
      间接 间隔 间断 类别 类型 类似 家长 家属 家政 家园 家具 家电 家禽 家畜 家访 家校 家风 家教 组织 组合 组长 组成 组建 组装 组团
      队伍 队员 队长 班子 班主任 班车 班组 级别 级公路 级医院 级以上医院 级响应 级教师 级学生 级配 级领导 级政府 度假 度汛 度过 对于 对接 对口 对象 对外 对标 对策 对应 对比
      名录 名单 名称 名师 名牌 名家 名优 户均 户籍 户外 户厕 户口 户主 户用 村民 村庄 村委 村干部 村容 村道 村级 村卫生 村医 村史 村支 村组 村域 村规 村居 村两委
      场地 场馆 场景 场面 面积 面向 面对 面临 面貌 面板 面源 面试 面谈 路灯 路面 路网 路况 路基 路径 路长 路口 车辆 车间 车站 车道 车载 车牌 车库 车型 车用
      座谈 座椅 位置 位于 位居 位列 位一体 位数 首次 首批 首先 首期 首位 首要 首席 首创 首府 部分 部署 部队 部级 部委 部属 角度 角色 角落 元旦 元素 元件 元宵
      口之家 口岸 口腔 口径 口碑 口粮 眼科 头部 头疼 只有 只能 条网 本级 本地 本市 本县 本区 本省 本年 本科 本人 本土 本次 本项目 份额 期间 期限 期工程 期项目 期建设 期末 期满 期货
      册子 所有 所属 所在 所需 所辖 所得 根据 根本 段落 片段 块状 起草 起到 起点 起步 起重 例如 例会 例行 组别 支持 支付 支出 支撑 支部 支农 支教 支行 支线 支流 支局
      点击 点评 点对点 站式 站长 站台 线上 线下 线性 节约 节能 节水 节点 节日 节电 节假日 列入 列车 列支 版本 版权 版面 页面 字数 字样 种植 种子 种养 种业 种群 样板 样式 品质 款项 款式
      包括 包含 包装 包车 包保 车队 双方 双拥 双向 双创 双语 双流 双减 双随机 双高 双一流 方面 方案 方式 方法 方向 方便 方阵 方针 平台 平均 平方 平安 平稳 平整 平等 平房 平衡 平价 平面 平战 平滑
      里程 里面 尺寸 度数 吨位 斤两 克服 克隆 两岸 升级 升学 升高 升至 升到 升旗 米粮 角膜 分数线 号码 单位成本 单价 单体 单项 单独 票据 票务 证书 证件 证明 牌照 榜样 标准化 项目化 课后 课堂 课外
      科技 科学 科普 科研 科室 科目 团结 团体 团员 团委 舍饲 圈养 塘坝 池塘 井盖 井下 洞穴 孔径 基层 基础 基本 基金 基准 基于 跨省 跨区 跨境 跨部门 跨年 层级 层次 层面 楼宇 楼道 楼面 出台 出行 出生 出现 出口 出具 出栏 集中 集体 集成 集团 集约 集散 集市
      校园 校长 校车 校舍 校区 校企 校服 校外 校内 园林 园地 县级 县城 县域 县委 县政府 县直 县乡 县内 市级 市场 市政 市民 市区 市县 市委 市直 市域 省级 省委 省内 省直 省市 省外 区级 区域 区间 区县级 乡村 乡镇级 乡土 乡风 乡贤 镇村 镇区 镇级 街区 社区矫正 社区居民 社区工作者
      企业家 机构改革 中心城区 中心校 任务书 工程师 工程量 工作 项目库 项目建设 报告厅 报告会 信息化 信息系统 数据库 数据共享 服务业 服务器 服务中心 活动中心 记录仪 系统性 制度化 机制建设 规划设计 成果转化 案件办理
      学位证 学生家长 老人院 儿童节 干部职工 教师节 医生站 居民区 农民工 农户家庭 党员活动 人口普查
    """)

  /// Whether the word at `start` goes on behind `end`, where a unit seems to end.
  @inline(__always)
  static func isOtherWord(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard end < bytes.count, bytes[start] >= 0xE4, bytes[end] >= 0xE4, let match = others.match(bytes, at: start) else {
      return false
    }
    return match.end > end
  }

  /// The offset behind 余, 多 or 来 between a power of ten and its unit (3万余人).
  static func skipRemainder(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let scalar = Scalar(bytes, at: index)
    return scalar.isRemainder ? scalar.next : index
  }

  /// A run of Chinese characters at `index`, at most `limit` of them, up to punctuation or the end.
  static func unknownWord(_ bytes: Span<UInt8>, at index: Int, limit: Int) -> (ShortText, end: Int)? {
    var end = index
    for _ in 0..<limit {
      let scalar = Scalar(bytes, at: end)
      guard scalar.value >= 0x4E00, scalar.value <= 0x9FFF else { break }
      end = scalar.next
    }
    guard !isHan(Scalar(bytes, at: end)), let text = ShortText(bytes, from: index, to: end) else { return nil }
    return (text, end)
  }

  private static func isHan(_ scalar: Scalar) -> Bool { scalar.value >= 0x4E00 && scalar.value <= 0x9FFF }
}

extension Scalar {
  /// Whether the character stands for "and some more" behind a number: 余 多 来 几.
  var isRemainder: Bool { value == 0x4F59 || value == 0x591A || value == 0x6765 || value == 0x51E0 }
}
