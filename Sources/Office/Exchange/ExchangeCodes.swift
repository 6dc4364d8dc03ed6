import Forms

/// The codes of the 一体化 system for signs, classes, kinds of target and likelihoods.
///
/// The order of ＞ and ≥ and the codes of second-level classes differ between systems, or are inferred: each can be set.
public struct ExchangeCodes: Sendable {
  private var codes: [(name: String, code: String)] = [
    // Classes: first level, and second level by order.
    ("产出指标", "1"), ("效益指标", "2"), ("满意度指标", "3"), ("数量指标", "11"), ("质量指标", "12"), ("时效指标", "13"), ("成本指标", "14"),
    ("经济效益指标", "21"), ("社会效益指标", "22"), ("生态效益指标", "23"), ("可持续影响指标", "24"), ("服务对象满意度指标", "31"),
    // 计算符号.
    ("＞", "1"), ("≥", "2"), ("＝", "3"), ("＜", "4"), ("≤", "5"), ("定性", "6"), ("定量其他", "9"), ("不适用", "10"),
    // 绩效目标类型.
    ("项目总体绩效", "1"), ("项目年度绩效", "2"),
    // 完成目标可能性.
    ("确定能", "1"), ("有可能", "2"), ("完全不可能", "3"),
  ]

  /// The codes as they are found most often.
  public init() {}

  /// Sets the code of a name; false where there is no such name.
  public mutating func set(_ name: String, to code: String) -> Bool {
    let name = Self.wide[name] ?? name
    guard let index = codes.firstIndex(where: { $0.name == name }) else { return false }
    codes[index].code = code
    return true
  }

  private static let wide = ["=": "＝", ">": "＞", "<": "＜", ">=": "≥", "<=": "≤"]

  /// The code of a name; empty where there is none.
  func code(of name: String) -> String { codes.first { $0.name == name }?.code ?? "" }

  /// The name that `code` stands for among `names`.
  func name(of code: String, among names: [String]) -> String? {
    names.first { self.code(of: $0) == code }
  }

  /// The signs.
  static let signs = ["＞", "≥", "＝", "＜", "≤", "定性", "定量其他", "不适用"]
  /// The likelihoods of monitoring.
  static let likelihoods = ["确定能", "有可能", "完全不可能"]
}
