import JSON
import Linting
import Testing

/// `jixiao.yaml` as the real program uses it.
@Suite("Configuration on the command line") struct ConfigurationTests {
  /// A document with a vague target (JX201) and nothing else that the tests ask about.
  private static let vague = """
    文档类型: 项目支出绩效目标申报表
    年度: 2025
    绩效指标:
      产出指标:
        质量指标:
          - {名称: 养护质量, 指标值: 明显提升}

    """

  private static let county = """
    文档类型: 绩效规则集
    名称: 青禾县
    全称: 青禾县预算绩效管理办法
    施行: 2024-07-01
    继承: 国家
    规则: {JX201: {级别: 提示, 理由: 试行第一年}}
    条款: [{标识: Q7, 编号: 第七条, 摘要: 指标量化, 规则: [JX201]}]

    """

  /// `JX201 warning` for each finding of JX201 and the rules about settings, with its path.
  private static func findings(_ arguments: [String], in folder: Folder) throws -> [String] {
    let run = try Run(
      ["lint", "--select", "JX201,JX9", "--format", "json", "--fail-on", "never"] + arguments, in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let findings = try #require(JSONValue(parsing: Array(run.output.utf8))["findings"]?.array)
    return findings.map { "\($0["path"]?.string ?? "") \($0["code"]?.string ?? "") \($0["level"]?.string ?? "")" }
  }

  @Test("The nearest configuration above a file decides; options stand above it")
  func nearest() throws {
    let folder = try Folder()
    try folder.write("县/表.yaml", Self.vague)
    try folder.write("县/乡/表.yaml", Self.vague)
    try folder.write("表.yaml", Self.vague)
    try folder.write("jixiao.yaml", "规则: {JX201: 警告}\n")
    try folder.write("县/乡/jixiao.yaml", "规则: {JX2: 提示}\n")
    #expect(
      try Self.findings([], in: folder) == ["县/乡/表.yaml JX201 hint", "县/表.yaml JX201 warning", "表.yaml JX201 warning"])
    #expect(try Self.findings(["县/乡/表.yaml"], in: folder) == ["县/乡/表.yaml JX201 hint"])
    #expect(
      try Self.findings(["--level", "JX201=错误", "县"], in: folder) == ["县/乡/表.yaml JX201 error", "县/表.yaml JX201 error"])
    try folder.write("别处/配置.yaml", "规则: {JX201: 关闭}\n")
    #expect(try Self.findings(["--config", "别处/配置.yaml", "县", "表.yaml"], in: folder) == [])
  }

  @Test("Files are excluded and included below folders; one that is named needs --no-exclude")
  func files() throws {
    let folder = try Folder()
    for name in ["2025/表.yaml", "2024/表.yaml", "2025/草稿/表.yaml", "其他/jixiao.yaml"] {
      try folder.write(name, name.hasSuffix("jixiao.yaml") ? "" : Self.vague)
    }
    try folder.write("jixiao.yaml", "文件: {包含: [\"202*/**\"], 排除: [草稿, 2024/**]}\n")
    #expect(try Self.findings([], in: folder) == ["2025/表.yaml JX201 error"])
    let passed = try Run(["lint", "2024/表.yaml"], in: folder)
    #expect(passed.code == 0)
    #expect(passed.errors == "2024/表.yaml 已被排除，没有检查；要检查请加 --no-exclude\n")
    #expect(try Run(["lint", "2024/表.yaml", "-q"], in: folder).errors == "")
    #expect(try Self.findings(["2024/表.yaml", "--no-exclude"], in: folder) == ["2024/表.yaml JX201 error"])
    // Not what lies in a folder that is named.
    #expect(try Self.findings(["2024", "--no-exclude"], in: folder) == [])
    #expect(try Self.findings(["--exclude", "2025/**"], in: folder) == [])
  }

  @Test("Levels and rule set by path")
  func byPath() throws {
    let folder = try Folder()
    try folder.write("甲/表.yaml", Self.vague)
    try folder.write("乙/表.yaml", Self.vague)
    try folder.write("规则集/青禾县.yaml", Self.county)
    try folder.write(
      "jixiao.yaml", "规则集目录: [规则集]\n按路径:\n  - {文件: 甲/**, 规则集: 青禾县}\n  - {文件: 乙, 规则: {unquantified-target: 关闭}}\n")
    #expect(try Self.findings([], in: folder) == ["甲/表.yaml JX201 hint"])
    // From another folder the patterns are still those of the configuration's.
    #expect(try Self.findings(["\(folder.path)/甲"], in: try Folder()) == ["\(folder.path)/甲/表.yaml JX201 hint"])
  }

  @Test("The language of a configuration, unless one is asked for")
  func language() throws {
    let folder = try Folder()
    try folder.write("表.yaml", Self.vague)
    try folder.write("jixiao.yaml", "语言: en\n")
    #expect(try Run(["lint"] + ["--select", "JX201"], in: folder).output.contains("1 error"))
    #expect(try Run(["lint", "--lang", "zh", "--select", "JX201"], in: folder).output.contains("错误 1 处"))
    #expect(try Run(["--lang", "zh", "lint", "--select", "JX201"], in: folder).output.contains("错误 1 处"))
  }

  @Test("A rule set of one's own: used by documents and options, listed, shown, stamped with its hash")
  func ownRuleSet() throws {
    let folder = try Folder()
    try folder.write("表.yaml", Self.vague.replacing("年度", with: "规则集: 青禾县\n年度"))
    try folder.write("无名.yaml", Self.vague)
    try folder.write("规则集/青禾县.yaml", Self.county)
    try folder.write("jixiao.yaml", "规则集目录: 规则集/\n")
    #expect(try Self.findings([], in: folder) == ["无名.yaml JX201 error", "表.yaml JX201 hint"])
    #expect(
      try Self.findings(["--ruleset", "青禾县", "无名.yaml"], in: folder) == ["无名.yaml JX201 hint"])
    let json = try Run(["lint", "--format", "json", "表.yaml"], in: folder)
    let report = try JSONValue(parsing: Array(json.output.utf8))
    let shown = try Run(["rulesets", "show", "青禾县", "--format", "json"], in: folder)
    let set = try JSONValue(parsing: Array(shown.output.utf8))
    #expect(report["ruleSets"]?.array?.compactMap { $0["name"]?.string } == ["国家", "青禾县"])
    #expect(set["sha256"] != nil && report["ruleSets"]?.array?.last?["sha256"] == set["sha256"])
    let cited = report["findings"]?.array?.first { $0["code"] == "JX201" }
    #expect(cited?["provision"]?["article"] == "第七条" && cited?["provision"]?["ruleSet"] == "青禾县")
    #expect(set["inherits"] == ["国家"])
    #expect(set["levels"]?["JX201"] == ["level": "hint", "from": "青禾县"])
    #expect(try Run(["rulesets"], in: folder).output.contains("青禾县"))
    #expect(try Run(["rules", "explain", "JX201", "--ruleset", "青禾县"], in: folder).output.contains("第七条"))
    let elsewhere = try Run(["lint", "--ruleset", "青禾县"], in: try Folder())
    #expect(elsewhere.code == 2 && elsewhere.errors.contains("青禾县"))
  }

  @Test(
    "A configuration or a rule set with faults is reported with the document that needs it, and does not stop the run")
  func faults() throws {
    let folder = try Folder()
    try folder.write("县/表.yaml", Self.vague)
    try folder.write("县/jixiao.yaml", "规则集: 青禾\n规则集目录: [规则集, 没有]\n规则: {JX201: 提示, JX999: 错误}\n")
    try folder.write("县/规则集/青禾县.yaml", Self.county.replacing("国家", with: "某省"))
    #expect(
      try Self.findings(["县/表.yaml"], in: folder) == [
        "县/表.yaml JX201 hint", "县/jixiao.yaml JX901 error", "县/jixiao.yaml JX901 error", "县/jixiao.yaml JX901 error",
        "县/规则集/青禾县.yaml JX902 error",
      ])
    #expect(try Run(["lint", "县/表.yaml", "--select", "JX9"], in: folder).code == 1)
    // Each only once where the folder is checked.
    #expect(try Self.findings([], in: folder).count == 5)
  }

  @Test("A configuration that is not there or cannot be read is a failure")
  func unreadable() throws {
    let folder = try Folder()
    try folder.write("表.yaml", Self.vague)
    let missing = try Run(["lint", "--config", "没有.yaml"], in: folder)
    #expect(missing.code == 2 && missing.errors.contains("没有.yaml"))
    try folder.write("jixiao.yaml/表.yaml", Self.vague)
    let directory = try Run(["lint", "表.yaml"], in: folder)
    #expect(directory.code == 2 && directory.errors.contains("jixiao.yaml"))
  }

  @Test("config show tells where each value came from")
  func show() throws {
    let folder = try Folder()
    try folder.write("表.yaml", Self.vague)
    try folder.write("jixiao.yaml", "规则集: 扶风县\n规则:\n  JX201: 提示\n按路径: [{文件: 表.yaml, 规则: {JX202: 关闭}}]\n")
    let run = try Run(["config", "show", "表.yaml", "--level", "JX203=错误", "--format", "json"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let shown = try JSONValue(parsing: Array(run.output.utf8))
    #expect(shown["configuration"] == "jixiao.yaml")
    let settings = try #require(shown["settings"]?.array)
    func setting(_ key: String) -> JSONValue? { settings.first { $0["key"] == .string(key) } }
    #expect(setting("规则集")?["value"] == "扶风县")
    #expect(setting("规则集")?["origin"] == ["kind": "file", "path": "jixiao.yaml", "line": 1])
    #expect(setting("规则.JX201")?["origin"]?["line"] == 3)
    #expect(setting("规则.JX202")?["value"] == "关闭" && setting("规则.JX202")?["origin"]?["line"] == 4)
    #expect(setting("规则.JX203")?["origin"] == ["kind": "option", "option": "--level"])
    #expect(setting("语言")?["origin"] == ["kind": "default"])
    #expect(try Run(["config"], in: folder).output.contains("jixiao.yaml:3"))
    let bare = try Run(["config"], in: try Folder())
    #expect(bare.code == 0 && bare.output.contains("国家"))
  }

  @Test("config show tells the origin of every key that there is")
  func everyOrigin() throws {
    let folder = try Folder()
    try folder.write("表.yaml", Self.vague)
    try folder.write("规则集/青禾县.yaml", Self.county)
    let lines = [
      "规则集: 青禾县", "规则集目录: 规则集", "规则: {JX201: 提示}", "语言: zh", "基线: 基线.json", "文件: {包含: ['*'], 排除: [草稿]}",
      "按路径: [{文件: 表.yaml, 规则: {JX202: 关闭}}]",
    ]
    try folder.write("jixiao.yaml", lines.joined(separator: "\n") + "\n")
    let keys = lines.map { String($0.prefix { $0 != ":" }) }
    #expect(Set(keys) == Set(ConfigurationKey.allCases.map(\.rawValue)))
    let text = try Run(["config", "show", "表.yaml"], in: folder).output.split(separator: "\n").dropFirst()
    // Where the value of each setting stands; 文件 has two.
    let expected = [1, 2, 3, 4, 5, 6, 6, 7]
    #expect(text.compactMap { $0.split(separator: "jixiao.yaml:").last.flatMap { Int($0) } }.sorted() == expected)
    #expect(text.count == expected.count)
    let options = ["--ruleset", "国家", "--level", "JX201=错误", "--exclude", "旧", "--lang", "en", "--format", "json"]
    let json = try Run(["config", "show", "表.yaml"] + options, in: folder).output
    let settings = try #require(JSONValue(parsing: Array(json.utf8))["settings"]?.array)
    #expect(
      settings.compactMap { $0["origin"]?["option"]?.string } == ["--ruleset", "--level", "--exclude", "--lang"])
    #expect(settings.allSatisfy { $0["origin"]?["kind"] != nil && $0["value"] != nil })
  }

  @Test("config check and rulesets check")
  func check() throws {
    let folder = try Folder()
    try folder.write("规则集/青禾县.yaml", Self.county)
    try folder.write("规则集/新乡.yaml", "文档类型: 绩效规则集\n名称: 新乡\n继承: 青禾县\n")
    try folder.write("jixiao.yaml", "规则集目录: [规则集]\n")
    #expect(try Run(["config", "check"], in: folder).code == 0)
    #expect(try Run(["rulesets", "check"], in: folder).code == 0)
    try folder.write("规则集/坏.yaml", "文档类型: 绩效规则集\n名称: 新乡\n继承: 国家\n参数: {等极: []}\n")
    let faulty = try Run(["rulesets", "check", "--format", "json"], in: folder)
    #expect(faulty.code == 1)
    let findings = try #require(JSONValue(parsing: Array(faulty.output.utf8))["findings"]?.array)
    #expect(findings.count { $0["code"] == "JX902" } == 3, "two files of one name, and a parameter")
    #expect(try Run(["config", "check"], in: folder).code == 1)
    // Files that are named need no configuration, and may build on each other.
    let bare = try Folder()
    try bare.write("甲.yaml", Self.county)
    try bare.write("乙.json", #"{"文档类型": "绩效规则集", "名称": "新乡", "继承": "青禾县"}"#)
    try bare.write("表.yaml", Self.vague)
    #expect(try Run(["rulesets", "check", "甲.yaml", "乙.json"], in: bare).code == 0)
    #expect(try Run(["rulesets", "check", "乙.json"], in: bare).code == 1)
    #expect(try Run(["rulesets", "check", "表.yaml"], in: bare).code == 2)
    #expect(try Run(["rulesets", "check", "没有.yaml"], in: bare).code == 2)
    #expect(try Run(["rulesets", "check"], in: bare).code == 2)
    #expect(try Run(["config", "check"], in: bare).code == 2)
  }

  @Test("The example of a sixth county is clean, and holds by its own law")
  func sixthCounty() throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let folder = root + "/examples/county"
    let run = try Run(["lint", "--format", "json", folder], in: try Folder())
    #expect(run.code == 0)
    let report = try JSONValue(parsing: Array(run.output.utf8))
    #expect(report["findings"]?.array?.isEmpty == true)
    #expect(report["ruleSets"]?.array?.last?["name"] == "青禾县")
    #expect(report["documents"]?.array?.contains { $0["ruleSet"] == "青禾县" && $0["kind"] == "项目支出绩效自评表" } == true)
  }
}
