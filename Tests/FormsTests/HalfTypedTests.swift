import Forms
import SourceText
import Syntax
import Testing

/// A document while it is being typed: every beginning of it is read, and everything read has a place.
@Suite("Half-typed documents") struct HalfTypedTests {
  private static let block = """
    文档类型: 项目支出绩效自评表
    年度: 2025
    项目: {名称: "公路养护", 负责人: '张三'}
    资金:
      年度资金总额: {年初预算数: 320, 全年预算数: 300, 执行率: 93.75%}
    绩效指标:
      产出指标(50分):
        数量指标:
          - {名称: 养护里程, 指标性质: ≥, 指标值: 120, 计量单位: 公里, 分值: 15}
          - 名称: 更换标牌
            年度指标值: |
              ≥200块
    总分: 95
    """
  private static let json = """
    {"文档类型": "项目支出绩效目标申报表", "年度": 2025, "项目": {"名称": "养护\\u516c路"},
     "绩效指标": [{"一级指标": "产出指标", "二级指标": null, "三级指标": "里程", "指标值": "≥120公里", "权重": 15}]}
    """

  /// Reads everything that a form offers and returns whether each place lies in the text.
  private func isSound(_ form: Form) -> Bool {
    let whole = form.tree.source.whole
    var places: [TextRange] = []
    for record in form.allRecords {
      for entry in form.entries(of: record) {
        places += [form.keyRange(entry), form.valueRange(entry)]
        _ = (form.text(entry), form.points(entry), form.amount(entry)?.yuan, form.date(entry), form.flag(entry))
        places += form.list(entry).map { form.tree.range($0.node) }
      }
    }
    for indicator in form.indicators {
      places += [form.nameRange(of: indicator), form.rowRange(of: indicator)]
      places += [form.range(indicator.target?.parts.number, in: .target, of: indicator)]
    }
    places += form.headings.map { form.tree.range($0.node) }
    places += form.typeFaults.map { form.tree.range($0.value) } + form.unknownKeys.map { form.tree.range($0.key) }
    for offset in 0...whole.end { _ = (form.field(at: offset)?.field, form.heading(at: offset)?.level) }
    return places.allSatisfy { whole.contains($0) }
  }

  @Test("Every beginning of a YAML document", arguments: [SyntaxFormat.yaml, .json])
  func beginnings(_ format: SyntaxFormat) throws {
    let text = Array((format == .yaml ? Self.block : Self.json).utf8)
    var forms = 0
    for count in 0...text.count {
      for form in Form.read(SyntaxTree(parsing: SourceText(decoding: Array(text[..<count])), as: format)) {
        forms += 1
        #expect(isSound(form), "the first \(count) bytes")
      }
    }
    #expect(forms > text.count / 2)
  }

  @Test("Every document with one byte taken out")
  func holes() {
    let text = Array(Self.block.utf8)
    for place in text.indices {
      var bytes = text
      bytes.remove(at: place)
      for form in Form.read(SyntaxTree(parsing: SourceText(decoding: bytes), as: .yaml)) {
        #expect(isSound(form), "without byte \(place)")
      }
    }
  }

  @Test("What stands before the cursor is read while the rest is missing")
  func before() throws {
    let form = try form("文档类型: 项目支出绩效自评表\n年度: 2025\n项目: {名称: 公路养护, 负责")
    #expect(form.year == 2025)
    #expect(form[.project, .name].map { form.text($0) } == "公路养护")
  }
}

extension SourceText {
  /// The range of the whole text.
  var whole: TextRange { TextRange(0, count) }
}
