import FoundationEssentials
import JSON
import Linting
import Regulations
import Reports
import Rules
import SourceText
import Testing

@Suite("JSON reports") struct JSONReportTests {
  @Test func theShapeIsTheDeclaredOne() throws {
    let validator = try Self.validator()
    for files in [[], [Sample.good], [Sample.foreign], [Sample.faulty, Sample.waived, Sample.good, Sample.foreign]] {
      let value = try JSONValue(parsing: Array(Sample.report(.json, on: files, unreadable: 1).utf8))
      #expect(validator.complaints(about: value) == [])
    }
  }

  @Test func theExamplesOfEveryRuleFitToo() throws {
    let validator = try Self.validator()
    var settings = LintSettings()
    settings.collectsFixes = true
    let context = RunContext(
      version: "1.2.3", linter: Linter(rules: catalogue, library: RuleSetLibrary(), settings: settings))
    let report = JSONReport(context)
    var stream = ReportStream(report)
    var bytes = stream.opening()
    var totals = Totals(of: context.linter)
    for rule in catalogue {
      for (number, example) in rule.examples.enumerated() {
        let result = context.linter.lint(SourceText(example.text.replacing("↓", with: "")), as: .yaml, isNamed: true)
        let file = LintedFile(path: "\(rule.code)/\(number).yaml", result: result)
        totals.add(file, by: context.linter)
        bytes += stream.add(report.part(of: file))
      }
    }
    bytes += stream.closing(totals, unreadable: 0)
    let value = try JSONValue(parsing: bytes)
    #expect(validator.complaints(about: value) == [])
    // Every rule but those that some rule set must switch on, or a file must be damaged for, shows itself.
    let found = Set((value["findings"]?.array ?? []).compactMap { $0["code"]?.string })
    #expect(found.count * 10 >= catalogue.count * 8)
    #expect((value["findings"]?.array ?? []).contains { $0["fixes"]?.array?.isEmpty == false })
  }

  @Test func theWholeReport() throws {
    let path = Self.folder + "golden.json"
    let golden = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    #expect(Sample.report(.json, on: [Sample.faulty, Sample.waived, Sample.good, Sample.foreign]) == golden)
  }

  @Test(
    "The validator finds what is wrong",
    arguments: [
      ("\"version\":\"1.2.3\"", "\"version\":\"1.2\"", "$.tool.version"),
      ("\"level\":\"error\"", "\"level\":\"fatal\"", "$.findings[0].level"),
      ("\"line\":3", "\"line\":0", "$.findings[0].range.start.line"),
      ("\"waived\":false", "\"waived\":0", "$.findings[0].waived"),
      ("\"skipped\":1", "\"skipped\":1,\"more\":2", "$.summary"),
      ("\"why\":\"坏字不好\",", "", "$.findings[0]"),
      ("\"provision\":{\"ruleSet\":\"试验县\",", "\"provision\":{", "$.findings[0].provision"),
      ("\"rules\":{\"JX998\"", "\"rules\":{\"X998\"", "$.rules.X998 (name)"),
    ])
  func faults(_ right: String, _ wrong: String, _ path: String) throws {
    let text = Sample.report(.json, on: [Sample.faulty, Sample.foreign])
    let place = try #require(text.firstRange(of: right))
    let broken = text[..<place.lowerBound] + wrong + text[place.upperBound...]
    let complaints = try Self.validator().complaints(about: JSONValue(parsing: Array(broken.utf8)))
    #expect(complaints.count == 1)
    #expect(complaints.first?.hasPrefix(path + ":") == true)
  }

  private static let folder = #filePath.split(separator: "/").dropLast().reduce("/") { $0 + $1 + "/" }

  private static func validator() throws -> SchemaValidator {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "lint.schema.json"))
    return SchemaValidator(schema: try JSONValue(parsing: Array(bytes)))
  }
}
