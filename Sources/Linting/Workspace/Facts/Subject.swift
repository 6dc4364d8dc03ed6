import Forms

/// What a document is about, as far as it decides which documents belong to one project.
public struct Subject: Hashable, Sendable {
  /// 项目编码, or the department's code for documents about a whole department.
  public let code: String?
  /// Name and unit without what differs between spellings and years; `nil` where there is no name.
  public let name: String?
  /// The paths of the files that the document links to, resolved against its own.
  public let links: [String]

  /// The subject of `form`, a document of the file at `path`.
  init(_ form: Form, path: String) {
    let department = form[.department, .name].map { form.text($0) } ?? ""
    if !department.isEmpty {
      name = "部门 " + Self.plain(department)
      code = form[.department, .code].map { "部门 " + Self.plain(form.text($0)) }.flatMap { $0.count > 3 ? $0 : nil }
    } else {
      let project = Self.plain(form[.project, .name].map { form.text($0) } ?? "")
      let unit = Self.plain(form[.project, .unit].map { form.text($0) } ?? "")
      name = project.isEmpty ? nil : project + " " + unit
      code = form[.project, .code].map { Self.plain(form.text($0)) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    links = form.list(form[.related]).map { DocumentPath.resolve($0.text, relativeTo: path) }
  }

  /// The text without blanks.
  public static func plain(_ text: String) -> String {
    // Hardly any name has one.
    let hasBlanks = text.utf8.contains { $0 == 0x20 || $0 == 0x09 || $0 == 0xe3 }
    if !hasBlanks { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != " " && $0 != "\u{3000}" && $0 != "\t" }))
  }
}
