import Reports

/// The options of `jixiao lint`.
enum LintOption {
  static let format = OptionDeclaration(
    "format", nil, .text(zh: "格式[:文件]", en: "FORMAT[:FILE]", .withFile(ReportFormat.allCases.map(\.rawValue))),
    zh: "输出格式 \(formats("、"))，可重复；写明文件的存入文件，缺省 text",
    en: "\(formats(", ")); repeatable, written to FILE where one is given; text unless given")
  static let select = OptionDeclaration(
    "select", nil, .text(zh: "规则", en: "RULES", .rules), zh: "只用这些规则（JX201）或规则族（JX2），可用逗号并列",
    en: "only these rules (JX201) or families (JX2), with commas between them")
  static let ignore = OptionDeclaration(
    "ignore", nil, .text(zh: "规则", en: "RULES", .rules), zh: "不用这些规则或规则族", en: "not these rules or families")
  static let level = OptionDeclaration(
    "level", nil, .text(zh: "规则=级别", en: "RULE=LEVEL", .rules), zh: "改定级别：错误、警告、提示、关闭，可重复",
    en: "set a level: error, warning, hint, off; repeatable")
  static let failOn = OptionDeclaration(
    "fail-on", nil, .choice("错误", "警告", "提示", "error", "warning", "hint", "never"),
    zh: "有此级别及以上的问题时退出码为 1，缺省 错误", en: "exit with 1 from this level on; error unless given")
  static let standardInputName = OptionDeclaration(
    "stdin-filename", nil, .text(zh: "文件名", en: "NAME", .files), zh: "标准输入（-）在报告中的文件名，.json 按 JSON 读取",
    en: "what standard input (-) is called; read as JSON where it ends in .json")
  static let standardInputFormat = OptionDeclaration(
    "stdin-format", nil, .choice("jsonl"), zh: "标准输入每行一份 JSON 文档，逐行输出一行结果；坏行不影响其余",
    en: "standard input has a document in JSON a line; each gets a line of result, a bad one too")
  static let facts = OptionDeclaration(
    "facts", zh: "与 --stdin-format 合用：结果行中另有 facts，即 --format facts 的各行",
    en: "with --stdin-format: each result also has facts, the lines of --format facts")
  static let exclude = OptionDeclaration(
    "exclude", nil, .text(zh: "通配", en: "GLOB"), zh: "不检查这些文件或目录，如 归档/**、*草稿*，可重复",
    en: "not these files or directories, as archive/** or *draft*; repeatable")
  static let noExclude = OptionDeclaration(
    "no-exclude", zh: "点名的文件即使被配置或 --exclude 排除也检查", en: "also files that are named and excluded")
  static let respectGitIgnore = OptionDeclaration(
    "respect-gitignore", zh: "目录中被 .gitignore 忽略的不检查", en: "in directories, not what .gitignore names")
  static let progress = OptionDeclaration(
    "progress", nil, .choice("auto", "never"), zh: "是否显示进度，缺省 auto：仅在终端上且耗时较长时",
    en: "whether to show progress; auto: on a terminal, when it takes long")
  static let asOf = OptionDeclaration(
    "as-of", nil, .text(zh: "日期", en: "DATE"), zh: "以此日判断期限是否临近，如 2025-10-20",
    en: "the day that deadlines are seen from")
  static let statistics = OptionDeclaration(
    "statistics", zh: "列出每条规则通过、发现、不适用的文档数", en: "list in how many documents each rule passed, found or did not apply")
  static let jobs = OptionDeclaration(
    "jobs", "j", .text(zh: "个数", en: "N"), zh: "并行线程数，缺省为处理器个数；结果与个数无关",
    en: "threads; as many as processors unless given; the output is the same for any")
  static let noCrossCheck = OptionDeclaration(
    "no-cross-check", zh: "不核对同一项目、同一部门的文档之间是否一致（JX7）",
    en: "do not hold documents of one project or department against each other (JX7)")
  static let fix = OptionDeclaration(
    "fix", zh: "先做安全的修复（见 jixiao help fix），再报告余下的问题",
    en: "apply safe fixes first (see jixiao help fix), then report what is left")
  static let quiet = OptionDeclaration("quiet", "q", zh: "只列问题，不写合计", en: "only the findings, no counts")

  private static func formats(_ separator: String) -> String {
    ReportFormat.allCases.map(\.rawValue).joined(separator: separator)
  }

  /// In the order of the help.
  static let all = [
    format, .configuration, .ruleSet, select, ignore, level, failOn, exclude, noExclude, respectGitIgnore,
    standardInputName, standardInputFormat, facts,
    asOf, noCrossCheck,
    Baselines.baselineOption, Baselines.writeOption, fix, statistics, quiet, progress, .color, jobs,
  ]
}
