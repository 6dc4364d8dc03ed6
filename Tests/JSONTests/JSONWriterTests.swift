import JSON
import Testing

@Suite struct JSONWriterTests {
  @Test(
    arguments: [
      (nil, "null"),
      ([true, false, 0, -5], "[true,false,0,-5]"),
      ([:], "{}"),
      ([[], [:], [[]]], "[[],{},[[]]]"),
      (["a": [1, ["b": nil]], "c": "d"], #"{"a":[1,{"b":null}],"c":"d"}"#),
      ("“全年预算数” 😀 / \u{7F}", "\"“全年预算数” 😀 / \u{7F}\""),
      ("\"\\\u{8}\u{C}\n\r\t\u{0}\u{1F}", #""\"\\\b\f\n\r\t\u0000\u001f""#),
    ] as [(JSONValue, String)])
  func writesValues(_ value: JSONValue, _ text: String) {
    #expect(String(decoding: value.encoded, as: UTF8.self) == text)
  }

  @Test func writesPieceByPiece() {
    var writer = JSONWriter(capacity: 16)
    writer.object { writer in
      writer.member("uri", "file:///预算.yaml")
      writer.key("diagnostics")
      writer.array { writer in
        writer.object { $0.member("severity", 1) }
        writer.object { _ in }
        writer.write(["data": 2])
      }
      writer.member("open", true)
      writer.key("none")
      writer.writeNull()
      writer.member("list", [1, 2])
    }
    let expected = """
      {"uri":"file:///预算.yaml","diagnostics":[{"severity":1},{},{"data":2}],"open":true,"none":null,"list":[1,2]}
      """
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test func writesNumbersAsTheyWereRead() throws {
    let text = "[1.10,1e5,-0,123456789012345678901234567890]"
    #expect(String(decoding: try JSONValue(parsing: Array(text.utf8)).encoded, as: UTF8.self) == text)
  }

  @Test func writesValuesOfAnyDepth() throws {
    let text = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(String(decoding: try JSONValue(parsing: Array(text.utf8)).encoded, as: UTF8.self) == text)
  }

  @Test(arguments: [0, 7, -7, 10, 99, 100, 1_000_000, 1_234_567_890, Int.max, Int.min])
  func writesWholeNumbers(_ number: Int) {
    var writer = JSONWriter()
    writer.write(number)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == String(number))
  }

  @Test("An escape anywhere in eight bytes", arguments: 0..<20)
  func escapesAnywhere(_ place: Int) throws {
    for byte in UInt8(0)..<0x80 {
      var text = Array(repeating: UInt8(ascii: "a"), count: 20)
      text[place] = byte
      let string = String(decoding: text, as: UTF8.self)
      var writer = JSONWriter()
      writer.write(string)
      let isEscaped = byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
      #expect((writer.bytes.count > 22) == isEscaped)
      #expect(try JSONValue(parsing: writer.bytes) == .string(string))
    }
  }
}
