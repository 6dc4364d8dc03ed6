import Forms
import Linting
import Regulations

/// `--format html`: one page that needs nothing else, for people who are no engineers: the counts, what was found, and each
/// faulty document as a table with its faults marked; it can be filtered and printed.
public struct HTMLReport: Report {
  /// How many findings of a file are shown; the rest is counted.
  static let limit = 500

  private let context: RunContext

  /// A report of the run `context`.
  public init(_ context: RunContext) { self.context = context }

  /// The head of the page and the filters.
  public func opening() -> [UInt8] {
    let language = context.language
    let title = language.pick("绩效文档检查结果", "Findings in performance documents")
    var bytes: [UInt8] = []
    bytes.append("<!DOCTYPE html>\n<html lang=\"\(language.pick("zh-CN", "en"))\">\n<head>\n<meta charset=\"utf-8\">\n")
    bytes.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>\(title)</title>\n")
    bytes.append("<style>\(HTMLPage.style)</style>\n</head>\n<body>\n<h1>\(title)</h1>\n<form class=\"filters\">\n")
    for level in [Level.error, .warning, .hint] {
      let name = level.name.english
      bytes.append("<label><input type=\"checkbox\" checked value=\"\(name)\"> \(level.name[language])</label>\n")
    }
    let hint = language.pick("按规则、项目、文字筛选", "filter by rule, project or text")
    bytes.append("<input type=\"search\" placeholder=\"\(hint)\" aria-label=\"\(hint)\">\n</form>\n<main>\n")
    return bytes
  }

  /// A section for a file with findings; one without is kept for the list of the good ones.
  public func part(of file: LintedFile) -> ReportPart {
    guard file.result.isOurs else { return ReportPart() }
    let findings = file.result.findings.filter { !$0.isWaived }
    var bytes: [UInt8] = []
    if findings.isEmpty {
      bytes.append("<li>")
      Markup.append(file.path, to: &bytes)
      bytes.append("</li>\n")
      return ReportPart(index: bytes)
    }
    bytes.append("<section><h2>")
    Markup.append(file.path, to: &bytes)
    bytes.append("</h2>\n")
    appendList(findings.prefix(Self.limit), of: file, to: &bytes)
    let more = findings.count - Self.limit
    if more > 0 {
      bytes.append(context.language.pick("<p>另有 \(more) 处未列出。</p>\n", "<p>\(more) more are not listed.</p>\n"))
    }
    let marks = FindingMarks(findings.prefix(Self.limit), in: file.result.tree)
    for document in file.result.documents {
      guard findings.contains(where: { $0.document == document.form.index }) else { continue }
      appendForm(document, file, marks, to: &bytes)
    }
    bytes.append("</section>\n")
    return ReportPart(body: bytes)
  }

  /// The good files, the counts, and the script of the filters.
  public func closing(_ run: FinishedRun) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append("</main>\n")
    if !run.index.isEmpty {
      let title = context.language.pick("未发现问题的文件", "Files without findings")
      bytes.append("<details class=\"good\"><summary>\(title)</summary><ul>\n")
      bytes += run.index
      bytes.append("</ul></details>\n")
    }
    bytes.append("<div class=\"summary\">")
    for level in [Level.error, .warning, .hint] {
      let name = level.name
      bytes.append("<span class=\"\(name.english)\"><b>\(run.totals[level])</b> \(name[context.language])</span> ")
    }
    for line in String(decoding: ClosingLine(context, TextStyle()).bytes(run), as: UTF8.self).split(separator: "\n") {
      bytes.append("<p>")
      Markup.append(String(line), to: &bytes)
      bytes.append("</p>")
    }
    bytes.append("</div>\n<script>\(HTMLPage.script)</script>\n</body>\n</html>\n")
    return bytes
  }

  // MARK: Findings

  private func appendList(_ findings: ArraySlice<Finding>, of file: LintedFile, to bytes: inout [UInt8]) {
    let language = context.language
    bytes.append("<ol class=\"findings\">\n")
    for finding in findings {
      bytes.append(
        "<li class=\"\(finding.level.name.english)\"><span class=\"level\">\(finding.level.name[language])</span> ")
      bytes.append("<code>\(finding.code)</code> ")
      Markup.append(finding.message, to: &bytes)
      let place = Place(finding.range.start, in: file.source)
      bytes.append(" <small>")
      Markup.append(
        place.cell?.described ?? language.pick("第 \(place.line) 行", "line \(place.line)"), to: &bytes)
      bytes.append("</small>")
      appendNote(language.pick("原因：", "why: "), finding.why, to: &bytes)
      appendNote(language.pick("建议：", "advice: "), finding.advice, to: &bytes)
      appendNote(language.pick("依据：", "basis: "), finding.provision?.citation ?? "", to: &bytes)
      bytes.append("</li>\n")
    }
    bytes.append("</ol>\n")
  }

  private func appendNote(_ label: String, _ text: String, to bytes: inout [UInt8]) {
    if text.isEmpty { return }
    bytes.append("<div class=\"note\">\(label)")
    Markup.append(text, to: &bytes)
    bytes.append("</div>")
  }

  // MARK: The form

  private func appendForm(
    _ document: DocumentResult, _ file: LintedFile, _ marks: FindingMarks, to bytes: inout [UInt8]
  ) {
    let form = document.form
    bytes.append("<details class=\"form\"><summary>")
    Markup.append(form.kind.name, to: &bytes)
    if let name = form[.project, .name] ?? form[.department, .name] {
      bytes.append(" · ")
      Markup.append(form.text(name), to: &bytes)
    }
    if let year = form.year { bytes.append(" · \(year)") }
    bytes.append("</summary>\n")
    var table = FormTable(form.tree, marks)
    table.append(form.node(of: form.root), to: &bytes)
    if table.isCut { bytes.append(context.language.pick("<p>表格过长，未全部列出。</p>", "<p>The table is cut.</p>")) }
    bytes.append("</details>\n")
  }
}
