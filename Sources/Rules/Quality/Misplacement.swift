import Forms
import Quantities
import Regulations
import SourceText

/// Why an indicator does not belong where it stands, and where it does.
struct Misplacement {
  let reason: LocalizedText
  /// Where it belongs; ``IndicatorSubclass/outputCost`` for costs, wherever the form has them.
  let subclass: IndicatorSubclass

  /// The class as a message names it.
  var right: String { subclass == .satisfaction ? IndicatorClass.satisfaction.label : subclass.label }

  /// The fault of a name under a class; `nil` where it fits, or where nobody can be sure.
  static func find(
    _ indicator: Indicator, under subclass: IndicatorSubclass, _ lexicon: NameLexicon
  ) -> Misplacement? {
    let core = indicator.core
    let target = indicator.target
    if let right = lexicon.subclass(indicator) {
      return right == subclass
        ? nil
        : Misplacement(
          reason: .init(zh: "按规则集的词表属于另一类", en: "is of another class by the rule set's lexicon"), subclass: right)
    }
    if subclass != .satisfaction, satisfactions.ends(core) {
      return Misplacement(reason: .init(zh: "是满意度", en: "is a satisfaction"), subclass: .satisfaction)
    }
    switch subclass {
    case .quantity: return quantity(indicator, lexicon)
    case .ecologicalBenefit: return ecological(core, target)
    case .quality:
      return isCost(core) && target?.unit?.dimension == .money
        ? Misplacement(reason: .init(zh: "是成本", en: "is a cost"), subclass: .outputCost) : nil
    default: return nil
    }
  }

  private static func quantity(_ indicator: Indicator, _ lexicon: NameLexicon) -> Misplacement? {
    let (core, target) = (indicator.core, indicator.target)
    let dimension = target?.unit?.dimension
    if putIn.ends(core) || dimension == .money && isMoney(core) {
      return Misplacement(reason: .init(zh: "是投入的金额", en: "is money put in"), subclass: .outputCost)
    }
    // A rate tells how well or how far, not how much; a change against a base is left alone.
    guard lexicon.measured(indicator) == .share, target?.flags.contains(.change) != true,
      dimension == nil || dimension == .share
    else { return nil }
    if timely.occurs(in: core) {
      return Misplacement(reason: .init(zh: "是时效", en: "is timeliness"), subclass: .timeliness)
    }
    return Misplacement(reason: .init(zh: "是比率", en: "is a rate"), subclass: .quality)
  }

  private static func ecological(_ core: String, _ target: Reading?) -> Misplacement? {
    if isCost(core), !natural.occurs(in: core) {
      return Misplacement(reason: .init(zh: "是成本方面的影响", en: "speaks of costs"), subclass: .outputCost)
    }
    let isArea = target?.unit?.dimension == .area && areas.ends(core)
    if isArea, works.occurs(in: core), !natural.occurs(in: core) {
      return Misplacement(reason: .init(zh: "是完成的工程量", en: "is work done"), subclass: .quantity)
    }
    return nil
  }

  private static func isCost(_ core: String) -> Bool { costs.occurs(in: core) }

  private static func isMoney(_ core: String) -> Bool { sums.occurs(in: core) }

  private static let satisfactions: WordList = ["满意度", "满意率"]

  private static let putIn: WordList = ["资金金额", "资金总额", "投资额"]

  private static let areas: WordList = ["面积"]

  private static let costs: WordList = ["成本", "造价", "费用", "支出", "经费"]

  private static let sums: WordList = ["资金", "金额", "投资", "经费", "支付额", "拨款", "费用"]

  private static let timely: WordList = ["及时率", "按时", "按期", "准时率", "如期"]

  /// Works whose area is an output.
  private static let works: WordList = [
    "灌溉", "排水", "排涝", "种植", "建设", "改造", "硬化", "修缮", "维修", "新建", "改善", "整治", "平整", "复垦", "播种",
  ]

  /// Words of the environment: there an area may well be an ecological effect.
  private static let natural: WordList = [
    "森林", "绿化", "造林", "植被", "水土", "湿地", "草原", "生态", "污染", "环境", "退耕", "荒漠", "石漠", "沙化", "碳", "节能", "减排", "环保", "治沙",
    "防护林",
    "自然保护", "黑臭", "水域", "水面",
  ]
}
