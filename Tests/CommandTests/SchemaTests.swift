import FoundationEssentials
import Forms
import JSON
import Testing

@Suite("schema") struct SchemaTests {
  private static func check(_ kind: String) throws -> ShapeCheck {
    let run = try Run(["schema", kind], in: try Folder())
    #expect(run.code == 0)
    return ShapeCheck(schema: try JSONValue(parsing: Array(run.output.utf8)))
  }

  @Test("Every clean example has the shape of its kind", arguments: DocumentKind.allCases)
  func examples(_ kind: DocumentKind) throws {
    let check = try Self.check(kind.name)
    #expect(check.schema["title"]?.string == kind.name)
    let folder = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/examples/clean"
    let place = try Folder()
    var count = 0
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) where name.hasSuffix(".yaml") {
      let text = try String(decoding: Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)), as: UTF8.self)
      for document in text.split(separator: "\n---\n") where document.contains("文档类型: \(kind.name)\n") {
        let json = try Run(["syntax", "--format", "json"], in: place, input: Array(document.utf8)).output
        let complaints = check.complaints(about: try JSONValue(parsing: Array(json.utf8)))
        #expect(complaints.isEmpty, "\(name): \(complaints)")
        count += 1
      }
    }
    #expect(count > 0 || kind == .ruleSet)
  }

  @Test(
    "What has another shape does not fit",
    arguments: [
      #"{"文档类型": "项目支出绩效目标申报表"}"#, "[]",
      #"{"文档类型": "绩效评价报告", "年度": 2025}"#,
    ])
  func misshapen(_ text: String) throws {
    let check = try Self.check("项目支出绩效目标申报表")
    #expect(!check.complaints(about: try JSONValue(parsing: Array(text.utf8))).isEmpty)
  }

  @Test(
    "Behind a key of a place's own stands an amount",
    arguments: [("字", false), ("120", true), ("12万元", true), ("—", true)])
  func openKeys(_ text: String, _ fits: Bool) throws {
    let kind = "项目支出绩效目标申报表"
    let value = #"{"文档类型": "\#(kind)", "资金": {"财政拨款构成": {"没有这个栏目": "\#(text)"}}}"#
    let complaints = try Self.check(kind).complaints(about: try JSONValue(parsing: Array(value.utf8)))
    #expect(complaints.contains { $0.contains("没有这个栏目") } != fits)
  }

  @Test func keysAndChoicesAreThoseOfTheDeclarations() throws {
    let schema = try Self.check("项目支出绩效自评表").schema
    let row = try #require(schema["$defs"]?["绩效指标"])
    #expect(row["properties"]?["实际完成值"] != nil)
    #expect(row["properties"]?["全年实际值"]?["deprecated"] == true)
    #expect(row["properties"]?["指标值值"] == nil)
    #expect(row["additionalProperties"] == false)
    #expect(schema["properties"]?["年度"]?["type"]?.array?.contains("integer") == true)
  }

  @Test func otherKindsAreSuggested() throws {
    let folder = try Folder()
    let alias = try Run(["schema", "项目绩效自评表"], in: folder)
    #expect(alias.output.contains("\"title\":\"项目支出绩效自评表\""))
    let wrong = try Run(["schema", "项目支出绩效自平表"], in: folder)
    #expect(wrong.code == 2)
    #expect(wrong.errors.contains("没有文档类型“项目支出绩效自平表”，是否要用 项目支出绩效自评表？"))
    #expect(try Run(["schema"], in: folder).errors.contains("缺少文档类型，可取 事前绩效评估报告、"))
  }
}
