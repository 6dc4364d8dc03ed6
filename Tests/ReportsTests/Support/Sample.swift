import Linting
import Regulations
import Reports
import SourceText
import Syntax

/// A rule and a rule set of the tests' own, so that what reports look like does not hang on the catalogue.
enum Sample {
  /// Reports every 坏 as an error, 差 as a warning and 怪 as a hint.
  static let rule = Rule(
    998, "bad-word", .error, .all, summary: LocalizedText(zh: "出现坏字", en: "A bad word"),
    why: LocalizedText(zh: "坏字不好", en: "Bad words are bad"), advice: LocalizedText(zh: "换一个字", en: "Use another word"),
    fixable: true, examples: []
  ) { check in
    let bytes = check.tree.source.bytes
    var found = 0
    for (word, level) in [("坏", Level.error), ("差", .warning), ("怪", .hint)] {
      for start in bytes.indices where bytes[start...].starts(with: word.utf8) {
        let range = TextRange(start, start + 3)
        found += 1
        check.report(
          range, level: level, zh: "出现“\(word)”", en: "there is a “\(word)”",
          related: word == "坏" ? [RelatedPlace(TextRange(0, 12), "文档类型")] : [],
          fixes: [
            word == "坏"
              ? .safe(zh: "改为好", en: "Write 好", [TextEdit(range: range, replacement: "好")])
              : .unsafe(zh: "删除", en: "Delete it", [TextEdit(range: range, replacement: "")])
          ])
      }
    }
    if found == 0, !check.tree.source.string(TextRange(0, bytes.count)).contains("路") {
      check.notApplicable(zh: "没有路", en: "there is no road")
    }
  }

  /// A rule set with one provision, which is that of the rule.
  static let ruleSet = SourceText(
    """
    文档类型: 绩效规则集
    名称: 试验县
    全称: 试验县预算绩效管理办法
    施行: 2024-03-01
    条款:
      - {标识: T1, 编号: 第三条, 摘要: 用字规范, 规则: [JX998]}
    """)

  /// A run of the rule.
  static func context(_ language: Language = .chinese) -> RunContext {
    var settings = LintSettings()
    settings.language = language
    settings.ruleSet = "试验县"
    settings.collectsFixes = true
    let linter = Linter(rules: [rule], library: RuleSetLibrary(adding: [ruleSet]), settings: settings)
    return RunContext(version: "1.2.3", linter: linter)
  }

  /// The documents of the tests: path and text.
  static let faulty = ("县/路.yaml", "文档类型: 项目支出绩效目标申报表\n年度: 2025\n项目: {名称: \"👍坏路\"}\n实施内容: 差的路\n")
  static let waived = ("县/水.yaml", "文档类型: 项目支出绩效目标申报表\n实施内容: 坏路 # jixiao: 忽略 JX998 理由：试验\n")
  static let good = ("县/桥.json", "{\"文档类型\": \"项目支出绩效自评表\"}")
  static let foreign = ("别的.yaml", "kind: Pod\n")

  /// The folder of the package.
  static let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

  /// The report on `files`, as the command line puts it together.
  static func report(
    _ format: ReportFormat, on files: [(String, String)], _ language: Language = .chinese,
    style: TextStyle = TextStyle(),
    closing: TextReport.Closing = .counts, unreadable: Int = 0
  ) -> String {
    let context = context(language)
    let report = format.report(context, style: style, closing: closing)
    var stream = ReportStream(report)
    var bytes = stream.opening()
    var totals = Totals(of: context.linter)
    for (path, text) in files {
      let result = context.linter.lint(SourceText(text), as: path.hasSuffix(".json") ? .json : .yaml)
      let file = LintedFile(path: path, result: result)
      totals.add(file, by: context.linter)
      bytes += stream.add(report.part(of: file))
    }
    bytes += stream.closing(totals, unreadable: unreadable)
    return String(decoding: bytes, as: UTF8.self)
  }
}
