import FoundationEssentials
import JSON
import Reports
import SourceText
import Testing

/// The formats for machines, each on the same four files: faulty, waived, good, of others.
@Suite("Formats") struct FormatTests {
  private static let files = [Sample.faulty, Sample.waived, Sample.good, Sample.foreign]

  @Test("A SARIF log fits the official schema")
  func sarif() throws {
    let folder = ProcessInfo.processInfo.environment["JIXIAO_SUITES"] ?? Sample.root + "/../shared/suites"
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: folder + "/sarif-schema-2.1.0.json")) else {
      print("skipped: the schema of SARIF is not in \(folder); JIXIAO_SUITES names another place")
      return
    }
    let validator = SchemaValidator(schema: try JSONValue(parsing: Array(data)))
    for files in [[], [Sample.good], Self.files] {
      let log = try JSONValue(parsing: Array(Sample.report(.sarif, on: files, unreadable: 1).utf8))
      #expect(validator.complaints(about: log) == [])
    }
  }

  @Test("A SARIF log says where, what, how to mend it, and what was waived")
  func sarifMembers() throws {
    let log = try JSONValue(parsing: Array(Sample.report(.sarif, on: Self.files).utf8))
    let results = try #require(log["runs"]?.array?.first?["results"]?.array)
    #expect(results.map { $0["level"]?.string } == ["error", "warning", "error"])
    #expect(results.map { $0["suppressions"] != nil } == [false, false, true])
    let place = results[0]["locations"]?.array?.first
    #expect(place?["physicalLocation"]?["artifactLocation"]?["uri"]?.string == "%E5%8E%BF/%E8%B7%AF.yaml")
    #expect(place?["physicalLocation"]?["region"]?["startColumn"]?.integer == 12)
    #expect(place?["logicalLocations"]?.array?.first?["fullyQualifiedName"]?.string == "项目.名称")
    let prints = results.compactMap { $0["partialFingerprints"]?["jixiao/v1"]?.string }
    #expect(Set(prints).count == 3)
    let moved = Sample.report(.sarif, on: [("新/路.yaml", "# 说明\n" + Sample.faulty.1)])
    let again = try JSONValue(parsing: Array(moved.utf8))["runs"]?.array?.first?["results"]?.array
    #expect(again?.compactMap { $0["partialFingerprints"]?["jixiao/v1"]?.string } == Array(prints.prefix(2)))
  }

  @Test("JSON lines: a line a document, then what the run knows")
  func jsonLines() throws {
    let lines = Sample.report(.jsonl, on: Self.files, unreadable: 1).split(separator: "\n")
    let values = try lines.map { try JSONValue(parsing: Array($0.utf8)) }
    #expect(values.map { $0["path"]?.string } == ["县/路.yaml", "县/水.yaml", "县/桥.json", nil])
    #expect(values.map { $0["findings"]?.array?.count } == [2, 1, 0, nil])
    #expect(values.last?["summary"]?["errors"]?.integer == 1)
    #expect(values.last?["tool"]?["version"]?.string == "1.2.3")
  }

  @Test("GitHub: one command a finding, which a name cannot break")
  func gitHub() {
    let lines = Sample.report(.github, on: [("a,b:100%.yaml", Sample.faulty.1)]).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines[0] == "::error file=a%2Cb%3A100%25.yaml,line=3,endLine=3,col=12,endColumn=13,title=JX998 bad-word"
        + "::出现“坏”%0A建议：换一个字%0A依据：试验县预算绩效管理办法第三条")
  }

  @Test("GitLab: an array with a fingerprint for each finding that is not waived")
  func gitLab() throws {
    let list = try #require(try JSONValue(parsing: Array(Sample.report(.gitlab, on: Self.files).utf8)).array)
    #expect(list.map { $0["severity"]?.string } == ["major", "minor"])
    #expect(list.map { $0["location"]?["lines"]?["begin"]?.integer } == [3, 4])
    #expect(Set(list.compactMap { $0["fingerprint"]?.string }).count == 2)
    #expect(try JSONValue(parsing: Array(Sample.report(.gitlab, on: [Sample.good]).utf8)).array == [])
  }

  @Test("RDJSON counts columns in bytes and offers safe fixes only")
  func rdjson() throws {
    let value = try JSONValue(parsing: Array(Sample.report(.rdjson, on: Self.files).utf8))
    let list = try #require(value["diagnostics"]?.array)
    #expect(list.count == 2)
    #expect(list[0]["location"]?["range"]?["start"]?["column"]?.integer == 23)
    #expect(list[0]["suggestions"]?.array?.first?["text"]?.string == "好")
    #expect(list[1]["suggestions"] == nil)
  }

  @Test("XML holds what XML can hold", arguments: [ReportFormat.junit, .checkstyle])
  func xml(_ format: ReportFormat) {
    let text = Sample.report(format, on: [("<&\"'\u{1}>.yaml", Sample.faulty.1), Sample.good])
    #expect(text.contains("\"&lt;&amp;&quot;&#39;\u{FFFD}&gt;.yaml\""))
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
    #expect(text.contains("JX998"))
    #expect(!text.contains("\u{1}"))
    #expect(text.contains("县/桥.json"))
  }

  @Test("JUnit counts what it lists")
  func junit() {
    let text = Sample.report(.junit, on: Self.files)
    #expect(text.contains("tests=\"2\" failures=\"2\""))
    #expect(text.components(separatedBy: "<failure").count == 3)
    #expect(text.contains("name=\"未发现问题\"/>"))
  }

  @Test("CSV opens in a spreadsheet, and no cell is a formula")
  func csv() {
    let text = Sample.report(.csv, on: [("=cmd,\"x\".yaml", Sample.faulty.1)])
    let lines = text.split(separator: "\r\n")
    #expect(Array(text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("\"'=cmd,\"\"x\"\".yaml\",3,12,错误,JX998,"))
    #expect(lines[1].contains("👍坏路"))
  }

  @Test("Markdown escapes what is not its own")
  func markdown() {
    let text = Sample.report(.markdown, on: [("a|b*.yaml", Sample.faulty.1)])
    #expect(text.contains("## a\\|b\\*.yaml"))
    #expect(text.contains("| 3 | ❌ 错误 | JX998 | 出现“坏” | 换一个字 | 试验县预算绩效管理办法第三条 |"))
    #expect(text.contains("发现错误 1 处、警告 1 处"))
  }

  @Test("The page needs nothing else, and marks the faulty cells")
  func html() {
    let text = Sample.report(.html, on: [("<b>.yaml", Sample.faulty.1), Sample.good])
    #expect(text.contains("&lt;b&gt;.yaml"))
    #expect(!text.contains("<b>.yaml"))
    #expect(!text.contains("http"))
    #expect(text.contains("<td class=\"error\" title=\"JX998 出现“坏”\">👍坏路<sup>1</sup></td>"))
    #expect(text.contains("<li>县/桥.json</li>"))
    #expect(text.hasSuffix("</html>\n"))
  }

  @Test("English has its own words", arguments: ReportFormat.allCases.filter { $0 != .facts })
  func english(_ format: ReportFormat) {
    let text = Sample.report(format, on: [Sample.faulty], .english)
    #expect(text.contains("there is a “坏”"))
    #expect(!text.contains("出现"))
  }
}
