import Linting
import Rules
import SourceText
import Testing

/// Scores, grades and reasons: many values in, the expected verdict out.
@Suite("Weights, scores and grades") struct ScoringTests {
  private static func rule(_ code: String) -> Rule? { catalogue.first { $0.code.description == code } }

  private static func findings(_ code: String, _ text: String) throws -> [Finding] {
    Verdict(try #require(rule(code)), SourceText(text), .yaml).open
  }

  /// One row of a self-evaluation of 2025, in the class 产出指标 / 数量指标 unless `classes` says otherwise.
  private static func row(
    _ target: String, _ actual: String, score: String = "3.33", name: String = "某项", more: String = "",
    classes: (String, String) = ("产出指标", "数量指标"), ruleSet: String = "国家"
  ) -> String {
    """
    文档类型: 项目支出绩效自评表
    规则集: \(ruleSet)
    年度: 2025
    绩效指标:
      - {一级指标: \(classes.0), 二级指标: \(classes.1), 三级指标: \(name), 年度指标值: "\(target)", 实际完成值: "\(actual)", 分值: 10, 得分: \(score)\(more)}
    """
  }

  /// What ten points become; `nil` where no formula applies.
  private static let scores: [(target: String, actual: String, score: String?)] = [
    // Reached: all points.
    ("≥120公里", "121公里", "10"), ("≥120公里", "120", "10"), ("＞95%", "95%", "10"), ("95%以上", "96.5%", "10"),
    ("100%", "100.00%", "10"), ("不低于90%", "百分之九十三", "10"), ("全覆盖", "100%", "10"), ("≥2万人", "20500人", "10"),
    ("≥1亩", "1亩", "10"), ("5-10个", "7个", "10"), ("±3%以内", "-2.5%", "10"), ("30±2天", "29天", "10"),
    ("≤5个工作日", "4个工作日", "10"), ("≥95%", "95%以上", "10"), ("≥95%", "约98%", "10"), ("≤90万元", "899999元", "10"),
    ("0起", "0", "10"), ("零事故", "无", "10"), ("零投诉", "未发生", "10"), ("≥0个", "0个", "10"), ("降低10%", "下降12%", "10"),
    ("下降10%以上", "10.5%", "10"), ("增长5%", "6%", "10"), ("提升至90%", "91%", "10"), ("＝50个", "55个", "10"),
    // Missed: the share.
    ("≥120公里", "90公里", "7.5"), ("≥120公里", "90000米", "7.5"), ("＝100%", "98%", "9.8"), ("43.2", "37.24", "8.62"),
    ("≥3户", "2户", "6.67"), ("≥50个", "0个", "0"), ("≥50个", "0", "0"), ("≥10%", "下降2%", nil), ("降低10%", "下降8%", "8"),
    ("增长5%", "4%", "8"), ("增长5%", "下降1%", "0"), ("5-10个", "4个", "8"), ("≥98%", "49", "5"),
    // Missed ceilings: 1 − (actual − target) ÷ target, and nothing from twice the target on.
    ("≤100万元", "110万元", "9"), ("≤100万元", "150万元", "5"), ("≤100万元", "200万元", "0"), ("≤100万元", "350万元", "0"),
    ("≤10元/人", "12元/人", "8"), ("＜5天", "6天", "8"), ("0起", "1起", "0"), ("零事故", "2起", "0"), ("≤0%", "1%", "0"),
    // Dates: kept earns all, missed is the evaluator's to judge.
    ("2025年11月30日前", "2025年11月20日", "10"), ("12月底前", "2025.12.31", "10"), ("2025年12月", "2025-12-05", "10"),
    ("11月底前", "10月15日", "10"), ("2025年11月30日前", "2025年12月15日", nil), ("2025年11月10日前", "2025年11月", nil),
    ("12月底前", "1月15日", nil), ("每月25日前", "2025年11月20日", nil), ("及时", "2025年11月20日", nil),
    // No formula: other units, several targets, approximate figures, words, ranges exceeded.
    ("≥735人次", "700人", nil), ("≥5台", "4套", nil), ("≥2%", "1.5个百分点", nil), ("≥90%", "提高3个百分点", nil),
    ("新建2个、改造3个", "5个", nil), ("约100亩", "98亩", nil), ("≥100亩", "近100亩", nil), ("≥95%", "0.93", nil),
    ("≥3项", "67%", nil),
    ("≥120公里", "按期完成", nil), ("有效", "有效", nil), ("合格", "合格", nil), ("5-10个", "12个", nil), ("±3%以内", "4%", nil),
    ("降至5%", "3%", nil), ("压减到10件", "8件", nil), ("≥50个", "达成预期指标", nil), ("≤320万元", "3100000", nil),
    ("Ⅲ类以上", "Ⅱ类", nil),
    ("前10名", "第3名", nil), ("每月1次", "12次", nil), ("≥95%", "≤90%", nil), ("2025年12月底前完成120公里", "119公里", nil),
    ("≥120公里", "1O0公里", nil), ("≥120公里", "", nil), ("", "120公里", nil), ("/", "/", nil),
  ]

  @Test("A score follows from target and actual value", arguments: scores.indices)
  func score(_ index: Int) throws {
    let (target, actual, expected) = Self.scores[index]
    let found = try Self.findings("JX405", Self.row(target, actual))
    #expect(
      found.first?.fixes.first?.edits.first?.replacement == expected, "\(target) | \(actual): \(found.map(\.message))")
    guard let expected else { return }
    let right = try Self.findings("JX405", Self.row(target, actual, score: expected))
    #expect(right.isEmpty, "\(target) | \(actual) | \(expected): \(right.map(\.message))")
  }

