import Forms
import Quantities
import Regulations

/// Names that promise an effect and name nothing that could be counted.
enum Slogan {
  /// Whether the name of `indicator` is one: it begins with a promise or ends in an abstraction, and has no word of measure.
  static func isSlogan(_ indicator: Indicator, _ lexicon: NameLexicon) -> Bool {
    let core = indicator.core
    if lexicon.countable.occurs(in: core) { return false }
    if lexicon.slogans.occurs(in: core) { return true }
    if indicator.measured == .share { return false }
    // 高质量 is praise and no measure.
    let measured = praise.occurs(in: core) ? core.replacing("高质量", with: "") : core
    if measures.occurs(in: measured) { return false }
    return abstractEndings.ends(core)
      || promises.begins(core) && abstractNouns.occurs(in: core)
  }

  private static let praise: WordList = ["高质量"]

  /// Words after which there is something to count or to ask people about.
  private static let measures: WordList = [
    "率", "度", "比例", "占比", "比重", "数", "量", "面积", "里程", "人次", "户", "金额", "收入", "产值", "成本", "时间", "天", "次", "覆盖", "满意",
    "增收", "就业",
    "指数", "等级", "得分", "均", "额", "价格", "水质", "空气", "合格", "达标",
  ]

  /// Beginnings that promise.
  private static let promises: WordList = [
    "维护", "促进", "推动", "推进", "提升", "提高", "增强", "改善", "优化", "保障", "确保", "加强", "加快", "营造", "助力", "引领", "弘扬", "巩固", "完善",
    "健全",
    "深化", "强化", "服务", "支持", "带动", "保持", "实现", "有效", "持续", "不断", "进一步", "对", "减轻", "缓解", "丰富", "构建", "打造", "树立", "激发",
    "夯实",
  ]

  /// What is promised.
  private static let abstractNouns: WordList = [
    "稳定", "发展", "和谐", "公平", "环境", "水平", "能力", "质量", "形象", "秩序", "氛围", "意识", "素质", "机制", "体系", "建设", "文明", "活力", "竞争力",
    "影响力",
    "事业", "运转", "安全", "负担", "保障", "生活", "民生", "治理", "服务", "效能", "作风", "信心", "凝聚力", "获得感", "幸福感", "经济", "产业", "振兴", "改革",
    "创新",
    "生态", "功能", "作用", "条件", "需求", "风气", "面貌",
  ]

  /// Endings that are abstractions by themselves.
  private static let abstractEndings: WordList = [
    "发展能力", "长期使用性", "可持续性", "健康发展", "社会稳定", "和谐稳定", "良性运行", "正常运转", "有序运行", "持续发展", "服务能力", "保障能力", "社会影响",
    "社会形象", "长效机制", "影响程度", "综合能力", "业务能力", "管理水平", "服务水平", "治理能力", "治理水平", "公信力", "凝聚力", "影响力",
  ]
}
