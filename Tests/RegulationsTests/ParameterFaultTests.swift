import SourceText
import Syntax
import Testing

@testable import Regulations

/// Where and why a parameter cannot be read.
@Suite("Faults in parameters") struct ParameterFaultTests {
  private func faults(_ parameters: String) throws -> [String] {
    let set = try #require(RuleSet(SourceText("文档类型: 绩效规则集\n名称: 甲\n参数: {\(parameters)}\n")))
    return set.parameterFaults.map { fault in
      let text =
        set.tree[fault.node].kind == .scalar ? set.tree.scalarString(fault.node) : set.tree.path(of: fault.node)
      let problem =
        switch fault.problem {
        case .unknownKey(let known): "unknown of \(known.count > 3 ? "many" : known.joined(separator: "/"))"
        case .repeated: "repeated"
        case .lacks(let key): "lacks \(key)"
        case .noNumber(let bounds, let whole):
          "number \(bounds.map { "\($0.lowerBound)…\($0.upperBound)" } ?? "") \(whole)"
        case .noFlag: "flag"
        case .noList: "list"
        case .noMapping: "mapping"
        case .noneOf(let words): "one of \(words.first ?? "")"
        case .unreadable: "unreadable"
        }
      return "\(text): \(problem)"
    }
  }

  @Test(
    "Each fault at its place",
    arguments: [
      ("等级: 优", ["优: list"]), ("等级: [{名称: 优}]", ["参数.等级[1]: lacks 下限"]),
      ("等级: [{名称: 优, 下限: 高}]", ["高: number  false"]), ("等级: [{名称: 优, 下限: 90, 上限: 100}]", ["上限: unknown of 名称/下限"]),
      ("等级: [{名称: 优, 下线: 90}, {名称: 良}]", ["下线: unknown of 名称/下限"]),
      ("等极: []", ["等极: unknown of many"]), ("指标: {数量上限: 3}", ["数量上限: unknown of 数量下限/量化比例下限"]),
      ("指标: 三", ["三: mapping"]), ("指标: {数量下限: 2.5}", ["2.5: number 0…50 true"]),
      ("指标: {数量下限: 51, 数量下限: 3}", ["51: number 0…50 true", "数量下限: repeated"]),
      ("指标: {量化比例下限: -1}", ["-1: number 0…100 false"]), ("必需一级指标: [产出指标, 产出]", ["产出: one of 成本指标"]),
      ("择一二级指标: [[经济效益指标], [经济]]", ["经济: one of 经济成本指标"]), ("佐证资料: 或许", ["或许: flag"]),
      ("权重: {方案: [{产出: 50}]}", ["产出: unknown of many"]), ("权重: {方案: [{产出指标: 多}]}", ["多: unreadable"]),
      ("计分: {反向: 随意}", ["随意: one of 差额比例"]), ("必填字段: {自评表: [年度]}", ["自评表: unknown of many"]),
      ("执行率口径: {绩效评价报告: 到位}", ["到位: one of 全年预算数"]),
      ("期限: [{文档: 自评, 日期: 评价日期, 不迟于: 5月底}]", ["自评: one of 事前绩效评估报告"]),
      ("期限: [{文档: 项目支出绩效自评表, 日期: 评价日期, 不迟于: 年底}]", ["年底: unreadable"]),
      ("期限: [{文档: 项目支出绩效自评表, 日期: 评价日期, 不迟于: 5月底, 如果: 是}]", ["如果: unknown of many"]),
      ("资金范围: {部门整体须列全: 也许, 其他: []}", ["也许: flag"]),
    ])
  func places(_ text: String, _ expected: [String]) throws { #expect(try faults(text) == expected) }

  @Test(
    "What can be read has no fault",
    arguments: [
      "", "等级:", "等级: []", "指标:", "权重: {目标合计: [100], 方案: [{产出指标: 40-50}]}", "佐证资料: 是",
      "资金重点: {政府性基金预算: [偿债, {名称: 征收, 关键词: [费率]}]}",
      "期限: [{文档: 项目支出绩效自评表, 当: {等级: [差]}, 日期: 评价日期, 不迟于: 5月底, 条款: A1}]",
      "民生标准: [{名称: 低保, 上限: 600元, 单位: /人·月, 条款: A1}]",
    ])
  func sound(_ text: String) throws { #expect(try faults(text) == []) }
}
