/// Documents like those of real submissions: about 5.3 KB and 140 lines, or as many rows as are asked for.
struct Corpus {
  private var state: UInt64

  /// A generator; the same seed gives the same documents.
  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  private mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(bound, 1)))
  }

  private static let topics = [
    "农村公路养护", "高标准农田建设", "义务教育营养改善", "基层医疗设备购置", "城乡居民养老服务", "河道清淤疏浚", "森林防火物资", "政务信息系统运维",
    "公共文化场馆开放", "残疾人康复服务", "农村饮水安全", "老旧小区改造",
  ]
  private static let outputs = [
    ("完成%@里程", "≥%d公里"), ("%@受益人数", "≥%d人"), ("开展%@次数", "≥%d次"), ("购置%@设备数量", "＝%d台（套）"), ("%@覆盖村数", "≥%d个"),
  ]
  private static let qualities = [("%@验收合格率", "≥9%d%"), ("%@质量达标率", "＝100%"), ("%@设备完好率", "≥9%d%")]
  private static let benefits = [("%@带动就业人数", "≥%d人"), ("%@服务事项办结率", "≥9%d%"), ("%@事故下降率", "≥%d%")]

  private mutating func row(_ templates: [(String, String)], _ topic: String, _ number: Int) -> (
    name: String, value: String
  ) {
    let template = templates[next(templates.count)]
    let name = template.0.replacing("%@", with: topic) + (number > 0 ? "（第\(number + 1)标段）" : "")
    return (name, template.1.replacing("%d", with: "\(1 + next(template.1.contains("9%d") ? 9 : 40))"))
  }

  /// A self-evaluation with `rows` indicators, in block style.
  mutating func selfEvaluation(rows: Int = 18) -> String {
    let topic = Self.topics[next(Self.topics.count)]
    let budget = 100 + next(900)
    var text = """
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目:
        名称: 2025年\(topic)项目
        编码: "6103242510000100\(10000 + next(80000))"
        主管部门: 县交通运输局
        实施单位: 县公路管理站
        负责人: （姓名）
        开始日期: 2025-01-01
        结束日期: 2025-12-31
      填报:
        填报人: （姓名）
        填报日期: 2026-03-02
        报送日期: 2026-03-05
      资金:
        单位: 万元
        年度资金总额: {年初预算数: \(budget), 全年预算数: \(budget), 全年执行数: \(budget), 分值: 10, 执行率: 100%, 得分: 10}
        当年财政拨款: {年初预算数: \(budget), 全年预算数: \(budget), 全年执行数: \(budget), 分值: —, 执行率: 100%, 得分: —}
      总体目标:
        预期目标: 完成\(topic)全部任务，验收合格率达到98%以上，服务对象满意度达到90%以上。
        实际完成情况: 全年按计划完成\(topic)任务，11月20日通过验收，抽样调查群众300人，满意度93.5%。
      绩效指标:

      """
    let outputs = max(rows * 5 / 9, 3)
    let benefits = max(rows * 3 / 9, 1)
    section(
      "产出指标", [("数量指标", Self.outputs, outputs - outputs / 2), ("质量指标", Self.qualities, outputs / 2)], 50, topic, &text)
    section("效益指标", [("社会效益指标", Self.benefits, benefits)], 30, topic, &text)
    text += "  满意度指标:\n    服务对象满意度指标:\n"
    text += "      - 名称: 沿线群众满意度\n        年度指标值: ≥90%\n        实际完成值: 93.5%\n        分值: 10\n        得分: 10\n"
    text += "总分: 100\n等级: 优\n评价结论: 项目按期完成，资金使用合规，各项绩效指标均已达到。\n"
    text += "存在问题: 雨季塌方路段修复不够及时。\n改进措施: 建立雨季巡查制度，储备抢修材料，列入2026年养护计划。\n评价日期: 2026-03-02\n"
    return text
  }

  private mutating func section(
    _ name: String, _ parts: [(String, [(String, String)], Int)], _ points: Int, _ topic: String, _ text: inout String
  ) {
    text += "  \(name):\n"
    var left = points * 100
    var rows = parts.reduce(0) { $0 + $1.2 }
    for (subclass, templates, count) in parts {
      text += "    \(subclass):\n"
      for number in 0..<count {
        let (name, value) = row(templates, topic, number)
        let weight = rows == 1 ? left : left / rows / 100 * 100
        left -= weight
        rows -= 1
        let actual = value.drop { "≥＝".contains($0) }
        let shown = weight % 100 == 0 ? "\(weight / 100)" : "\(weight / 100).\(weight % 100)"
        text +=
          "      - 名称: \(name)\n        年度指标值: \(value)\n        实际完成值: \(actual)\n        分值: \(shown)\n        得分: \(shown)\n"
      }
    }
  }

  /// The same kind of document as compact JSON-like rows, one an indicator.
  ///
  /// - Parameter isNamesake: whether the project has one of twelve names and no code, as no submission has: then hundreds
  ///   of documents are taken for those of one project.
  mutating func json(rows: Int = 18, isNamesake: Bool = false) -> String {
    let topic = Self.topics[next(Self.topics.count)]
    let name = isNamesake ? "2025年\(topic)项目" : "2025年\(topic)（\(1 + next(9000))号）项目"
    let code = isNamesake ? "" : "\"编码\": \"610324251\(100_000_000_000 + next(800_000_000_000))\", "
    let budget = 100 + next(900)
    var lines: [String] = []
    for number in 0..<rows {
      let (name, value) = row(number % 2 == 0 ? Self.outputs : Self.benefits, topic, number)
      let parent = number % 2 == 0 ? ("产出指标", "数量指标") : ("效益指标", "社会效益指标")
      let actual = String(value.drop { "≥＝".contains($0) })
      lines.append(
        "    {\"一级指标\": \"\(parent.0)\", \"二级指标\": \"\(parent.1)\", \"三级指标\": \"\(name)\", \"年度指标值\": \"\(value)\", "
          + "\"实际完成值\": \"\(actual)\", \"分值\": 5, \"得分\": 5}")
    }
    return """
      {
        "文档类型": "项目支出绩效自评表",
        "年度": 2025,
        "项目": {"名称": "\(name)", \(code)"主管部门": "县交通运输局", "实施单位": "县公路管理站", "负责人": "（姓名）"},
        "资金": {
          "单位": "万元",
          "年度资金总额": {"年初预算数": \(budget), "全年预算数": \(budget), "全年执行数": \(budget), "分值": 10, "执行率": "100%", "得分": 10},
          "当年财政拨款": {"年初预算数": \(budget), "全年预算数": \(budget), "全年执行数": \(budget)}
        },
        "总体目标": {"预期目标": "完成\(topic)全部任务，验收合格率达到98%以上。", "实际完成情况": "全年按计划完成任务，11月20日通过验收，满意度93.5%。"},
        "绩效指标": [
      \(lines.joined(separator: ",\n"))
        ],
        "总分": 100,
        "等级": "优"
      }

      """
  }
}
