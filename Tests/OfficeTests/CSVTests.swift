import Testing

@testable import Office

@Suite("CSV")
struct CSVTests {
  @Test(
    "Fields are parted by what parts them in most lines",
    arguments: [
      ("a,b\nc,d\n", "A1 a|B1 b|A2 c|B2 d"), ("a\tb，c\r\nd\te", "A1 a|B1 b，c|A2 d|B2 e"),
      ("a;b,c\nd;e\nf;g\n", "A1 a|B1 b,c|A2 d|B2 e|A3 f|B3 g"),
      ("sep=;\na,b;c", "A2 a,b|B2 c"), ("一个字段", "A1 一个字段"), ("\u{FEFF}a,b", "A1 a|B1 b"), ("a,,\r\r b ", "A1 a|A3 b"),
      ("\"a,\"\"b\"\"\r\nc\",d", "A1 a,\"b\"\nc|B1 d"), ("=\"0012\",x", "A1 0012|B1 x"), ("\"a\"b,c", "A1 ab|B1 c"),
      ("a\"b\",c", "A1 a\"b\"|B1 c"),
      ("\"a,b\nc,d", "A1 \"a|B1 b|A2 c|B2 d"), (",,,\n\n", "empty -"), ("\n", "empty -"),
    ])
  func fields(_ text: String, _ cells: String) {
    let dump = Workbook(reading: Array(text.utf8), name: "表.csv").dump
    #expect(dump.map { $0.replacing("表!", with: "") }.joined(separator: "|") == cells)
  }
}
