import Forms
import Linting
import Office
import SourceText
import Syntax

/// What a document and the table that it was made from do not agree on.
public struct WorkbookDifference: Sendable {
  /// The line that names the table.
  public let range: TextRange
  /// What is different.
  public let message: LocalizedText
}

/// A table that documents of the workspace were made from, as it was read last.
struct LinkedWorkbook: Sendable {
  /// What its forms say; `nil` where it cannot be read or holds none.
  let content: DocumentContent?

  /// So many differences are named; all are counted.
  private static let named = 3

  /// Reads the forms in `bytes`; `nil` for a file that is not there.
  init(_ bytes: [UInt8]?, name: String) {
    let recognition = bytes.map { Recognition(Workbook(reading: $0, name: name)) }
    guard let recognition, recognition.isOurs else {
      content = nil
      return
    }
    content = DocumentContent(Form.read(SyntaxTree(parsing: recognition.text(), as: .yaml)))
  }

  /// What `forms`, made from it by `link`, say otherwise; `nil` where both say the same.
  func difference(_ forms: [Form], _ link: WorkbookLink) -> WorkbookDifference? {
    guard let content else {
      let message = LocalizedText(
        zh: "来源表格 \(link.path) 不在、无法读取或其中没有认得的表格；不再以表格为准时，删去这一行",
        en: "\(link.path), from which this was made, is gone, cannot be read or holds no form; "
          + "delete this line when it no longer counts")
      return WorkbookDifference(range: link.range, message: message)
    }
    let own = DocumentContent(forms)
    let paths = own.differences(from: content)
    if paths.isEmpty { return nil }
    let shown = paths.prefix(Self.named).map { path in (path, content.texts[path], own.texts[path]) }
    let more = paths.count > Self.named
    let chinese = shown.map { "\($0)：表格中\(Self.cited($1, "没有"))，本文\(Self.cited($2, "没有"))" }
    let english = shown.map { "\($0): \(Self.cited($1, "nothing")) there, \(Self.cited($2, "nothing")) here" }
    return WorkbookDifference(
      range: link.range,
      message: LocalizedText(
        zh: "与来源表格 \(link.path) 有 \(paths.count) 处不同。\(chinese.joined(separator: "；"))\(more ? "……" : "")"
          + "\n不再以表格为准时，删去这一行",
        en: "\(paths.count) differences from \(link.path). \(english.joined(separator: "; "))\(more ? " …" : "")"
          + "\nDelete this line when the table no longer counts"))
  }

  private static func cited(_ text: String?, _ nothing: String) -> String {
    guard let text else { return nothing }
    return text.count > 20 ? "“\(text.prefix(19))…”" : "“\(text)”"
  }
}
