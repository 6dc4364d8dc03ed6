import Linting
import Rules
import SourceText
import Testing

/// Evaluation reports and the use of their results, under each built-in rule set.
@Suite("Evaluations and their results") struct EvaluationTests {
  private static let ruleSets = ["国家", "北林区", "康巴什区", "岳阳市区级2025", "武清区", "扶风县"]

  private static func findings(_ code: String, _ text: String) throws -> [Finding] {
    let rule = try #require(catalogue.first { $0.code.description == code })
    return Verdict(rule, SourceText(text), .yaml).open
  }

  // MARK: Grades

  private static let grades: [(score: String, grade: String, ruleSet: String, code: String?)] = [
    ("90", "优", "扶风县", nil), ("89.99", "优", "扶风县", "JX408"), ("85", "良", "扶风县", nil), ("85", "优", "扶风县", "JX408"),
    ("70", "合格", "扶风县", nil), ("70", "中", "扶风县", "JX409"), ("59.9", "合格", "扶风县", "JX408"),
    ("59.9", "不合格", "扶风县", nil), ("59", "差", "扶风县", "JX409"),
    ("70", "中", "国家", nil), ("70", "合格", "国家", "JX409"), ("60", "中", "北林区", nil), ("59.9", "差", "武清区", nil),
    ("80", "中", "康巴什区", "JX408"),
  ]

  @Test("The grade follows from the score by the rule set's bands, in tables and in reports", arguments: grades)
  func grade(_ score: String, _ grade: String, _ ruleSet: String, _ code: String?) throws {
    let documents = [
      "文档类型: 绩效评价报告\n规则集: \(ruleSet)\n评价得分: \(score)\n评价等级: \(grade)\n",
      "文档类型: 项目支出绩效自评表\n规则集: \(ruleSet)\n总分: \(score)\n等级: \(grade)\n",
    ]
    for text in documents {
      let found = try ["JX408", "JX409"].filter { try !Self.findings($0, text).isEmpty }
      #expect(found == (code.map { [$0] } ?? []), "\(text)")
    }
  }

  // MARK: Measures

  private static let measures: [(resultClass: String, measure: String, fits: Bool)] = [
    ("好", "2026年预算优先安排", true), ("好", "重点支持，扩大试点", true), ("好", "继续实施", false), ("好", "不再优先保障", false),
    ("一般", "督促单位限期整改", true), ("一般", "2026年优先保障", false), ("一般", "改进项目管理", true),
    ("低效无效", "核减预算30万元", true), ("低效无效", "2026年不再安排", true), ("低效无效", "不予安排后续资金", true),
    ("低效无效", "加强管理", false), ("低效无效", "不削减预算", false), ("长期沉淀", "收回结余资金12万元统筹使用", true),
    ("长期沉淀", "督促加快支出", false),
  ]

  @Test("The measure fits the class of the result", arguments: measures, ruleSets)
  func measure(_ row: (resultClass: String, measure: String, fits: Bool), _ ruleSet: String) throws {
    let text = """
      文档类型: 评价结果应用表
      规则集: \(ruleSet)
      评价结果: {类别: \(row.resultClass)}
      应用: [{挂钩方式: 与预算安排挂钩, 措施: \(row.measure)}]
      """
    #expect(try Self.findings("JX606", text).isEmpty == row.fits, "\(row.measure)")
  }

  private static let losses: [(problem: String, isLoss: Bool)] = [
    ("设备闲置，造成资金损失12万元", true), ("造成财政资金损失浪费", true), ("资金低效使用问题突出", true), ("未造成资金损失", false),
    ("没有发现损失浪费情况", false), ("为避免资金损失，应当加强验收", false), ("归档不及时", false), ("未按期完工，造成资金浪费", true),
  ]

  @Test("A loss calls for accountability, its denial does not", arguments: losses)
  func loss(_ problem: String, _ isLoss: Bool) throws {
    let text = "文档类型: 评价结果应用表\n评价结果: {得分: 75, 等级: 中}\n整改: [{问题: \"\(problem)\", 措施: 整改}]\n"
    #expect(try Self.findings("JX611", text).isEmpty == !isLoss)
  }

  // MARK: Words of the field

  private static let types: [(text: String, isReport: Bool?)] = [
    ("财政评价", true), ("财政再评价", true), ("财政重点绩效评价", true), ("部门评价", true), ("主管部门评价", true), ("单位自评", false),
    ("绩效自评", false), ("预算单位自评价", false), ("第三方评价", nil),
  ]

  @Test("Kinds of evaluation by all their names have the form that is theirs", arguments: types)
  func type(_ text: String, _ isReport: Bool?) throws {
    let report = "文档类型: 绩效评价报告\n评价类型: \(text)\n"
    let table = "文档类型: 项目支出绩效自评表\n评价形式: \(text)\n"
    #expect(try Self.findings("JX613", report).isEmpty == (isReport ?? true))
    #expect(try Self.findings("JX613", table).isEmpty == !(isReport ?? false))
    #expect(try Self.findings("JX006", report).isEmpty == (isReport != nil))
  }

  private static let sections: [(key: String, isKnown: Bool)] = [
    ("有关建议", true), ("六、有关建议", true), ("（六）有关建议", true), ("(六) 意见建议", true), ("6.改进建议", true), ("6、建议", true),
    ("第六部分 有关建议", true), ("第六章、有关建议", true), ("结束语", false), ("十六、", false), ("附录", false),
  ]

  @Test("Sections are read with and without their numbers", arguments: sections)
  func section(_ key: String, _ isKnown: Bool) throws {
    let text = "文档类型: 绩效评价报告\n章节:\n  \"\(key)\": 建立验收台账，按标段归档\n"
    #expect(try Self.findings("JX004", text).isEmpty == isKnown)
    let lacks = try Self.findings("JX113", text).contains { $0.message.contains("有关建议") }
    #expect(lacks != isKnown)
  }

  // MARK: Whole documents

  @Test("A correct report and a correct use of results are clean under every rule set", arguments: ruleSets)
  func clean(_ ruleSet: String) throws {
    for name in ["农村公路养护-评价报告", "农村公路养护-结果应用"] {
      let text = try #require(Package.text("examples/clean/\(name).yaml"))
      // The year and dates of the example are those of its own rule set; its project's other documents lie beside it;
      // where a set names examples of fields or a number of third parties, hints are right.
      let other = text.replacing("规则集: 扶风县", with: "规则集: \(ruleSet)")
      for rule in catalogue
      where rule.code.number < 900 && rule.family != "JX7"
        && !["JX006", "JX504", "JX505", "JX508", "JX509", "JX619"].contains(rule.code.description)
      {
        let found = Verdict(rule, SourceText(other), .yaml).open
        #expect(found.isEmpty, "\(rule.code) \(found.map(\.message))")
      }
    }
  }
}
