import Reports
import Testing

@Suite("Tables") struct TextTableTests {
  @Test func columnsLineUpByTheirWidthOnATerminal() {
    var table = TextTable([.left, .right, .left])
    table.add(["规则", "通过", "内容"])
    table.add(["JX001", "12", "👍"])
    table.add(["x"])
    #expect(table.text(indent: 1) == " 规则   通过  内容\n JX001    12  👍\n x\n")
  }
}
