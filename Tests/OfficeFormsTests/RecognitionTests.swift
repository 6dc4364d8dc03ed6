import Forms
import Office
import SourceText
import Syntax
import Testing

/// Layouts of places, each in a few rows.
@Suite("Recognition of forms") struct RecognitionTests {
  private func sheet(_ text: String, name: String = "表") -> Sheet { GridText.sheet(text, name: name) }

  private func read(_ sheets: Sheet..., kind: Workbook.Kind = .xlsx) -> (text: String, lines: [String], Recognition) {
    let read = GridText.read(sheets, kind: kind)
    return (read.text, read.lines, read.recognition)
  }

  @Test("Sichuan: split columns, points in headings, blocks of text below")
  func sichuan() {
    let read = read(
      sheet(
        """
        四川省项目支出绩效自评表（2024年度）|<|<|<|<|<|<|<|<|<|<
        项目名称|农村公路养护|<|<|实施单位|县公路站|<|<|<|<|<
        预算执行情况（10分）||预算数|调整后预算数|预算执行数|执行率|权重|得分|||
        ^|总额|300|300|285|95%|10|9.5|||
        绩效指标（90分）|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|权重|得分|未完成原因分析
        ^|产出指标|数量指标|养护里程|≥|120|公里|121|20|20|
        ^|^|质量指标|验收合格率|＝|100|%|100|20|20|
        评价结论|完成较好|<|<|<|<|<|<|<|<|<
        存在问题|无|<|<|<|<|<|<|<|<|<
        """))
    #expect(read.lines.contains("年度=2024"))
    #expect(read.lines.contains("绩效指标[0].指标性质=≥"))
    #expect(read.lines.contains("绩效指标[0].计量单位=公里"))
    #expect(read.lines.contains("绩效指标[1]=产出指标/质量指标"))
    #expect(read.lines.contains("资金.年度资金总额.全年执行数=285"))
    #expect(read.lines.contains("评价结论=完成较好"))
  }

  @Test("Monitoring: months in headings, causes below one heading, fill-down without merges")
  func monitoring() {
    let read = read(
      sheet(
        """
        项目支出绩效目标执行监控表|||||||||
        （2025年度）|||||||||
        项目名称|农村公路养护|||主管部门|县交通局||||
        项目资金（万元）||年初预算数|1-7月执行数|1-7月执行率|全年预计执行数||||
        |年度资金总额|320|180|56.25%|320||||
        |其中：本年财政拨款|300|170|56.67%|300||||
        年度总体目标|完成农村公路养护120公里||||||||
        绩效指标|一级指标|二级指标|三级指标|年度指标值|1-7月执行情况|全年预计完成情况|偏差原因分析|<|完成目标可能性
        ^|^|^|^|^|^|^|经费保障|原因说明|^
        |产出指标|数量指标|养护里程|≥120公里|70公里|120公里|||确定能
        ||质量指标|合格率|≥95%|96%|96%|√|到位晚|有可能
        """))
    #expect(read.lines.contains("绩效指标[1]=产出指标/质量指标"))
    #expect(read.lines.contains("绩效指标[0].完成值=70公里"))
    #expect(read.lines.contains("绩效指标[1].偏差原因分析.原因说明=到位晚"))
    #expect(read.lines.contains("资金.年度资金总额.执行数=180"))
    #expect(read.lines.contains("资金.单位=万元"))
  }

  @Test("Several forms on one sheet are several documents; a repeated heading goes on with the first")
  func pages() {
    let page = """
      项目支出绩效目标申报表|||
      （2025年度）|||
      项目名称|公路养护||
      一级指标|二级指标|三级指标|指标值
      产出指标|数量指标|养护里程|≥120公里
      """
    let next = """
      项目支出绩效目标申报表|||
      一级指标|二级指标|三级指标|指标值
      效益指标|社会效益指标|受益人口|≥2000人
      """
    let other = page.replacing("公路养护", with: "桥梁加固")
    let read = read(sheet([page, next, other].joined(separator: "\n")))
    #expect(read.2.forms.count == 2)
    #expect(read.lines.contains("绩效指标[1]=效益指标/社会效益指标"))
    #expect(read.lines.contains("项目.名称=桥梁加固"))
  }

