import FoundationEssentials
import JSON
import Linting
import Regulations
import Reports
import Rules
import SourceText
import Testing

@Suite("Facts") struct FactsTests {
  private static func lines(_ text: String) throws -> [JSONValue] {
    let linter = Linter(rules: catalogue, library: RuleSetLibrary(), settings: LintSettings())
    let file = LintedFile(path: "a.yaml", result: linter.lint(SourceText(text), as: .yaml))
    return try FactsReport().part(of: file).body.split(separator: 0x0A).map { try JSONValue(parsing: Array($0)) }
  }

  @Test func everyLineHasTheDeclaredShape() throws {
    let path = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/facts.schema.json"
    let validator = SchemaValidator(
      schema: try JSONValue(parsing: [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))))
    var facts: Set<String> = []
    for rule in catalogue {
      for example in rule.examples {
        for line in try Self.lines(example.text.replacing("↓", with: "")) {
          #expect(validator.complaints(about: line) == [], "\(rule.code)")
          facts.insert(line["fact"]?.string ?? "")
        }
      }
    }
    #expect(facts == ["indicator", "fund", "date"])
  }

  @Test func whatTheySay() throws {
    let lines = try Self.lines(
      """
      文档类型: 项目支出绩效自评表
      规则集: 扶风县
      年度: 2025
      项目: {名称: 公路, 编码: "61", 实施单位: 公路站, 开始日期: 2025年3月}
      资金:
        年度资金总额: {全年预算数: 1.2亿元, 全年执行数: 300}
      绩效指标:
        产出: {数量: [{名称: 里程, 年度指标值: 100～120公里, 实际完成值: 110.50公里, 分值: 10, 得分: 9.5}]}
      """)
    #expect(lines.map { $0["fact"]?.string } == ["indicator", "fund", "fund", "date"])
    for line in lines {
      #expect(line["project"]?.string == "公路" && line["projectCode"]?.string == "61" && line["unit"]?.string == "公路站")
      #expect(line["year"]?.integer == 2025 && line["ruleSet"]?.string == "扶风县" && line["document"]?.integer == 0)
    }
    func number(_ line: Int, _ key: String) -> String? {
      if case .number(let number)? = lines[line][key] { number.text } else { nil }
    }
    #expect(lines[0]["class"]?.string == "产出指标" && lines[0]["subclass"]?.string == "数量指标")
    #expect(number(0, "number") == "100" && number(0, "upper") == "120" && lines[0]["measure"]?.string == "公里")
    #expect(number(0, "actualNumber") == "110.5" && number(0, "weight") == "10" && number(0, "score") == "9.5")
    #expect(lines[1]["name"]?.string == "年度资金总额" && lines[1]["column"]?.string == "全年预算数")
    #expect(number(1, "yuan") == "120000000" && number(2, "yuan") == "3000000")
    #expect(lines[3]["name"]?.string == "开始日期" && lines[3]["date"]?.string == "2025-03-01")
    #expect(lines[3]["dateTo"]?.string == "2025-03-31" && lines[3]["precision"]?.string == "month")
  }
}
