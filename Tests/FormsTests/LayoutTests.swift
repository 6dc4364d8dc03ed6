import Forms
import Testing

/// Indicators in every layout in which files have them.
@Suite("Layouts of indicators") struct LayoutTests {
  private static let rows = [
    "产出指标|数量指标|养护农村公路里程|≥120公里|15|空", "产出指标|数量指标|更换标识标牌数量|≥200块|10|空",
    "产出指标|质量指标|养护验收合格率|＝100%|15|空", "效益指标|社会效益指标|群众出行时间缩短|≥10%|20|空",
  ]
  private static let classes = ["1|产出指标|3|无", "2|数量指标|2|产出指标", "2|质量指标|1|产出指标", "1|效益指标|1|无", "2|社会效益指标|1|效益指标"]

  @Test(
    "One set of indicators, whatever the layout",
    arguments: [
      // Nested, rows in brackets.
      """
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护农村公路里程, 指标值: ≥120公里, 权重: 15}
            - {名称: 更换标识标牌数量, 指标值: ≥200块, 权重: 10}
          质量指标:
            - {名称: 养护验收合格率, 指标值: ＝100%, 权重: 15}
        效益指标:
          社会效益指标:
            - {名称: 群众出行时间缩短, 指标值: ≥10%, 权重: 20}
      """,
      // Nested, rows on lines of their own, a subclass with one row that is no list.
      """
      绩效指标:
        产出指标:
          数量指标:
          - 名称: 养护农村公路里程
            指标值: ≥120公里
            权重: 15
          - 名称: 更换标识标牌数量
            指标值: ≥200块
            权重: 10
          质量指标:
            名称: 养护验收合格率
            指标值: ＝100%
            权重: 15
        效益指标:
          社会效益指标:
          - {三级指标: 群众出行时间缩短, 年度指标值: ≥10%, 分值: 20}
      """,
      // Flat.
      """
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 养护农村公路里程, 指标值: ≥120公里, 权重: 15}
        - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 更换标识标牌数量, 指标值: ≥200块, 权重: 10}
        - {一级指标: 产出指标, 二级指标: 质量指标, 三级指标: 养护验收合格率, 指标值: ＝100%, 权重: 15}
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 群众出行时间缩短, 指标值: ≥10%, 权重: 20}
      """,
      // Flat, with the cells that a spreadsheet has merged.
      """
      绩效指标:
        - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 养护农村公路里程, 指标值: ≥120公里, 权重: 15}
        - {一级指标: , 二级指标: "", 三级指标: 更换标识标牌数量, 指标值: ≥200块, 权重: 10}
        - {一级指标: null, 二级指标: 质量指标, 三级指标: 养护验收合格率, 指标值: ＝100%, 权重: 15}
        - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 群众出行时间缩短, 指标值: ≥10%, 权重: 20}
      """,
      // Flat, each row with another name of its class.
      """
      年度绩效指标:
        - {一级: 产出指标, 二级: 数量指标, 指标名称: 养护农村公路里程, 目标值: ≥120公里, 指标权重: 15}
        - {一级: 产出, 二级: 数量, 指标名称: 更换标识标牌数量, 目标值: ≥200块, 指标权重: 10}
        - {一级: 预期产出指标, 二级: 质量指标, 指标名称: 养护验收合格率, 目标值: ＝100%, 指标权重: 15}
        - {一级: 效益指标, 二级: 社会效益指标, 指标名称: 群众出行时间缩短, 目标值: ≥10%, 指标权重: 20}
      """,
    ])
  func layouts(_ text: String) throws {
    let form = try form("文档类型: 项目支出绩效目标申报表\n" + text + "\n")
    #expect(form.summary == Self.rows)
    #expect(form.outline == Self.classes)
    #expect(form.typeFaults.isEmpty && form.unknownKeys.isEmpty && form.duplicateKeys.isEmpty)
  }

  @Test("JSON is read like YAML")
  func json() throws {
    let form = try form(
      """
      {"文档类型": "项目支出绩效目标申报表", "绩效指标": {"产出指标": {"权重": 50, "数量指标": [
        {"名称": "养护农村公路里程", "指标值": "≥120公里", "权重": 15.5, "备注": null}]}}}
      """, as: .json)
    #expect(form.summary == ["产出指标|数量指标|养护农村公路里程|≥120公里|15.5|空"])
    #expect(form.headings[0].weight.map { written($0, in: form) } == "50")
  }

  @Test("Rows directly below a class, and a subclass where a class belongs")
  func withoutSubclass() throws {
    let form = try form(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          - {名称: 完成率, 指标值: ≥90%}
        质量指标:
          - {名称: 合格率, 指标值: ≥95%}
        满意度指标:
          - {名称: 群众满意度, 指标值: ≥90%}
        其他:
          - {名称: 杂项, 指标值: ≥1个}
      """)
    #expect(
      form.summary == [
        "产出指标|无|完成率|≥90%|空|空", "产出指标|质量指标|合格率|≥95%|空|空", "满意度指标|无|群众满意度|≥90%|空|空", "无|无|杂项|≥1个|空|空",
      ])
    #expect(form.outline == ["1|产出指标|1|无", "2|质量指标|1|无", "1|满意度指标|1|无", "1|其他|1|无"])
  }

  @Test("Classes without rows are there, with no row")
  func withoutRows() throws {
    let form = try form(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
          质量指标: []
        效益指标:
      """)
    #expect(form.outline == ["1|产出指标|0|无", "2|数量指标|0|产出指标", "2|质量指标|0|产出指标", "1|效益指标|0|无"])
    #expect(form.indicators.isEmpty && form.typeFaults.isEmpty)
  }

  @Test("A merged cell ends where another class begins")
  func mergedCells() throws {
    let form = try form(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        - {一级指标: 产出指标(50分), 二级指标: 数量指标, 三级指标: 甲}
        - {二级指标: 质量指标, 三级指标: 乙}
        - {一级指标: 产出指标, 三级指标: 丙}
        - {一级指标: 满意度指标, 三级指标: 丁}
      """)
    #expect(
      form.summary.map { $0.split(separator: "|").prefix(3).joined(separator: "|") }
        == ["产出指标|数量指标|甲", "产出指标|质量指标|乙", "产出指标|质量指标|丙", "满意度指标|无|丁"])
    #expect(form.outline == ["1|产出指标(50分)|3|无", "2|数量指标|1|产出指标(50分)", "2|质量指标|2|产出指标(50分)", "1|满意度指标|1|无"])
  }

  @Test("The weight of a class is no subclass")
  func classWeight() throws {
    let form = try form(
      "文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标:\n    权重: 50\n    数量指标:\n      - {名称: 甲, 权重: 50}\n")
    #expect(form.outline == ["1|产出指标|1|无", "2|数量指标|1|产出指标"])
    #expect(form.headings[0].weight.map { written($0, in: form) } == "50")
  }
}
