import Testing

@testable import Office

@Suite("XML")
struct XMLTests {
  @Test("Elements, texts and attributes come one after the other")
  func tokens() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>\r
      <!-- 头 --><a x:one="1" xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main" two='二&amp;"&#x32;'>
      甲&lt;乙\r\n<x:b/><!-- c > d --><![CDATA[<&>]]></a >\n
      """
    #expect(
      try Self.read(text) == [
        "<a none", "\n甲<乙\n", "<b word", ">b", "<&>", ">a",
      ])
    var scanner = XMLScanner(Array(text.utf8))
    _ = try scanner.next()
    #expect(scanner.integer("one") == 1)
    #expect(scanner.string("two") == "二&\"2")
    #expect(scanner.string("three") == nil)
    #expect(scanner.attributes.count == 2)
  }

  @Test("A prefix stands for what the nearest element says")
  func namespaces() throws {
    let main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let text = "<s:a xmlns:s='\(main)' xmlns='\(main)'><b/><s:c xmlns='' xmlns:s='urn:x'><s:d/><e/></s:c><s:f/></s:a>"
    #expect(
      try Self.read(text) == [
        "<a spreadsheet", "<b spreadsheet", ">b", "<c other", "<d other", ">d", "<e none", ">e", ">c", "<f spreadsheet",
        ">f", ">a",
      ])
  }

  @Test("UTF-16 and byte order marks are read")
  func encodings() throws {
    let text = "<a>绩效</a>"
    let units = Array(text.utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    for bytes in [little, big, marked] {
      #expect(try Self.read(bytes) == ["<a none", "绩效", ">a"])
    }
  }

  @Test(
    "What is not well-formed is refused",
    arguments: [
      "", " ", "甲", "<a>", "<a></b>", "<a><b></a></b>", "<a/><b/>", "<a x=1/>", "<a x='1'y='2'/>", "<a x='<'/>",
      "<a x/>",
      "<a>&nbsp;</a>", "<a>&#xD800</a>", "<a>&;</a>", "<p:a/>", "</a>", "<a/>尾", "<!DOCTYPE a><a/>", "<a", "<a ",
      "<a x='",
      "<!-- ", "<a><![CDATA[ </a>", "<", "<>", "< a/>", "<a><!ELEMENT></a>", "<a/ >",
    ])
  func malformed(_ text: String) {
    #expect(throws: XMLError.self) { try Self.read(text) }
  }

  @Test("Nesting and attributes are bounded")
  func bounds() {
    #expect(throws: XMLError.tooDeep) { try Self.read(String(repeating: "<a>", count: 100_000)) }
    let attributes = (0..<1000).map { " a\($0)=''" }.joined()
    #expect(throws: XMLError.self) { try Self.read("<a\(attributes)/>") }
  }

  @Test("Names are told apart by their first 15 bytes and their length")
  func names() {
    #expect(XMLName("mergeCell") != "mergeCells")
    #expect(XMLName("AlternateContent") != "AlternateContents")
    let text = Array("<sheetData>".utf8)
    #expect(XMLName(text.span, 1..<10) == "sheetData")
    #expect(XMLName(text.span, 1..<9) != "sheetData")
  }

  @Test("References that no character has are shown as such; text in an attribute loses its line breaks")
  func references() throws {
    #expect(try Self.read("<a>&#0;&#xFFFFFFFF;&#20540;&#x2265;</a>") == ["<a none", "\u{FFFD}\u{FFFD}值≥", ">a"])
    var scanner = XMLScanner(Array("<a x='1\r\n2\t3&#10;4&unknown;'/>".utf8))
    _ = try scanner.next()
    #expect(scanner.string("x") == "1 2 3\n4&unknown;")
  }

  private static func read(_ text: String) throws -> [String] { try read(Array(text.utf8)) }

  /// The tokens as texts; adjoining texts stay apart.
  private static func read(_ bytes: [UInt8]) throws -> [String] {
    var scanner = XMLScanner(bytes)
    var result: [String] = []
    var names: [String] = []
    while true {
      switch try scanner.next() {
      case .start:
        let tag = scanner.bytes[scanner.tagStart...].dropFirst().prefix { !" />\r\n".utf8.contains($0) }
        let name = String(decoding: tag, as: UTF8.self).split(separator: ":").last.map(String.init) ?? ""
        names.append(name)
        result.append("<\(name) \(scanner.namespace)")
      case .end: result.append(">\(names.popLast() ?? "")")
      case .text:
        var text: [UInt8] = []
        try scanner.appendText(to: &text)
        result.append(String(decoding: text, as: UTF8.self))
      case .endOfDocument: return result
      }
    }
  }
}
