import Testing

@testable import Syntax

/// Faults in the lines of block collections: one report each, and everything around them is read.
@Suite struct LineRecoveryTests {
  @Test("colons", arguments: LineRecoveryCases.colons)
  func colon(_ test: Faulty) { test.check() }

  @Test("indentation", arguments: LineRecoveryCases.indentation)
  func indentation(_ test: Faulty) { test.check() }

  @Test("dashes", arguments: LineRecoveryCases.dashes)
  func dash(_ test: Faulty) { test.check() }
}

/// What is read, with the places of the faults.
enum LineRecoveryCases {
  static let colons = [
    Faulty("名称: 甲\n↓键\n年度: 2025\n", .missingColon, json: #"{"名称": "甲", "键": null, "年度": 2025}"#),
    Faulty("项目:\n  名称: 甲\n  ↓键\n总额: 1\n", .missingColon, json: #"{"项目": {"名称": "甲", "键": null}, "总额": 1}"#),
    Faulty("↓项目\n  名称: 甲\n", .missingColon, json: #"{"项目": {"名称": "甲"}}"#),
    Faulty(
      "项目:\n  ↓资金\n    单位: 万元\n  名称: 甲\n", .missingColon,
      json: #"{"项目": {"资金": {"单位": "万元"}, "名称": "甲"}}"#),
    Faulty("说明: 一\n↓二\n三\n年度: 1\n", .missingColon, json: #"{"说明": "一", "二": null, "三": null, "年度": 1}"#),
    Faulty("- ↓甲\n  值: 1\n- 乙\n", .missingColon, json: #"[{"甲": null, "值": 1}, "乙"]"#),
    Faulty("a: 1\n↓\"键\"\nb: 2\n", .missingColon, json: #"{"a": 1, "键": null, "b": 2}"#),
    Faulty("a: 1\n↓[键]\nb: 2\n", .missingColon, json: #"{"a": 1, "[键]": null, "b": 2}"#),
    Faulty("名称↓:养护\n年度: 2025\n", .missingBlankAfterColon, json: #"{"名称": "养护", "年度": 2025}"#),
    Faulty("年度: 2025\n名称↓:养护\n", .missingBlankAfterColon, json: #"{"年度": 2025, "名称": "养护"}"#),
    Faulty(
      "a: 1\n键↓:值:值\n", .missingBlankAfterColon, json: #"{"a": 1, "键": "值:值"}"#),
    Faulty(
      "a: 1\n\"键\"↓:值\n'键2'↓:值\n", .missingBlankAfterColon, .missingBlankAfterColon,
      json: #"{"a": 1, "键": "值", "键2": "值"}"#),
    // Colons of addresses and times are none of a key.
    Faulty(
      "a: 1\n↓http://a.cn\nb: 2\n↓12:30\n", .missingColon, .missingColon,
      json: #"{"a": 1, "http://a.cn": null, "b": 2, "12:30": null}"#),
    Faulty("a: b↓: c\nd: 1\n", .colonInValue, json: #"{"a": "b: c", "d": 1}"#),
    Faulty("a: b↓: c: d # 注\ne: 1\n", .colonInValue, json: #"{"a": "b: c: d", "e": 1}"#),
    Faulty("a: 'b'↓: c\nd: 1\n", .colonInValue, json: #"{"a": "b", "d": 1}"#),
    Faulty("a: ↓: b\nc: 1\n", .colonInValue, json: #"{"a": "b", "c": 1}"#),
    Faulty("↓c\n d: x\n", .missingColon, json: #"{"c": {"d": "x"}}"#),
    Faulty("--- ↓a: 1\nb: 2\n", .mappingOnMarkerLine, json: #"{"a": 1, "b": 2}"#),
    Faulty("a: |\n↓文字\n", .missingColon, json: #"{"a": "", "文字": null}"#),
  ]

  static let indentation = [
    Faulty(
      "项目:\n  名称: 甲\n↓   编码: 乙\n  单位: 丙\n", .wrongIndentation,
      json: #"{"项目": {"名称": "甲", "编码": "乙", "单位": "丙"}}"#),
    Faulty(
      "map:\n  k1: 1\n↓ k2: 2\n  k3: 3\nnext: 4\n", .wrongIndentation,
      json: #"{"map": {"k1": 1, "k2": 2, "k3": 3}, "next": 4}"#),
    Faulty("a: 1\n↓ b: 2\n c: 3\nd: 4\n", .wrongIndentation, json: #"{"a": 1, "b": 2, "c": 3, "d": 4}"#),
    Faulty(" a: 1\n↓b: 2\nc: 3\n", .wrongIndentation, json: #"{"a": 1, "b": 2, "c": 3}"#),
    Faulty(
      "- a: 1\n↓   b: 2\n- a: 1\n↓ b: 2\n", .wrongIndentation, .wrongIndentation,
      json: #"[{"a": 1, "b": 2}, {"a": 1, "b": 2}]"#),
    Faulty("k:\n   - 甲\n   - 乙\n↓  - 丙\n", .wrongIndentation, json: #"{"k": ["甲", "乙", "丙"]}"#),
    // The line below shows on which level the wrong one is.
    Faulty(
      "a:\n  b:\n    c:\n      - 1\n↓   d:\n    e: 1\n", .wrongIndentation,
      json: #"{"a": {"b": {"c": [1]}, "d": {"e": 1}}}"#),
    Faulty(
      "资金:\n↓→单位: 万元\n→总额: 3\n年度: 1\n", .tabIndentation,
      json: #"{"资金": {"单位": "万元", "总额": 3}, "年度": 1}"#),
    Faulty(
      "资金:\n  单位: 万元\n↓→总额: 3\n  年度: 1\n", .tabIndentation,
      json: #"{"资金": {"单位": "万元", "总额": 3, "年度": 1}}"#),
    Faulty(
      "a:\n↓→b:\n→→c: 1\n  d: 2\n↓→e: 3\n", .tabIndentation, .tabIndentation,
      json: #"{"a": {"b": {"c": 1}, "d": 2, "e": 3}}"#),
    Faulty("-↓→- a\n", .tabIndentation, json: #"[["a"]]"#),
    Faulty(
      "说明: |\n  第一行\n↓ 第二行\n  第三行\nz: 1\n", .blockScalarIndentation,
      json: #"{"说明": "第一行\n第二行\n第三行\n", "z": 1}"#),
    Faulty("说明: |\n ↓  \n 文字\nz: 1\n", .blockScalarIndentation, json: nil),
    Faulty("k: \"v\"\n  ↓further\n  text\nz: 1\n", .unexpectedText, json: #"{"k": "v", "z": 1}"#),
    Faulty("k: v # 注\n  ↓further\nz: 1\n", .textAfterComment, json: #"{"k": "v", "z": 1}"#),
    Faulty("\"a\"\n↓b: 1\nc: 2\n", .contentAfterRoot, json: #""a" {"b": 1, "c": 2}"#),
  ]

  static let dashes = [
    Faulty(
      "标识:\n  - 甲\n  ↓-乙\n  - 丙\n年度: 1\n", .missingBlankAfterDash,
      json: #"{"标识": ["甲", "乙", "丙"], "年度": 1}"#),
    Faulty("标识:\n  ↓-甲\n  - 乙\n", .missingBlankAfterDash, json: #"{"标识": ["甲", "乙"]}"#),
    Faulty(
      "标识:\n  ↓-甲\n  ↓-乙\n年度: 1\n", .missingBlankAfterDash, .missingBlankAfterDash,
      json: #"{"标识": ["甲", "乙"], "年度": 1}"#),
    Faulty("标识:\n- 甲\n↓-乙\n年度: 1\n", .missingBlankAfterDash, json: #"{"标识": ["甲", "乙"], "年度": 1}"#),
    Faulty("标识:\n↓-甲\n- 乙\n年度: 1\n", .missingBlankAfterDash, json: #"{"标识": ["甲", "乙"], "年度": 1}"#),
    Faulty(
      "明细:\n  - 名称: 甲\n    值: 1\n  ↓-名称: 乙\n    值: 2\n  - 名称: 丙\n", .missingBlankAfterDash,
      json: #"{"明细": [{"名称": "甲", "值": 1}, {"名称": "乙", "值": 2}, {"名称": "丙"}]}"#),
    Faulty("明细:\n  ↓-{名称: 丁, 权重: 10}\n", .missingBlankAfterDash, json: #"{"明细": [{"名称": "丁", "权重": 10}]}"#),
    Faulty("- 甲\n↓丙\n丁\n- 乙\n", .missingDash, json: #"["甲", "丙", "丁", "乙"]"#),
    Faulty("- 甲\n↓年度: 2025\n其他: 1\n- 乙\n", .missingDash, json: #"["甲", {"年度": 2025, "其他": 1}, "乙"]"#),
    Faulty("a: 1\n↓- 甲\n- 乙\nb: 2\n", .unexpectedListItem, json: #"{"a": 1, "": ["甲", "乙"], "b": 2}"#),
    Faulty("a: ↓- 甲\n   - 乙\nb: 2\n", .listOnKeyLine, json: #"{"a": ["甲", "乙"], "b": 2}"#),
    Faulty("分值: ↓-\n得分: ↓- # 无\nx: 1\n", .loneDash, .loneDash, json: #"{"分值": "-", "得分": "-", "x": 1}"#),
    // A single line is text, and a negative number is none of a list.
    Faulty("分值:\n  -5\n", json: #"{"分值": -5}"#),
    Faulty("说明:\n  -甲\n", json: #"{"说明": "-甲"}"#),
  ]
}