  @Test(
    "Where less may be wanted, a bare number says nothing",
    arguments: [
      ("次均费用", "500元", "480元"), ("投诉件数", "5件", "3件"), ("平均办理时间", "30分钟", "20分钟"), ("贫困发生率", "2%", "1.5%"),
      ("设备故障率", "＝3%", "2%"), ("预算控制数", "320万元", "300万元"), ("事故下降率", "10%", "8%"),
    ])
  func reverseNames(_ name: String, _ target: String, _ actual: String) throws {
    #expect(try Self.findings("JX405", Self.row(target, actual, name: name)).isEmpty)
    #expect(try Self.findings("JX411", Self.row(target, actual, name: name)).isEmpty)
    let given = try Self.findings("JX405", Self.row(target, actual, name: name, more: ", 方向: 反向"))
    #expect(given.first?.fixes.first?.edits.first?.replacement == "10", "\(name): the direction is given")
  }

  @Test(
    "The words of a qualitative result decide the band",
    arguments: [
      ("达成年度指标", "8", true), ("达成年度指标", "10", true), ("达成预期指标", "7.8", false), ("全部完成年度目标", "5", false),
      ("部分达成年度指标并具有一定效果", "6", true), ("部分达成预期指标并具有一定效果", "8", true), ("部分达成目标并具有一定效果", "9", false),
      ("部分实现目标", "5", false), ("未达成年度指标且效果较差", "5.9", true), ("未完成预期指标且效果较差", "0", true),
      ("未达成目标且效果较差", "8", false), ("实现目标程度较低", "7", false), ("效果较好", "3", true),
    ])
  func bands(_ actual: String, _ score: String, _ isRight: Bool) throws {
    let found = try Self.findings("JX405", Self.row("有所改善", actual, score: score))
    #expect(found.isEmpty == isRight, "\(actual) \(score): \(found.map(\.message))")
  }

  @Test("A row with a scoring of its own, and one that says what was taken off, are left alone")
  func ownScoring() throws {
    #expect(try Self.findings("JX405", Self.row("≥95%", "90%", more: ", 评分标准: 每低1个百分点扣1分")).isEmpty)
    #expect(try Self.findings("JX405", Self.row("≥95%", "96%", more: ", 偏差原因: 调查样本不足，扣6.67分")).isEmpty)
    #expect(try Self.findings("JX405", Self.row("≥10场", "13场", score: "8")).isEmpty, "a target that was set too low")
    #expect(try !Self.findings("JX405", Self.row("≥10场", "12场", score: "8")).isEmpty)
  }

  @Test(
    "Words that give no reason",
    arguments: [
      "无", "0", "/", "—", "-", "无。", "无偏差", "没有", "已完成", "无，无", "N/A", "正常", " ", "不适用", "原因：无；措施：无", "未完成", "基本完成",
    ])
  func idle(_ reason: String) throws {
    let found = try Self.findings("JX411", Self.row("≥95%", "90%", more: ", 偏差原因: \"\(reason)\""))
    #expect(found.count == 1, "“\(reason)”")
  }

  @Test(
    "Words that give one",
    arguments: ["因疫情停工两个月", "无法取得样本", "0.5公里路段移交国道", "尾款未付", "天气原因", "偏差5个百分点，系降雨所致", "未完成招标"])
  func told(_ reason: String) throws {
    #expect(try Self.findings("JX411", Self.row("≥95%", "90%", more: ", 偏差原因: \"\(reason)\"")).isEmpty)
  }

  @Test(
    "Shortfalls",
    arguments: [
      ("≥95%", "94.9%", true), ("≥95%", "95%", false), ("≤5起", "6起", true), ("11月底前", "2025年12月1日", true),
      ("11月底前", "2025年11月", false), ("0起", "1起", true), ("±3%以内", "-4%", true), ("有所改善", "未达成目标且效果较差", true),
      ("有所改善", "达成目标", false), ("≥50个", "部分达成年度指标并具有一定效果", true), ("≥95%", "近95%", false), ("≥120公里", "119公里以上", false),
      ("≥120公里", "未统计", false), ("5-10个", "11个", false), ("＝50个", "55个", false), ("＞95%", "95%", false),
    ])
  func shortfalls(_ target: String, _ actual: String, _ isShort: Bool) throws {
    let found = try Self.findings("JX411", Self.row(target, actual))
    #expect(found.isEmpty != isShort, "\(target) | \(actual): \(found.map(\.message))")
  }

