import Linting
import Quantities
import Regulations
import SourceText
import Testing

@testable import Rules

/// Figures as large and as many as a department has them: rounding gives no finding, and where every figure is exact one
/// unit in the last digit shown does.
@Suite("Numbers") struct NumberTests {
  private struct Figures {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 &+ 1 }

    /// A number of the range.
    mutating func int(_ range: ClosedRange<Int>) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return range.lowerBound + Int(state % UInt64(range.upperBound - range.lowerBound + 1))
    }
  }

  /// Cents as 元 with two decimals.
  private static func yuan(_ cents: Int) -> String {
    let rest = cents % 100
    return "\(cents / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// `numerator ÷ denominator`, in per cent with so many decimals, rounded half up or cut off; so many units of the last
  /// digit off.
  private static func rate(
    _ numerator: Int, _ denominator: Int, decimals: Int, off: Int = 0, isCut: Bool = false
  ) -> String {
    let factor = (0..<decimals).reduce(100) { value, _ in value * 10 }
    let half = isCut ? 0 : Int128(denominator)
    let units = Int((Int128(numerator) * Int128(factor) * 2 + half) / (Int128(denominator) * 2)) + off
    return text(units, decimals: decimals) + "%"
  }

  private static func text(_ units: Int, decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { value, _ in value * 10 }
    if decimals == 0 { return "\(units)" }
    let rest = "\(units % scale)"
    return "\(units / scale)." + String(repeating: "0", count: decimals - rest.utf8.count) + rest
  }

  private func codes(_ text: String, _ wanted: [String]) -> [String] {
    var settings = LintSettings()
    settings.selected = wanted
    let result = Linter(rules: catalogue, library: Verdict.library, settings: settings, directory: Verdict.directory)
      .lint(SourceText(text), as: .yaml, isNamed: true, view: .sealed)
    return result.findings.map { "\($0.code)" }
  }

  @Test("Amounts of twelve digits with two decimals", arguments: 0..<40)
  func large(_ seed: Int) {
    var figures = Figures(seed)
    let parts = (0..<3).map { _ in figures.int(10_000_000_000_000...33_333_333_333_333) }
    let sum = parts.reduce(0, +)
    for (off, expected) in [(0, []), (1, ["JX301"]), (-1, ["JX301"])] as [(Int, [String])] {
      let text = """
        文档类型: 项目支出绩效目标申报表
        资金:
          单位: 元
          年度资金总额: \(Self.yuan(sum + off))
          财政拨款: \(Self.yuan(parts[0]))
          财政专户管理资金: \(Self.yuan(parts[1]))
          其他资金: \(Self.yuan(parts[2]))
        """
      #expect(codes(text, ["JX301", "JX304"]) == expected, "\(text)")
    }
  }

  @Test("Sums of 500 rows, and a row that is quantity times price", arguments: 0..<6)
  func rows(_ seed: Int) {
    var figures = Figures(seed)
    var sum = 0
    var lines = ""
    for number in 0..<500 {
      let (quantity, price) = (figures.int(1...900), figures.int(1...99_999_999))
      sum += quantity * price
      lines +=
        "    - {内容: 第\(number + 1)标段, 数量: \(quantity), 计量单位: 项, 单价: \(Self.yuan(price)), 金额: \(Self.yuan(quantity * price))}\n"
    }
    for (off, expected) in [(0, []), (1, ["JX302"]), (-1, ["JX302"])] as [(Int, [String])] {
      let text =
        "文档类型: 项目支出绩效目标申报表\n资金:\n  单位: 元\n  年度资金总额: \(Self.yuan(sum + off))\n  明细:\n" + lines
      #expect(codes(text, ["JX302", "JX311"]) == expected)
    }
  }

  @Test("元 in the target, 万元 in the self-evaluation: the last digit shown counts", arguments: 0..<20, [0, 2, 4])
  func units(_ seed: Int, _ decimals: Int) {
    var figures = Figures(seed)
    let cents = figures.int(1_000_000_000...99_999_999_999_999)
    // What a unit of the last digit of the 万元 is worth in cents.
    let step = (0..<decimals).reduce(1_000_000) { value, _ in value / 10 }
    let shown = (cents * 2 + step) / (step * 2)
    for (off, expected) in [(0, []), (1, ["JX704"]), (-1, ["JX704"])] as [(Int, [String])] {
      let text = """
        文档类型: 项目支出绩效目标申报表
        年度: 2025
        项目: {名称: 农村公路养护, 编码: "6103240001"}
        资金: {单位: 元, 年度资金总额: \(Self.yuan(cents))}
        ---
        文档类型: 项目支出绩效自评表
        年度: 2025
        项目: {名称: 农村公路养护, 编码: "6103240001"}
        资金: {单位: 万元, 年度资金总额: {年初预算数: \(Self.text(shown + off, decimals: decimals))}}
        """
      #expect(codes(text, ["JX704"]) == expected, "\(text)")
    }
  }

  @Test("Rates with 0, 1 and 2 decimals", arguments: 0..<40, 0...2)
  func rates(_ seed: Int, _ decimals: Int) {
    var figures = Figures(seed)
    let budget = figures.int(1_000_000...99_999_999_999_999)
    let spent = figures.int((budget / 3)...(budget - 1))
    for off in [0, 1, -1] {
      let rate = Self.rate(spent, budget, decimals: decimals, off: off)
      // A rate may be cut off behind its decimals instead of rounded.
      let isCut = off == -1 && decimals > 0 && Self.rate(spent, budget, decimals: decimals, isCut: true) == rate
      let expected = off == 0 || isCut ? [] : ["JX305"]
      let text = """
        文档类型: 项目支出绩效自评表
        资金:
          单位: 元
          年度资金总额: {年初预算数: \(Self.yuan(budget)), 全年预算数: \(Self.yuan(budget)), 全年执行数: \(Self.yuan(spent)), 执行率: \(rate)}
        """
      #expect(codes(text, ["JX305"]) == expected, "\(text)")
    }
  }
}
