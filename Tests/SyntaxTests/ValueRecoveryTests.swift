import Testing

@testable import Syntax

/// Faults in values: quotes, first characters, references.
@Suite struct ValueRecoveryTests {
  @Test("quotes", arguments: ValueRecoveryCases.quotes)
  func quote(_ test: Faulty) { test.check() }

  @Test("first characters", arguments: ValueRecoveryCases.starts)
  func start(_ test: Faulty) { test.check() }

  @Test("documents", arguments: ValueRecoveryCases.documents)
  func document(_ test: Faulty) { test.check() }
}

/// What is read, with the places of the faults.
enum ValueRecoveryCases {
  static let quotes = [
    Faulty(
      "项目:\n  名称: ↓\"养护\n  编码: 123\n  说明: \"好\"\n年度: 2025\n", .unclosedQuote,
      json: #"{"项目": {"名称": "养护", "编码": 123, "说明": "好"}, "年度": 2025}"#),
    Faulty("a: ↓'b\nc: ↓\"\nd: 1\n", .unclosedQuote, .unclosedQuote, json: #"{"a": "b", "c": "", "d": 1}"#),
    Faulty("↓\"名称: 养护\n年度: 1\n", .unclosedQuote, json: #"{"名称": "养护", "年度": 1}"#),
    Faulty(
      "项目: ↓\"养护\n↓  编码: 123\n  说明: \"好\"\n", .unclosedQuote, .wrongIndentation,
      json: #"{"项目": "养护", "编码": 123, "说明": "好"}"#),
    Faulty("名称: \"关于\"↓十四五\"规划\"\nb: 1\n", .textAfterQuote, json: #"{"名称": "关于\"十四五\"规划", "b": 1}"#),
    Faulty("名称: \"十四五\"↓规划\nb: 1\n", .textAfterQuote, json: #"{"名称": "\"十四五\"规划", "b": 1}"#),
    Faulty("a: \"b\" ↓c\nd: 1\n", .textAfterQuote, json: #"{"a": "b", "d": 1}"#),
    Faulty("a: \"b\"↓,\nc: 1\n", .extraComma, json: #"{"a": "b", "c": 1}"#),
    Faulty("a: \"b\"↓# 注\nc: 1\n", .missingBlankBeforeComment, json: #"{"a": "b", "c": 1}"#),
    Faulty("路径: \"C:↓\\数据\"\nb: 1\n", .invalidEscape, json: #"{"路径": "C:\\数据", "b": 1}"#),
    Faulty("a: \"↓\\x4\"\nb: \"↓\\'\"\n", .invalidEscape, .invalidEscape, json: #"{"a": "\\x4", "b": "\\'"}"#),
    Faulty("a: \"b\n↓c\"\nd: 1\n", .wrongIndentation, json: #"{"a": "b c", "d": 1}"#),
    Faulty("↓\"a\n b\": 1\n", .multilineKey, json: #"{"a b": 1}"#),
    Faulty("文号: [2024]↓12号\nb: 1\n", .textAfterBracket, json: #"{"文号": "[2024]12号", "b": 1}"#),
  ]

  static let starts = [
    Faulty(
      "完成: ↓%50\n人: ↓@张三\nx: ↓`a`\nt: 1\n", .reservedStart, .reservedStart, .reservedStart,
      json: #"{"完成": "%50", "人": "@张三", "x": "`a`", "t": 1}"#),
    Faulty("↓%完成: 1\nb: 2\n", .reservedStart, json: #"{"%完成": 1, "b": 2}"#),
    Faulty("b: 2\n↓%完成: 1\n", .reservedStart, json: #"{"b": 2, "%完成": 1}"#),
    Faulty(
      "负责人: ↓**人\nb: ↓*张三 等\nc: 1\n", .unknownAlias, .unknownAlias,
      json: #"{"负责人": "**人", "b": "*张三 等", "c": 1}"#),
    Faulty("负责人: ↓*张三\nc: 1\n", .unknownAlias, json: #"{"负责人": "*张三", "c": 1}"#),
    Faulty("a: ↓& 乙\nb: ↓&\nc: 1\n", .invalidAnchor, .invalidAnchor, json: #"{"a": "& 乙", "b": "&", "c": 1}"#),
    Faulty("a: ↓!重要\nb: [↓!急, 甲]\n", .invalidTag, .invalidTag, json: #"{"a": "!重要", "b": ["!急", "甲"]}"#),
    Faulty("a: ↓!x!y z\n", .unknownTagHandle, json: #"{"a": "z"}"#),
    Faulty(
      "指标值: ↓>95%\nb: ↓>= 95\nc: ↓>5\nd: ↓|x\ne: 1\n", .blockScalarHeader, .blockScalarHeader,
      .blockScalarHeader, .blockScalarHeader, json: #"{"指标值": ">95%", "b": ">= 95", "c": ">5", "d": "|x", "e": 1}"#),
    Faulty("a: ↓| 文字\n  第二行\nb: 1\n", .blockScalarHeader, json: #"{"a": "| 文字 第二行", "b": 1}"#),
    Faulty("a: ↓? 待定\nb: 1\n", .reservedStart, json: #"{"a": "? 待定", "b": 1}"#),
    Faulty("a: ↓}\nb: 1\n", .strayBracket, json: #"{"a": null, "b": 1}"#),
    Faulty("a: 1\n↓]\nb: 1\n", .strayBracket, json: #"{"a": 1, "b": 1}"#),
    Faulty("a: &x 1\nb: ↓&y *x\n", .aliasWithProperties, json: #"{"a": 1, "b": 1}"#),
    Faulty("a: &x\n  ↓&y 1\nb: *x\n", .repeatedAnchor, json: #"{"a": 1, "b": 1}"#),
    Faulty("a: &x [↓*x]\n", .cyclicAlias, json: #"{"a": ["*x"]}"#),
    Faulty("a:\n↓&x\n- 1\nb: 2\n", .misplacedProperties, json: #"{"a": [1], "b": 2}"#),
    Faulty("a: 1\n↓&x\n", .misplacedProperties, json: nil),
  ]

  static let documents = [
    Faulty("↓%YAML 1.2\na: 1\n", .directiveWithoutDocument, json: #"{"a": 1}"#),
    Faulty("a: 1\n↓%YAML 1.2\n---\nb: 1\n", .directiveInDocument, json: #"{"a": 1} {"b": 1}"#),
    Faulty("↓%YAML 1.2 x\n---\na: 1\n", .invalidDirective, json: #"{"a": 1}"#),
    Faulty("%YAML 1.2\n↓%YAML 1.2\n---\na: 1\n", .repeatedDirective, json: #"{"a": 1}"#),
    Faulty("a: 1\n... ↓b\n", .textAfterMarker, json: #"{"a": 1}"#),
    Faulty("a: b↓\u{1}\u{2}c\n", .controlCharacter, json: nil),
    Faulty("a: \"\u{7F}\"\n", json: "{\"a\": \"\u{7F}\"}"),
  ]
}