  @Test("The tables of a Word file are one form, below its heading")
  func word() {
    let head = Sheet(
      name: "表1", cells: [(0, 0, Cell("项目支出绩效自评表")), (1, 0, Cell("项目名称")), (1, 1, Cell("公路养护"))], rowsAbove: 1)
    let table = sheet("一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n产出指标|数量指标|养护里程|≥120公里|121公里|20|20", name: "表2")
    let read = read(head, table, kind: .docx)
    #expect(read.2.forms.count == 1)
    #expect(read.lines.contains("绩效指标[0].实际完成值=121公里"))
    #expect(read.2.forms.first?.place?.description == "表1!上方第1段")
  }

  @Test("What belongs to no field is kept as a comment at its cell; printed notes are none of it")
  func leftovers() {
    let read = read(
      sheet(
        """
        项目支出绩效自评表||||||
        项目名称|公路养护|||预算股审核|同意报送|
        一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
        产出指标|数量指标|养护里程|≥120公里|121公里|20|20
        总分|||||100|98
        注：1.请如实填写||||||
        """))
    #expect(read.text.contains("# 表格中未识别的内容（表!E2）：预算股审核"))
    #expect(read.text.contains("# 表格中未识别的内容（表!F2）：同意报送"))
    #expect(read.text.contains("# 注：1.请如实填写"))
    #expect(read.lines.contains("总分=98"))
    #expect(read.2.forms.first?.leftovers.count == 2)
  }

  @Test("Boxes, a project's period and pairs in one cell")
  func smallThings() {
    let read = read(
      sheet(
        """
        项目支出绩效目标申报表|||
        填报人：张三　　填报日期：2024-12-05　　单位：元|<|<|<
        项目名称|公路养护|项目属性|新增项目□延续项目☑
        项目期|2025年1月至2025年12月||
        中期资金总额|960|年度资金总额|320
        其中：财政拨款||其中：财政拨款|300
        一级指标|二级指标|三级指标|指标值
        产出指标|数量指标|指标1：|
        ||养护里程|≥120公里
        |质量指标||
        """))
    #expect(read.lines.contains("填报.填报人=张三"))
    #expect(read.lines.contains("填报.填报日期=2024-12-05"))
    #expect(read.lines.contains("资金.单位=元"))
    #expect(read.lines.contains("项目.属性=延续项目"))
    #expect(read.lines.contains("项目.开始日期=2025-01-01"))
    #expect(read.lines.contains("项目.结束日期=2025-12-31"))
    #expect(read.lines.contains("资金.中期资金总额=960"))
    #expect(read.lines.contains("资金.财政拨款=300"))
    #expect(read.lines.contains("绩效指标[0].名称=养护里程"))
    #expect(read.text.contains("质量指标: []"))
  }

  @Test("An unrelated sheet is no form")
  func foreign() {
    let read = read(sheet("姓名|工资|备注\n张三|5000|\n李四|6000|"))
    #expect(!read.2.isOurs)
    #expect(read.2.foreign.map(\.description) == ["表!A1"])
    #expect(read.text.isEmpty)
  }

  @Test("Every range of the text leads to its cell")
  func places() throws {
    let recognition = Recognition(
      Workbook(
        kind: .xlsx,
        sheets: [sheet("项目支出绩效自评表||||||\n一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n产出指标|数量指标|里程|≥120公里||20|20")]))
    let source = recognition.text()
    let origin = try #require(source.origin)
    let text = source.string(TextRange(0, source.count))
    func cell(_ word: String) -> String? {
      text.utf8.span.withUnsafeBytes { _ in
        text.firstRange(of: word).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) }
      }.flatMap { origin.cell(at: $0)?.described }
    }
    #expect(cell("≥120公里") == "表!D3（里程）")
    #expect(cell("实际完成值") == "表!E3（里程）")
    #expect(cell("产出指标") == "表!A3")
    #expect(cell("文档类型") == "表!A1")
  }
}
