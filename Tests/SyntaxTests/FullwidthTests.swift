import SourceText
import Testing

@testable import Syntax

/// Punctuation of a Chinese keyboard: read as meant where it is syntax, left alone where it is text.
@Suite struct FullwidthTests {
  @Test("as syntax", arguments: FullwidthCases.syntax)
  func asSyntax(_ test: Faulty) { test.check() }

  @Test("as text", arguments: FullwidthCases.text)
  func asText(_ text: String) { #expect(yaml(text).errors.isEmpty) }

  @Test("the replacement makes the text right")
  func replacement() throws {
    for test in FullwidthCases.syntax {
      var bytes = Array(test.text.utf8)
      for error in yaml(test.text).errors.reversed() {
        let replacement = try #require(error.replacement)
        bytes.replaceSubrange(error.range.start..<error.range.end, with: replacement.utf8)
      }
      let fixed = String(decoding: bytes, as: UTF8.self)
      #expect(yaml(fixed).errors.isEmpty, "\(fixed)")
      #expect(PlainJSON.values(yaml(fixed).json()) == PlainJSON.values(yaml(test.text).json()), "\(fixed)")
    }
  }
}

/// What is read, with the places of the faults.
enum FullwidthCases {
  private static let wide = SyntaxError.Kind.fullwidthPunctuation

  static let syntax = [
    Faulty("名称↓：养护\n年度: 2025\n", wide, json: #"{"名称": "养护", "年度": 2025}"#),
    Faulty("年度: 2025\n名称↓： 养护\n", wide, json: #"{"年度": 2025, "名称": "养护"}"#),
    Faulty("名称:↓　养护\n年度: 1\n", wide, json: #"{"名称": "养护", "年度": 1}"#),
    Faulty("文档类型↓：项目支出绩效目标申报表\n", wide, json: #"{"文档类型": "项目支出绩效目标申报表"}"#),
    Faulty(
      "名称↓：养护\n项目↓：\n  名称↓：甲\n  编码↓：乙\n资金↓：\n  单位: 万元\n", wide, wide, wide, wide, wide,
      json: #"{"名称": "养护", "项目": {"名称": "甲", "编码": "乙"}, "资金": {"单位": "万元"}}"#),
    Faulty("项目:\n  名称↓：甲\n  编码: 乙\n", wide, json: #"{"项目": {"名称": "甲", "编码": "乙"}}"#),
    Faulty("项目:\n  编码: 乙\n  名称↓：甲\n", wide, json: #"{"项目": {"编码": "乙", "名称": "甲"}}"#),
    Faulty("- 名称: 甲\n- 名称↓：乙\n", wide, json: #"[{"名称": "甲"}, {"名称": "乙"}]"#),
    Faulty("- 名称↓：乙\n- 名称: 甲\n", wide, json: #"[{"名称": "乙"}, {"名称": "甲"}]"#),
    Faulty("- 名称↓：甲\n  值: 3\n", wide, json: #"[{"名称": "甲", "值": 3}]"#),
    Faulty("- \"名称\"↓：甲\n", wide, json: #"[{"名称": "甲"}]"#),
    Faulty("↓“名称”: 养护\nx: “养护”\n", wide, json: #"{"名称": "养护", "x": "“养护”"}"#),
    Faulty("y: ↓“注意: 不得”\nz: 1\n", wide, json: #"{"y": "注意: 不得", "z": 1}"#),
    Faulty("a: \"养护↓”\nb: 1\n", wide, json: #"{"a": "养护", "b": 1}"#),
    Faulty("标识:\n  ↓－ 甲\n  ↓－ 乙\nz: 1\n", wide, wide, json: #"{"标识": ["甲", "乙"], "z": 1}"#),
    Faulty("标识:\n  - 甲\n  ↓－乙\nz: 1\n", wide, json: #"{"标识": ["甲", "乙"], "z": 1}"#),
    Faulty("明细:\n  ↓－ 名称: 甲\n    值: 1\n  - 名称: 乙\n", wide, json: #"{"明细": [{"名称": "甲", "值": 1}, {"名称": "乙"}]}"#),
    Faulty("明细:\n  - 名称: 乙\n  ↓－ 名称: 甲\n    值: 1\n", wide, json: #"{"明细": [{"名称": "乙"}, {"名称": "甲", "值": 1}]}"#),
    Faulty(
      "项目:\n↓　　名称: 甲\n↓　　编码: 乙\n年度: 1\n", wide, wide,
      json: #"{"项目": {"名称": "甲", "编码": "乙"}, "年度": 1}"#),
    Faulty("项目:\n↓\u{A0}\u{A0}名称: 甲\n  编码: 乙\n", wide, json: #"{"项目": {"名称": "甲", "编码": "乙"}}"#),
    Faulty("a: 1\n↓＃ 注释：甲\nb: 2\n", wide, json: #"{"a": 1, "b": 2}"#),
    Faulty("a: \"x\"↓　# 注\nb: 2\n", wide, json: #"{"a": "x", "b": 2}"#),
    Faulty(
      "{名称↓：养护↓，指标值↓：≥120, 权重: 15}\n", wide, wide, wide,
      json: #"{"名称": "养护", "指标值": "≥120", "权重": 15}"#),
    Faulty("- {名称: 甲↓，指标值: 乙, 权重: 3}\n", wide, json: #"[{"名称": "甲", "指标值": "乙", "权重": 3}]"#),
    Faulty("领域: [民生↓，基建]\n", wide, json: #"{"领域": ["民生", "基建"]}"#),
    Faulty("领域: [民生, 基建↓］\n年度: 1\n", wide, json: #"{"领域": ["民生", "基建"], "年度": 1}"#),
    Faulty("领域: ↓［民生↓，基建↓］\n年度: 1\n", wide, wide, wide, json: #"{"领域": ["民生", "基建"], "年度": 1}"#),
    Faulty(
      "a: ↓｛名称↓：甲↓，值↓：3↓｝\nb: 1\n", wide, wide, wide, wide, wide,
      json: #"{"a": {"名称": "甲", "值": 3}, "b": 1}"#),
    Faulty("a: {领域↓：[民生, 基建], b: 1}\n", wide, json: #"{"a": {"领域": ["民生", "基建"], "b": 1}}"#),
    Faulty("a: {名称↓：\"甲\", b: 1}\n", wide, json: #"{"a": {"名称": "甲", "b": 1}}"#),
    Faulty("a: {x: \"y\"↓　}\n", wide, json: #"{"a": {"x": "y"}}"#),
  ]

  static let text = [
    "说明: 注意：不得超支\n", "a: \"a：b\"\n", "c: 第一行\n  注意：第二行\n", "d: |\n  名称：甲\n  值：乙\n",
    "- 完成：三项\n- 其他\n", "- 完成：三项\n", "总体目标:\n  目标一：完成养护\n  目标二：好路率\n", "x: “养护”\n",
    "名称: “十四五”规划\n", "d: ［重点］养护\n", "e: ［必填］\n", "f: [日常养护工作完成后，由主管部门组织验收并出具意见]\n",
    "g: 甲，乙：丙\n", "{a: 完成三项，其中道路}\n", "a: 甲　乙　\n", "b: 甲 ＃ 乙\n",
    "a: 2025－2027\n", "http://a.cn\n", "- a:b\n- c\n", "“甲”和“乙”: 1\n",
  ]
}
