import Forms

/// What a document is about, as far as it decides which documents belong to one project.
public struct Subject: Hashable, Sendable {
  /// 项目编码, or the department's code for documents about a whole department.
  public let code: String?
  /// Name and unit without what differs between spellings and years; `nil` where there is no name.
  public let name: String?
  /// The paths of the files that the document links to, resolved against its own.
  public let links: [String]

  /// The subject of `form`, a document of the file at `path` that says so much of its project or department.
  init(_ form: Form, _ project: ProjectFacts, path: String) {
    let name = Self.plain(project.name?.text ?? "")
    let code = Self.plain(project.code?.text ?? "")
    if !project.isDepartment {
      self.name = name.isEmpty ? nil : name + " " + Self.plain(project.unit?.text ?? "")
      self.code = code.isEmpty ? nil : code
    } else if name.isEmpty {
      // A department that is not named is nobody's.
      let project = Self.text(form[.project, .name], form)
      self.name = project.isEmpty ? nil : project + " " + Self.text(form[.project, .unit], form)
      let code = Self.text(form[.project, .code], form)
      self.code = code.isEmpty ? nil : code
    } else {
      self.name = "部门 " + name
      self.code = code.isEmpty ? nil : "部门 " + code
    }
    links = form.list(form[.related]).map { DocumentPath.resolve($0.text, relativeTo: path) }
  }

  private static func text(_ entry: Entry?, _ form: Form) -> String { plain(entry.map { form.text($0) } ?? "") }

  /// The text without blanks.
  public static func plain(_ text: String) -> String {
    // Hardly any name has one.
    let hasBlanks = text.utf8.contains { $0 == 0x20 || $0 == 0x09 || $0 == 0xe3 }
    if !hasBlanks { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != " " && $0 != "\u{3000}" && $0 != "\t" }))
  }
}
