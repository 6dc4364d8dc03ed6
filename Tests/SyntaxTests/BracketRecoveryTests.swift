import Testing

@testable import Syntax

/// Faults in `[…]` and `{…}`.
@Suite struct BracketRecoveryTests {
  @Test("closing", arguments: BracketRecoveryCases.closing)
  func close(_ test: Faulty) { test.check() }

  @Test("entries", arguments: BracketRecoveryCases.entries)
  func entry(_ test: Faulty) { test.check() }
}

/// What is read, with the places of the faults.
enum BracketRecoveryCases {
  static let closing = [
    Faulty("领域: ↓[民生, 基建\n年度: 2025\n", .unclosedBracket, json: #"{"领域": ["民生", "基建"], "年度": 2025}"#),
    Faulty(
      "明细:\n  - ↓{名称: 甲, 权重: 15\n  - {名称: 乙}\n年度: 1\n", .unclosedBracket,
      json: #"{"明细": [{"名称": "甲", "权重": 15}, {"名称": "乙"}], "年度": 1}"#),
    Faulty(
      "明细: ↓[\n  {a: 1},\n  {a: 2},\n年度: 1\n", .unclosedBracket,
      json: #"{"明细": [{"a": 1}, {"a": 2}], "年度": 1}"#),
    Faulty(
      "明细: [\n  ↓{a: 1,\n  {a: 2},\n]\n年度: 1\n", .unclosedBracket,
      json: #"{"明细": [{"a": 1}, {"a": 2}], "年度": 1}"#),
    Faulty("a: ↓[\nb: 1\n", .unclosedBracket, json: #"{"a": [], "b": 1}"#),
    Faulty("a: {b: ↓[1, 2\nc: 1\n", .unclosedBracket, json: #"{"a": {"b": [1, 2]}, "c": 1}"#),
    Faulty("a: {b: [1, 2↓}, d: 3}\ne: 1\n", .mismatchedBracket, json: #"{"a": {"b": [1, 2], "d": 3}, "e": 1}"#),
    Faulty("a: {b: ↓[1, 2}\ne: 1\n", .unclosedBracket, json: #"{"a": {"b": [1, 2]}, "e": 1}"#),
    Faulty(
      "a: {b: 1↓]\nc: [1↓}\nd: 1\n", .mismatchedBracket, .mismatchedBracket,
      json: #"{"a": {"b": 1}, "c": [1], "d": 1}"#),
    Faulty(
      "a: [1]↓]\nb: {c: 1}↓}\nd: 1\n", .strayBracket, .strayBracket,
      json: #"{"a": [1], "b": {"c": 1}, "d": 1}"#),
    Faulty("c: {颜色: ↓#fff, b: 2}\nd: 1\n", .commentHidesBracket, json: #"{"c": {"颜色": null}, "d": 1}"#),
    Faulty("k: {\n↓名称: 甲,\n权重: 15\n}\nx: 1\n", .bracketIndentation, json: #"{"k": {"名称": "甲", "权重": 15}, "x": 1}"#),
    Faulty("k: [\n  甲,\n]\nx: 1\n", json: #"{"k": ["甲"], "x": 1}"#),
    Faulty("- ↓[\n---\na\n", .unclosedBracket, json: #"[[]] "a""#),
    Faulty("a: {b: 1} ↓c\nd: 1\n", .textAfterBracket, json: #"{"a": {"b": 1}, "d": 1}"#),
  ]

  static let entries = [
    Faulty("a: {名称: 甲↓ 指标值: 乙, 权重: 3}\n", .missingComma, json: #"{"a": {"名称": "甲", "指标值": "乙", "权重": 3}}"#),
    Faulty("a: {名称: \"甲\"↓ 指标值: 乙}\n", .missingComma, json: #"{"a": {"名称": "甲", "指标值": "乙"}}"#),
    Faulty("a: {\n  名称: 甲↓\n  权重: 1\n}\n", .missingComma, json: #"{"a": {"名称": "甲", "权重": 1}}"#),
    Faulty("a: [\"b\"↓ \"c\", d]\n", .missingComma, json: #"{"a": ["b", "c", "d"]}"#),
    Faulty("a: [[1]↓ [2]]\n", .missingComma, json: #"{"a": [[1], [2]]}"#),
    Faulty("a: [甲,↓, 乙]\nb: [↓, 甲]\n", .extraComma, .extraComma, json: #"{"a": ["甲", "乙"], "b": ["甲"]}"#),
    Faulty("a: {b: c↓: d, e: f}\n", .colonInValue, json: #"{"a": {"b": "c: d", "e": "f"}}"#),
    Faulty("a: {b: \"c\"↓: d, e: f}\n", .colonInValue, json: #"{"a": {"b": "c", "e": "f"}}"#),
    Faulty("a: {b: ↓: c, d: e}\n", .colonInValue, json: #"{"a": {"b": "c", "d": "e"}}"#),
    Faulty("a: {↓\"b\" \"c\", d: e}\n", .missingColon, json: #"{"a": {"b": "c", "d": "e"}}"#),
    Faulty("a: [↓-, 1, ↓- 2]\n", .loneDash, .dashInBrackets, json: #"{"a": ["-", 1, 2]}"#),
    Faulty(
      "a: {b: ↓>95%, c: ↓%x, d: ↓**张, e: ↓@x}\n", .blockScalarHeader, .reservedStart, .unknownAlias,
      .reservedStart, json: #"{"a": {"b": ">95%", "c": "%x", "d": "**张", "e": "@x"}}"#),
    Faulty("a: [b,↓#c\n  d]\n", .missingBlankBeforeComment, json: #"{"a": ["b", "d"]}"#),
    Faulty("a: {名称: ↓\"养护, 权重: 15}\nb: 1\n", .unclosedQuote, json: #"{"a": {"名称": "养护", "权重": 15}, "b": 1}"#),
    Faulty(
      "a: {名称: ↓\"养护, 指标值: \"95\", 权重: 1}\n", .unclosedQuote,
      json: #"{"a": {"名称": "养护", "指标值": "95", "权重": 1}}"#),
    Faulty(
      "a: {名称: \"关于\"↓十四五\"规划\", 权重: 1}\n", .textAfterQuote,
      json: #"{"a": {"名称": "关于\"十四五\"规划", "权重": 1}}"#),
    Faulty(
      "a: {名称: \"十四五\"↓规划, 权重: 1}\n", .textAfterQuote,
      json: #"{"a": {"名称": "\"十四五\"规划", "权重": 1}}"#),
    Faulty("a: {↓\"名称: 养护, 权重: 1}\n", .unclosedQuote, json: #"{"a": {"名称": "养护", "权重": 1}}"#),
    Faulty("[ ↓键\n : 值 ]\n", .multilineKey, json: #"[{"键": "值"}]"#),
  ]
}
