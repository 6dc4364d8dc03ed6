import Forms
import Linting
import Regulations
import Rules
import SourceText
import Syntax

/// Small workspaces for testing rules about several documents.
enum Workspace {
  /// A rule that says in each document which documents it is grouped with.
  static func roll(_ code: UInt16, _ grouping: Grouping, _ kinds: Set<DocumentKind> = .all) -> Rule {
    Rule(
      code, "roll-\(code)", .warning, kinds, by: grouping, summary: Bench.text, why: Bench.text, advice: Bench.text,
      examples: []
    ) { check in
      let names = check.documents.map { $0.index == 0 ? $0.path : "\($0.path)#\($0.index)" }.joined(separator: " ")
      for document in check.documents {
        let related = check.documents.filter { $0 !== document }
        check.report(
          in: document, document.anchor, zh: names, en: names,
          related: related.map { GroupCheck.Related($0, $0.anchor, zh: "同组", en: "fellow") })
      }
    }
  }

  static func linter(_ rules: [Rule], _ change: (inout LintSettings) -> Void = { _ in }) -> Linter {
    var settings = LintSettings()
    change(&settings)
    return Linter(rules: rules, library: Bench.library, settings: settings)
  }

  /// The facts of a file.
  static func facts(_ text: String, _ path: String, _ linter: Linter) -> FileFacts? {
    linter.lintApart(SourceText(text), as: path.hasSuffix(".json") ? .json : .yaml, path: path).facts
  }

  /// An index of `files`, given as path and text.
  static func index(
    _ files: KeyValuePairs<String, String>, _ linter: Linter, view: WorkspaceView = .sealed
  ) -> WorkspaceIndex {
    var index = WorkspaceIndex(view: view)
    for (path, text) in files { index.update(path, facts(text, path, linter)) }
    return index
  }

  /// A document about a project.
  static func document(
    _ kind: String = "项目支出绩效目标申报表", name: String? = "公路养护", unit: String = "公路站", code: String? = nil, year: Int = 2025,
    supervisor: String = "交通局", links: [String] = [], more: String = ""
  ) -> String {
    var text = "文档类型: \(kind)\n年度: \(year)\n项目:\n"
    if let name { text += "  名称: \(name)\n" }
    if let code { text += "  编码: \(code)\n" }
    text += "  实施单位: \(unit)\n  主管部门: \(supervisor)\n"
    if !links.isEmpty { text += "关联文档: [\(links.joined(separator: ", "))]\n" }
    return text + more
  }
}

extension WorkspaceIndex {
  /// The messages of the findings in a file.
  func messages(_ path: String) -> [String] { result(of: path).findings.map(\.message) }
}
