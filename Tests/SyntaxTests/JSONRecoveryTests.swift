import Testing

@testable import Syntax

/// What is not JSON although it was meant to be.
@Suite struct JSONRecoveryTests {
  @Test(arguments: JSONRecoveryCases.cases)
  func recovery(_ test: Faulty) { test.check(as: .json) }
}

/// What is read, with the places of the faults.
enum JSONRecoveryCases {
  private static let wide = SyntaxError.Kind.fullwidthPunctuation

  static let cases = [
    Faulty("{\"a\": 1↓,}", .trailingComma, json: #"{"a": 1}"#),
    Faulty("[1, 2↓, ]", .trailingComma, json: "[1, 2]"),
    Faulty(
      "{↓// 注\n\"a\": 1, ↓/* 注 */ \"b\": 2 ↓# 注\n}", .commentInJSON, .commentInJSON, .commentInJSON,
      json: #"{"a": 1, "b": 2}"#),
    Faulty("{↓'a': ↓'it\\'s'}", .singleQuotes, .singleQuotes, json: nil),
    Faulty("{\"a\": ↓“甲\n}", .unclosedQuote, json: #"{"a": "甲"}"#),
    Faulty("{\"a\": 1↓ \"b\": 2}", .missingComma, json: #"{"a": 1, "b": 2}"#),
    Faulty("[1↓ 2]", .missingComma, json: "[1, 2]"),
    Faulty("[{}↓ {}]", .missingComma, json: "[{}, {}]"),
    Faulty("{↓名称: 1, ↓b: 2}", .unquotedKey, .unquotedKey, json: #"{"名称": 1, "b": 2}"#),
    Faulty("{\"a\": ↓养护, \"b\": ↓abc}", .unquotedValue, .unquotedValue, json: #"{"a": "养护", "b": "abc"}"#),
    Faulty(
      "[↓NaN, ↓True, ↓None, ↓Infinity, ↓undefined]", .invalidLiteral, .invalidLiteral, .invalidLiteral,
      .invalidLiteral, .invalidLiteral, json: nil),
    Faulty(
      "[↓01, ↓+1, ↓.5, ↓1., ↓0x1F, ↓1_000, 1e5]", .invalidNumber, .invalidNumber, .invalidNumber, .invalidNumber,
      .invalidNumber, .invalidNumber, json: nil),
    Faulty("{↓\"a\" 1}", .missingColon, json: #"{"a": 1}"#),
    Faulty("{↓\"a\", \"b\": 1}", .missingColon, json: #"{"a": null, "b": 1}"#),
    Faulty("{\"a\"↓:, \"b\": 1}", .missingValue, json: #"{"a": null, "b": 1}"#),
    Faulty("[1,↓, 2]", .extraComma, json: "[1, 2]"),
    Faulty("↓[1, 2", .unclosedBracket, json: "[1, 2]"),
    Faulty("[↓{\"a\": 1, {\"a\": 2}]", .unclosedBracket, json: #"[{"a": 1}, {"a": 2}]"#),
    Faulty("[↓{\"a\": 1\n {\"a\": 2}]", .unclosedBracket, json: #"[{"a": 1}, {"a": 2}]"#),
    Faulty("{\"a\": ↓[1, 2, \"b\": 3}", .unclosedBracket, json: #"{"a": [1, 2], "b": 3}"#),
    Faulty("{\"a\": ↓[1, 2}", .unclosedBracket, json: #"{"a": [1, 2]}"#),
    Faulty("{\"a\": 1↓]", .mismatchedBracket, json: #"{"a": 1}"#),
    Faulty("{\"a\": 1}↓}", .strayBracket, json: #"{"a": 1}"#),
    Faulty("{\"a\": 1} ↓{\"b\": 2}", .textAfterValue, json: #"{"a": 1}"#),
    Faulty("{\"a\": ↓\"养护,\n\"b\": 1}", .unclosedQuote, json: #"{"a": "养护", "b": 1}"#),
    Faulty("{\"a\": ↓\"养护, \"b\": 1}", .unclosedQuote, json: #"{"a": "养护", "b": 1}"#),
    Faulty("{↓\"名称: \"养护\", \"b\": 1}", .unclosedQuote, json: #"{"名称": "养护", "b": 1}"#),
    Faulty("[\"↓\\x41\", \"↓\\uD800\", \"\\uD83D\\uDE00\"]", .invalidEscape, .loneSurrogate, json: nil),
    Faulty("[\"a↓\tb\"]", .controlCharacter, json: nil),
    Faulty("↓", .missingValue, json: "null"),
    Faulty("{\"a\"↓：1↓，\"b\"↓：↓［1↓，2↓］}", wide, wide, wide, wide, wide, wide, json: #"{"a": 1, "b": [1, 2]}"#),
    Faulty("{↓“名称”: ↓“养护”, \"b↓”: 1}", wide, wide, wide, json: #"{"名称": "养护", "b": 1}"#),
    Faulty("{\"a\":↓　1}", wide, json: #"{"a": 1}"#),
    Faulty("{\"说明\": \"注意：不得，“超支”\"}", json: #"{"说明": "注意：不得，“超支”"}"#),
    Faulty(
      """
      {
        "文档类型": "项目支出绩效自评表",
        "年度": 2025↓
        "项目": {↓名称: "养护", "编码": "1"↓,},
        "领域": ["民生", ↓'基建'],
        "总分": ↓NaN
      }
      """, .missingComma, .unquotedKey, .trailingComma, .singleQuotes, .invalidLiteral,
      json: #"{"文档类型": "项目支出绩效自评表", "年度": 2025, "项目": {"名称": "养护", "编码": "1"}, "领域": ["民生", "基建"], "总分": "NaN"}"#
    ),
  ]
}
