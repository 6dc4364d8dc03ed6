import Testing

@testable import JSON

@Suite struct JSONReaderTests {
  @Test(
    arguments: [
      ("null", .null),
      (" \t\r\n true ", true),
      ("false", false),
      ("0", 0),
      ("-0", .number(JSONNumber(checked: "-0"))),
      ("12345678901234567890.50e+07", .number(JSONNumber(checked: "12345678901234567890.50e+07"))),
      ("[]", []),
      ("{}", [:]),
      ("[ ]", []),
      ("[1,[],{\"a\":[2]},\"b\"]", [1, [], ["a": [2]], "b"]),
      (#"{"指标": "全年预算数", "值": [1, null]}"#, ["指标": "全年预算数", "值": [1, nil]]),
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""\u7ee9\u6548\uD83D\uDE00\u0000""#, "绩效😀\u{0}"),
      (#""绩\u6548 😀""#, "绩效 😀"),
      (#"{"a":1,"a":2}"#, ["a": 1, "a": 2]),
      ("\"\u{7F}\u{2028}\u{FEFF}\"", "\u{7F}\u{2028}\u{FEFF}"),
    ] as [(String, JSONValue)])
  func reads(_ text: String, _ value: JSONValue) throws {
    #expect(try JSONValue(parsing: Array(text.utf8)) == value)
  }

  @Test(
    arguments: [
      ("", .unexpectedEnd, 0),
      ("  ", .unexpectedEnd, 2),
      ("[1", .unexpectedEnd, 2),
      ("{\"a\"", .unexpectedEnd, 4),
      ("{\"a\":", .unexpectedEnd, 5),
      ("\"a", .unexpectedEnd, 2),
      ("\"a\\", .unexpectedEnd, 3),
      ("tru", .unexpectedEnd, 3),
      ("trux", .unexpectedByte, 3),
      ("[1,]", .unexpectedByte, 3),
      ("[,1]", .unexpectedByte, 1),
      ("[1 2]", .unexpectedByte, 3),
      ("[1}", .unexpectedByte, 2),
      ("{\"a\":1]", .unexpectedByte, 6),
      ("{\"a\":1,}", .unexpectedByte, 7),
      ("{a:1}", .unexpectedByte, 1),
      ("{\"a\" 1}", .unexpectedByte, 5),
      ("［1］", .unexpectedByte, 0),
      ("\u{FEFF}{}", .unexpectedByte, 0),
      ("{}{}", .trailingBytes, 2),
      ("1 /* */", .trailingBytes, 2),
      ("01", .invalidNumber, 2),
      ("-", .invalidNumber, 1),
      ("1.", .invalidNumber, 2),
      ("1e+", .invalidNumber, 3),
      ("\"\\x\"", .invalidEscape, 1),
      ("\"\\u12G4\"", .invalidEscape, 1),
      ("\"\\u12", .invalidEscape, 1),
      ("\"\\uD800\"", .loneSurrogate, 1),
      ("\"\\uD83D\\u0041\"", .loneSurrogate, 1),
      ("\"\\uDC00\\uD800\"", .loneSurrogate, 1),
      ("\"a\nb\"", .controlCharacter, 2),
      ("\"\u{0}\"", .controlCharacter, 1),
    ] as [(String, JSONError.Kind, Int)])
  func refuses(_ text: String, _ kind: JSONError.Kind, _ offset: Int) {
    #expect(throws: JSONError(kind: kind, offset: offset)) { try JSONValue(parsing: Array(text.utf8)) }
  }

  @Test(
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xE7, 0xBB, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
    ] as [[UInt8]])
  func refusesInvalidUTF8(_ bytes: [UInt8]) {
    #expect(throws: JSONError(kind: .invalidUTF8, offset: 1)) { try JSONValue(parsing: bytes) }
  }

  @Test func boundsTheDepth() throws {
    func nested(_ depth: Int, _ open: String, _ close: String) -> [UInt8] {
      Array((String(repeating: open, count: depth) + String(repeating: close, count: depth)).utf8)
    }
    _ = try JSONValue(parsing: nested(512, "[", "]"))
    #expect(throws: JSONError(kind: .tooDeep, offset: 512)) { try JSONValue(parsing: nested(513, "[", "]")) }
    #expect(throws: JSONError(kind: .tooDeep, offset: 512 * 5)) {
      try JSONValue(parsing: Array(String(repeating: "{\"a\":", count: 1_000_000).utf8))
    }
    #expect(throws: JSONError(kind: .tooDeep, offset: 2)) {
      try JSONValue(parsing: nested(3, "[", "]"), maximumDepth: 2)
    }
    // Side by side is not deep.
    _ = try JSONValue(parsing: Array(("[" + String(repeating: "[],", count: 1000) + "[]]").utf8), maximumDepth: 2)
  }

  @Test(arguments: [(3, "c"), (40, "c")])
  func looksUpTheLastMemberOfAName(_ count: Int, _ name: String) {
    let members = (0..<count).map { JSONObject.Member(key: "指标\($0)", value: JSONValue(integerLiteral: $0)) }
    let object = JSONObject(members + [.init(key: name, value: 1), .init(key: name, value: 2)])
    #expect(object[name] == 2)
    #expect(object["指标\(count - 1)"]?.integer == count - 1)
    #expect(object["没有"] == nil)
    #expect(object.members.count == count + 2)
  }

  @Test(
    arguments: [
      ("7", 7), ("-7", -7), ("2.0", 2), ("2e3", 2000), ("2.5", nil), ("1e40", nil), ("9223372036854775807", Int.max),
      ("9223372036854775808", nil), ("1e999", nil), ("-0", 0),
    ] as [(String, Int?)])
  func readsWholeNumbers(_ text: String, _ value: Int?) {
    #expect(JSONNumber(text)?.integer == value)
  }

  @Test(arguments: ["+1", "01", ".5", "1.", "NaN", "Infinity", "1e", "0x1", "１", "", " 1", "1 "])
  func refusesOtherSpellingsOfNumbers(_ text: String) {
    #expect(JSONNumber(text) == nil)
  }
}
