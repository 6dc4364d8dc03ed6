import Forms
import Office
import SourceText
import Syntax
import Testing

/// The columns of the 一体化 system.
@Suite("Exchange with the 一体化 system") struct ExchangeTests {
  private let target = """
    文档类型: 项目支出绩效目标申报表
    年度: 2025
    项目: {名称: 公路养护, 编码: "610324251000010000123", 实施单位: 县公路站}
    总体目标: 养护120公里，“好路率”达到95%
    绩效指标:
      产出指标:
        数量指标:
          - {名称: 养护里程, 指标值: ≥120公里, 权重: 15, 指标解释: "干线, 支线"}
        时效指标:
          - {名称: 完成时间, 指标值: 2025年11月30日前}
      效益指标:
        社会效益指标:
          - {名称: 出行条件, 指标值: 明显改善}
    """

  private func forms(_ text: String) -> [Form] { Form.read(SyntaxTree(parsing: SourceText(text), as: .yaml)) }

  @Test("Signs, units and classes have their columns and codes")
  func columns() {
    let text = String(decoding: ExchangeWriting(forms(target)).bytes(asLines: true), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 3)
    for member in [
      #""lv1_perf_ind_code":"1""#, #""lv2_perf_ind_code":"11""#, #""computesign":"2""#, #""kpi_val":"120""#,
      #""meterunit":"公里""#,
      #""pro_code":"610324251000010000123""#,
    ] {
      #expect(lines.first?.contains(member) ?? false, "\(member)")
    }
    #expect(lines.last?.contains(#""computesign":"6""#) ?? false)
  }

  @Test("Codes are parameters")
  func codes() {
    var codes = ExchangeCodes()
    let isKnown = codes.set(">=", to: "7")
    let isUnknown = codes.set("没有", to: "1")
    #expect(isKnown)
    #expect(!isUnknown)
    let text = String(decoding: ExchangeWriting(forms(target), codes).bytes(asLines: true), as: UTF8.self)
    #expect(text.contains(#""computesign":"7""#))
    let back = ExchangeReading(SourceText(text), codes)
    #expect(Content.of(SourceText(back.text)).contains("绩效指标[0].指标性质=≥"))
  }

  @Test("CSV and JSON lines come back as the same document", arguments: [true, false])
  func roundTrip(_ asLines: Bool) {
    let bytes = ExchangeWriting(forms(target)).bytes(asLines: asLines)
    let back = ExchangeReading(SourceText(decoding: bytes))
    let lines = Content.of(SourceText(back.text))
    #expect(back.rowCount == 3)
    for line in [
      "项目.名称=公路养护", "项目.编码=610324251000010000123", "年度=2025", "总体目标=养护120公里，“好路率”达到95%",
      "绩效指标[0]=产出指标/数量指标", "绩效指标[0].名称=养护里程", "绩效指标[0].指标值=120", "绩效指标[0].计量单位=公里",
      "绩效指标[0].指标解释=干线,支线", "绩效指标[1].指标值=2025年11月30日前", "绩效指标[2].指标值=明显改善",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
  }

  @Test("Older names of columns, unknown ones, and what is none of it")
  func reading() {
    let csv =
      "PRO_NAME,kpi_lv1,kpi_lv2,kpi_lv3,indexval,computesign,actualvalue,score,xxx\n养护,产出指标,数量指标,里程,120,5,110,9,1\n"
    let back = ExchangeReading(SourceText(csv))
    #expect(back.remarks.map(\.chinese) == ["没有转换的栏目：xxx"])
    let lines = Content.of(SourceText(back.text))
    #expect(lines.contains("文档类型=项目支出绩效自评表"))
    #expect(lines.contains("绩效指标[0].指标性质=≤"))
    #expect(ExchangeReading(SourceText("姓名,工资\n张三,1\n")).rowCount == 0)
  }
}