  @Test(
    "Grades by place and score",
    arguments: [
      ("国家", "90", "优"), ("国家", "89.99", "良"), ("国家", "80", "良"), ("国家", "79.5", "中"), ("国家", "60", "中"),
      ("国家", "59.9", "差"),
      ("国家", "0", "差"), ("国家", "100", "优"), ("扶风县", "85", "良"), ("扶风县", "70", "合格"), ("扶风县", "59", "不合格"),
    ])
  func grades(_ place: String, _ total: String, _ grade: String) throws {
    let scale = place == "国家" ? ["优", "良", "中", "差"] : ["优", "良", "合格", "不合格"]
    for name in scale {
      let text = "文档类型: 项目支出绩效自评表\n规则集: \(place)\n总分: \(total)\n等级: \(name)\n"
      let found = try Self.findings("JX408", text)
      #expect(found.first?.fixes.first?.edits.first?.replacement == (name == grade ? nil : grade), "\(total) \(name)")
      #expect(try Self.findings("JX409", text).isEmpty)
    }
  }

  @Test(
    "Names of grades",
    arguments: [
      ("国家", "优", true), ("国家", "“良好”", true), ("国家", "中等", true), ("国家", "评价等级：差", true), ("国家", "优（96分）", true),
      ("国家", "优等", true),
      ("国家", "合格", false), ("国家", "不合格", false), ("国家", "A", false), ("国家", "通过", false), ("扶风县", "中", false),
      ("扶风县", "差", false),
      ("扶风县", "及格", true), ("扶风县", "不合格", true), ("扶风县", "合格等级", true),
    ])
  func names(_ place: String, _ name: String, _ isKnown: Bool) throws {
    let found = try Self.findings("JX409", "文档类型: 项目支出绩效自评表\n规则集: \(place)\n等级: \(name)\n")
    #expect(found.isEmpty == isKnown, "\(place) \(name)")
  }

  /// A self-evaluation whose classes carry these points, the execution rate ten.
  private static func weights(_ classes: [(label: String, points: String)], execution: String = "10") -> String {
    let rows = classes.map { "  - {一级指标: \($0.label), 三级指标: 某项, 分值: \($0.points)}\n" }.joined()
    return "文档类型: 项目支出绩效自评表\n资金: {年度资金总额: {分值: \(execution)}}\n绩效指标:\n" + rows
  }

  @Test(
    "Sums of weights",
    arguments: [
      (["50", "30", "10"], "10", true), (["50", "30", "10"], "/", true), (["50", "30", "20"], "", true),
      (["50", "30", "20"], "10", false), (["50", "30", "9"], "10", false), (["50", "30.5", "9.5"], "10", true),
      (["0.5", "0.3", "0.1"], "0.1", true), (["50", "/", "40"], "10", true), (["50", "", "40"], "10", true),
      (["50", "", ""], "10", false), (["", "", ""], "10", true), (["50", "约30", "10"], "10", true),
      (["33.33", "33.33", "33.33"], "", true), (["50分", "30分", "10分"], "10分", true), (["50", "30", "10"], "20", false),
    ])
  func sums(_ points: [String], _ execution: String, _ isRight: Bool) throws {
    let labels = ["产出指标", "效益指标", "满意度指标"]
    let text = Self.weights(zip(labels, points).map { ($0, $1) }, execution: execution)
    #expect(try Self.findings("JX401", text).isEmpty == isRight, "\(points) \(execution)")
  }

  @Test(
    "Weights of the classes",
    arguments: [
      ("产出指标 50 效益指标 30 满意度指标 10", 0), ("成本指标 20 产出指标 40 效益指标 20 满意度指标 10", 0), ("产出指标 50 效益指标 40", 0),
      ("成本指标 20 产出指标 40 效益指标 30", 0), ("产出指标 40 效益指标 30 满意度指标 20", 2), ("产出指标 45 效益指标 35 满意度指标 10", 2),
      ("成本指标 10 产出指标 50 效益指标 20 满意度指标 10", 2), ("产出指标 60 满意度指标 30", 0), ("管理效率 50 履职效能 40", 0),
      ("产出指标 50 效益指标 30 满意度指标 15", 0), ("产出指标 50 别的指标 40", 0),
    ])
  func classes(_ weights: String, _ count: Int) throws {
    let words = weights.split(separator: " ").map(String.init)
    let classes = stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
    let found = try Self.findings("JX402", Self.weights(classes))
    #expect(found.count == count, "\(weights): \(found.map(\.message))")
  }
}
