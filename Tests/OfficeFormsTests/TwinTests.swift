import FoundationEssentials
import Linting
import Office
import Regulations
import Rules
import SourceText
import Syntax
import Testing

/// The published forms as .xlsx and .docx (written by `Writers/write.py`, that is by openpyxl and python-docx) against
/// their twins in YAML and JSON.
///
/// Beside each file stands what is found in it, by cell; `JIXIAO_UPDATE_GOLDEN=1` writes these files anew.
@Suite("Published forms in Excel and Word") struct TwinTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let files = names(in: "examples/office").filter { $0.hasSuffix(".xlsx") || $0.hasSuffix(".docx") }
  private static let linter: Linter = {
    var settings = LintSettings()
    settings.language = .chinese
    return Linter(rules: catalogue, library: RuleSetLibrary(), settings: settings)
  }()

  @Test("All eight are there, in both formats")
  func variety() {
    #expect(Self.files.count == 16)
  }

  @Test("A form gives the findings of its twin", arguments: files)
  func findings(_ file: String) throws {
    let office = try Self.lint(file)
    let twin = try Self.twin(of: file)
    func lines(_ result: LintResult) -> [String] {
      result.findings.map { "\($0.level.name[.chinese]) \($0.code) \(Self.declared($0.message))" }.sorted()
    }
    #expect(lines(office) == lines(twin))
  }

  @Test("A finding about a value stands at the cell that holds it", arguments: files)
  func cells(_ file: String) throws {
    let workbook = try Self.workbook(file)
    let office = try Self.lint(file)
    let twin = try Self.twin(of: file)
    var compared = 0
    for finding in twin.findings {
      let text = twin.tree.source.string(finding.range)
      // Keys of the twin are its own; only values are the same texts in both.
      guard !text.isEmpty, text != "文档类型" else { continue }
      let same = office.findings.filter {
        $0.code == finding.code && Self.declared($0.message) == Self.declared(finding.message)
      }
      let cells = same.compactMap { office.tree.source.origin?.cell(at: $0.range.start) }
      #expect(cells.count == same.count)
      let shown = cells.compactMap { cell in
        workbook.sheets.first { $0.name == cell.sheet }?.visibleCell(cell.row, cell.column)?.text
      }
      if shown.contains(where: { Self.holds($0, text) }) { compared += 1 }
    }
    // A finding about a blank stands at the blank; all others must be where their text is.
    let blanks = twin.findings.count { Self.isKey($0, in: twin) }
    #expect(compared >= twin.findings.count - blanks)
  }

  @Test("What is found, cell by cell", arguments: files)
  func golden(_ file: String) throws {
    let result = try Self.lint(file)
    let now = result.findings.map { finding in
      let cell = result.tree.source.origin?.cell(at: finding.range.start)?.described ?? "?"
      return "\(cell): \(finding.level.name[.chinese]) \(finding.code) \(finding.message)"
    }
    let golden = Self.root.appending(path: file + ".findings")
    if ProcessInfo.processInfo.environment["JIXIAO_UPDATE_GOLDEN"] != nil {
      return try now.map { $0 + "\n" }.joined().write(to: golden, atomically: true, encoding: .utf8)
    }
    let then = try String(contentsOf: golden, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(now == then)
  }

  /// A message in the words of the declaration: findings speak of a column as the form prints it, and the twins print two
  /// of them otherwise.
  private static func declared(_ message: String) -> String {
    message.replacing("“偏差原因分析及改进措施”", with: "“偏差原因及改进措施”").replacing("“三级指标”中", with: "“名称”中")
  }

  // MARK: Files

  private static func names(in folder: String) -> [String] {
    let place = root.appending(path: folder).path(percentEncoded: false)
    return ((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []).sorted().map { "\(folder)/\($0)" }
  }

  private static func workbook(_ file: String) throws -> Workbook {
    Workbook(reading: [UInt8](try Data(contentsOf: root.appending(path: file))), name: file)
  }

  private static func lint(_ file: String) throws -> LintResult {
    linter.lint(Recognition(try workbook(file)).text(keepsPrintedKeys: true), as: .yaml, isNamed: true)
  }

  private static func twin(of file: String) throws -> LintResult {
    let stem = file.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
    let name = try #require(
      names(in: "examples/forms").first { $0.hasSuffix("/\(stem).yaml") || $0.hasSuffix("/\(stem).json") })
    let source = SourceText(decoding: [UInt8](try Data(contentsOf: root.appending(path: name))))
    return linter.lint(source, as: name.hasSuffix(".json") ? .json : .yaml, isNamed: true)
  }

  private static func isKey(_ finding: Finding, in result: LintResult) -> Bool {
    let source = result.tree.source
    var place = finding.range.end
    if place < source.count, source.bytes[place] == UInt8(ascii: "\"") { place += 1 }
    return finding.range.isEmpty || place < source.count && source.bytes[place] == UInt8(ascii: ":")
  }

  private static func holds(_ cell: String, _ text: String) -> Bool {
    func plain(_ text: String) -> String { text.filter { !$0.isWhitespace && $0 != "\"" } }
    return plain(cell).contains(plain(text))
  }
}
