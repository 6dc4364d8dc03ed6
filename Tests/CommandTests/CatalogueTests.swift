import JSON
import Rules
import Testing

@Suite("rules, rulesets, read, syntax") struct CatalogueTests {
  private static func json(_ arguments: [String]) throws -> JSONValue {
    let run = try Run(arguments + ["--format", "json"], in: try Folder())
    #expect(run.code == 0)
    return try JSONValue(parsing: Array(run.output.utf8))
  }

  @Test func rulesListsTheCatalogue() throws {
    let rules = try #require(try Self.json(["rules", "list"]).array)
    #expect(rules.compactMap { $0["code"]?.string } == catalogue.map(\.code.description))
    let keys = ["code", "name", "family", "level", "kinds", "summary", "fixable", "parameters", "provisions"]
    for rule in rules { #expect(rule.object?.members.map(\.key) == keys) }
    let funds = try #require(rules.first { $0["code"] == "JX301" })
    #expect(funds["family"] == "JX3")
    #expect(funds["level"] == "error")
    #expect(funds["fixable"] == true)
    #expect(funds["kinds"]?.array?.contains("项目支出绩效自评表") == true)
    #expect(funds["provisions"]?.array?.first?["ruleSet"] == "国家")
    let bounded = try #require(rules.first { $0["code"] == "JX407" }?["parameters"]?.array?.first)
    #expect(bounded.object?.members.map(\.key) == ["name", "default", "min", "max"])
    #expect(bounded["max"]?.integer == 5)
    let text = try Run(["rules"], in: try Folder()).output
    for rule in catalogue { #expect(text.contains("\(rule.code)  ")) }
  }

  @Test func explainPrintsTheWholePage() throws {
    let page = try Run(["rules", "explain", "jx301", "--ruleset", "扶风县"], in: try Folder()).output
    #expect(page.hasPrefix("JX301 funding-total-mismatch　错误\n资金合计与各项之和不一致\n"))
    for part in ["适用文档：", "原因：", "建议：", "修复：", "扶风县预算绩效管理实施细则（试行）第二十三条", "示例：会被指出", "示例：符合要求", "不适用：没有"] {
      #expect(page.contains(part))
    }
    #expect(page.contains("  4 |   年度资金总额: 330\n    |                 ^^^ "))
    #expect(!page.contains("↓"))
    let rule = try #require(try Self.json(["rules", "explain", "JX301"]).array?.first)
    #expect(rule["why"]?.string?.isEmpty == false)
    #expect(rule["examples"]?.array?.first?["kind"] == "bad")
  }

  @Test func everyRuleHasAPageInBothLanguages() throws {
    for language in ["zh", "en"] {
      let run = try Run(["rules", "explain", "--lang", language] + catalogue.map(\.code.description), in: try Folder())
      #expect(run.code == 0)
      for rule in catalogue { #expect(run.output.contains("\(rule.code) \(rule.name)　")) }
    }
  }

  @Test func ruleSetsAreShownWithWhatTheyInherit() throws {
    let sets = try #require(try Self.json(["rulesets"]).array)
    #expect(sets.compactMap { $0["name"]?.string }.first == "国家")
    #expect(sets.count >= 6)
    let county = try Self.json(["rulesets", "show", "扶风县"])
    let keys = ["name", "title", "inForce", "inherits", "sha256", "parameters", "levels", "provisions"]
    #expect(county.object?.members.map(\.key) == keys)
    #expect(county["inForce"]?["from"] == "2022-05-09")
    #expect(county["inForce"]?["to"]?.isNull == true)
    #expect(county["inherits"] == ["国家"])
    #expect(county["parameters"]?["等级"]?["from"] == "扶风县")
    #expect(county["parameters"]?["等级"]?["value"]?.array?.first == ["名称": "优", "下限": 90])
    #expect(county["parameters"]?["必需二级指标"]?["from"] == "国家")
    #expect(county["levels"]?["JX201"] == ["level": "error", "from": "扶风县"])
    let provisions = try #require(county["provisions"]?.array)
    #expect(
      provisions.contains { $0["id"] == "P092" && $0["article"] == "第三条" && $0["rules"]?.array?.isEmpty == false })
    #expect(provisions.contains { $0["uncheckable"]?.string != nil })
    #expect(provisions.contains { $0["ruleSet"] == "国家" })
    let text = try Run(["rulesets", "show", "扶风县"], in: try Folder()).output
    #expect(text.contains("  等级（扶风县）：{名称: 优, 下限: 90}、"))
    #expect(text.contains("  择一二级指标（国家）：[经济效益指标、社会效益指标、生态效益指标]\n"))
  }

  @Test func readSaysHowAValueIsUnderstood() throws {
    let input = Array("320\r\n\n待定\n".utf8)
    let run = try Run(["read", "--format", "json"], in: try Folder(), input: input)
    let lines = try run.output.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) }
    let keys = [
      "text", "kind", "operator", "number", "upper", "unit", "per", "dimension", "approximate", "date", "normalised",
    ]
    #expect(lines.count == 3)
    for line in lines { #expect(line.object?.members.map(\.key) == keys) }
    #expect(lines.map { $0["text"] } == ["320", "", "待定"])
    #expect(lines[0]["kind"] == "quantified")
    #expect(lines[0]["number"] == "320")
    #expect(lines[1]["kind"] == "empty")
    let money = try Run(["read", "≥1.2亿元", "--format", "json"], in: try Folder()).output
    let value = try JSONValue(parsing: Array(money.utf8))
    #expect(value["operator"] == "≥")
    #expect(value["number"] == "1.2")
    #expect(value["unit"] == "亿元")
    #expect(value["dimension"] == "money")
    #expect(value["base"] == ["number": "120000000", "unit": "元"])
    #expect(try Run(["read", "320", ""], in: try Folder()).output == "320：量化，320\n：空\n")
  }

  @Test func syntaxShowsTreesEventsAndValues() throws {
    let folder = try Folder()
    try folder.write("表.yaml", "a: [1, 二]\n")
    #expect(
      try Run(["syntax", "表.yaml", "--format", "json"], in: folder).output
        == "{\n  \"a\": [\n    1,\n    \"二\"\n  ]\n}\n")
    let events = try Run(["syntax", "--format", "events", "-"], in: folder, input: Array("- 甲\n".utf8))
    #expect(events.code == 0)
    #expect(events.output == "+STR\n+DOC\n+SEQ\n=VAL :甲\n-SEQ\n-DOC\n-STR\n")
    #expect(try Run(["syntax", "表.yaml"], in: folder).output.contains("sequence 1:4-1:10 flow"))
    let broken = try Run(["syntax", "--lang", "en"], in: folder, input: Array("a: [1\n".utf8))
    #expect(broken.code == 1)
    #expect(broken.errors.hasPrefix("<stdin>:1:4: "))
    #expect(!broken.output.isEmpty)
    let missing = try Run(["syntax", "没有.yaml"], in: folder)
    #expect(missing.code == 2)
    #expect(missing.errors == "jixiao：无法读取 没有.yaml：不存在\n")
  }
}
