import Forms
import Linting
import Regulations

/// `--format csv`: one row a finding, for a spreadsheet: UTF-8 with a byte order mark, CRLF (RFC 4180).
public struct CSVReport: Report {
  private let context: RunContext

  /// A report of the run `context`.
  public init(_ context: RunContext) { self.context = context }

  /// The byte order mark, without which spreadsheets take the text for GBK, and the header.
  public func opening() -> [UInt8] {
    let chinese = "文件,行,列,级别,规则,文档类型,项目,年度,规则集,位置,问题,建议,依据,可自动修复,已豁免"
    let english = "file,line,column,level,rule,kind,project,year,rule set,place,problem,advice,basis,fixable,waived"
    return [0xEF, 0xBB, 0xBF] + Array((context.language.pick(chinese, english) + "\r\n").utf8)
  }

  /// A row for each finding, waived ones too.
  public func part(of file: LintedFile) -> ReportPart {
    if file.result.findings.isEmpty { return ReportPart() }
    var bytes: [UInt8] = []
    let paths = file.result.paths()
    for (finding, path) in zip(file.result.findings, paths) {
      let place = Place(finding.range.start, in: file.source)
      let document = file.result.documents.first { $0.form.index == finding.document }
      let subject = document.flatMap { $0.form[.project, .name] ?? $0.form[.department, .name] }
      bytes += Self.row([
        file.path, String(place.line), String(place.column), finding.level.name[context.language],
        finding.code.description, document?.form.kind.name ?? "",
        subject.flatMap { entry in document.map { $0.form.text(entry) } } ?? "",
        document?.form.year.map(String.init) ?? "", document?.law.name ?? "", place.cell?.described ?? path,
        finding.message, finding.advice,
        finding.provision?.citation ?? "", word(finding.fixes.contains(where: \.isSafe)), word(finding.isWaived),
      ])
    }
    return ReportPart(body: bytes)
  }

  private func word(_ flag: Bool) -> String { flag ? context.language.pick("是", "yes") : "" }

  private static func row(_ cells: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
    return bytes
  }

  private static func append(_ cell: String, to bytes: inout [UInt8]) {
    var text = cell
    // A spreadsheet would run a cell that begins so as a formula, and names come from whoever wrote the document.
    if let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first), Int(cell) == nil { text = "'" + cell }
    guard text.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else {
      bytes.append(text)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
