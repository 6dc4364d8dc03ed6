import Linting
import Regulations
import Rules
import SourceText
import Testing

/// `jixiao.yaml`: what it says, and what it sets for which files.
@Suite("Configurations") struct ConfigurationTests {
  private static let directory = RuleDirectory(catalogue)
  private static let library = RuleSetLibrary()

  private static func levels(_ text: String, for path: String) -> [String: String] {
    let configuration = Configuration(SourceText(text))
    let settings = configuration.settings(configuration.settings(for: path), rules: directory, library: library)
    return Dictionary(
      uniqueKeysWithValues: settings.levels.map { ($0.key.description, $0.value.level.value.name[.chinese]) })
  }

  @Test("What a file says")
  func reading() {
    let configuration = Configuration(
      SourceText(
        """
        规则集: 扶风县
        规则集目录: 规则集/
        规则: {jx201: error, JX8: 提示}
        文件: {包含: [2025/**], 排除: ["*草稿*", 归档/]}
        语言: 英文
        基线: 已知问题.json
        按路径: [{文件: "乡镇/**", 规则集: 武清区, 规则: {JX807: 关闭}}]
        """))
    #expect(configuration.faults.isEmpty)
    #expect(configuration.ruleSet?.value == "扶风县" && configuration.ruleSetFolders.map(\.value) == ["规则集/"])
    #expect(configuration.levels.map(\.rules.value) == ["jx201", "JX8"])
    #expect(configuration.levels.map(\.level.value) == [.error, .hint])
    #expect(configuration.included.map(\.value) == ["2025/**"] && configuration.excluded.count == 2)
    #expect(configuration.language?.value == .english && configuration.baseline?.value == "已知问题.json")
    #expect(configuration.byPath.first?.globs.map(\.value) == ["乡镇/**"])
    #expect(configuration.ruleSet.map { configuration.line(of: $0.range) } == 1)
  }

  @Test("Which files are checked")
  func files() {
    let configuration = Configuration(SourceText("文件: {包含: [2025/**, 总表.yaml], 排除: [\"*草稿*\"]}\n"))
    #expect(configuration.checks("2025/a.yaml") && configuration.checks("总表.yaml"))
    #expect(!configuration.checks("2024/a.yaml") && !configuration.checks("2025/草稿1/a.yaml"))
    #expect(configuration.excludes("2025/草稿1") && !configuration.excludes("2024"))
    #expect(Configuration(SourceText("")).checks("任何.yaml"))
  }

  @Test("A rule stands above its family, a later path above an earlier one and both above the whole")
  func precedence() {
    let text = """
      规则: {JX807: 错误, JX80: 警告, JX8: 提示}
      按路径:
        - {文件: 乡镇/**, 规则: {JX8: 警告, JX201: 关闭}}
        - {文件: 乡镇/甲/**, 规则: {misclassified-indicator: 关闭}}
      """
    let whole = Self.levels(text, for: "a.yaml")
    #expect(whole["JX807"] == "错误" && whole["JX801"] == "警告" && whole["JX201"] == nil)
    let town = Self.levels(text, for: "乡镇/a.yaml")
    #expect(town["JX807"] == "警告" && town["JX201"] == "关闭")
    let village = Self.levels(text, for: "乡镇/甲/a.yaml")
    #expect(village["JX801"] == "关闭" && village["JX802"] == "警告")
  }

  @Test("The rule set of a path stands above the general one; one that nobody knows is passed over")
  func ruleSets() {
    let configuration = Configuration(
      SourceText("规则集: 扶风县\n按路径:\n  - {文件: 甲/**, 规则集: 武清区}\n  - {文件: 乙/**, 规则集: 没有}\n"))
    func ruleSet(_ path: String) -> String? {
      configuration.settings(configuration.settings(for: path), rules: Self.directory, library: Self.library).ruleSet?
        .value
    }
    #expect(ruleSet("a.yaml") == "扶风县" && ruleSet("甲/a.yaml") == "武清区" && ruleSet("乙/a.yaml") == "扶风县")
  }

  @Test("Options stand above the configuration")
  func options() {
    let configuration = Configuration(SourceText("规则集: 扶风县\n规则: {JX201: 提示, JX202: 错误}\n"))
    let configured = configuration.settings([], rules: Self.directory, library: Self.library)
    var settings = LintSettings()
    settings.levels = [RuleCode(201): .error]
    settings.ruleSet = "武清区"
    configured.apply(to: &settings, givenRuleSet: true)
    #expect(settings.levels == [RuleCode(201): .error, RuleCode(202): .error] && settings.ruleSet == "武清区")
    configured.apply(to: &settings, givenRuleSet: false)
    #expect(settings.ruleSet == "扶风县")
  }

  @Test(
    "Whatever it holds, it is read",
    arguments: [
      "", "# 注释\n", "规则集", "[规则集]", "规则集: [甲]", "规则集目录: {甲: 乙}", "规则: JX201", "规则: {JX201: {级别: 错误}}",
      "文件: 甲", "文件: {包含: {甲: 乙}}", "语言: [zh]", "按路径: 甲", "按路径: [甲]", "按路径: [{}]", "? [a]\n: b\n", "规则集: *甲\n",
      "规则: {JX201: 错误, JX201: 提示}", "{", "规则：{JX201: 错误}",
    ])
  func robust(_ text: String) {
    let configuration = Configuration(SourceText(text))
    let isSilent = text.isEmpty || text.hasPrefix("#")
    let linter = Linter(rules: catalogue, library: Self.library, settings: LintSettings())
    #expect(linter.lint(configuration).findings.isEmpty == isSilent)
  }

  @Test("A waiver in a configuration covers its findings")
  func waivers() {
    let linter = Linter(rules: catalogue, library: Self.library, settings: LintSettings())
    let result = linter.lint(Configuration(SourceText("规则集: 没有 # jixiao: 忽略 JX901 理由：下周启用\n")))
    #expect(result.findings.map(\.isWaived) == [true])
  }

  @Test(
    "What configurations are called",
    arguments: [("jixiao.yaml", true), ("/县/jixiao.yaml", true), ("我的jixiao.yaml", false)])
  func names(_ path: String, _ expected: Bool) { #expect(Configuration.isConfiguration(path) == expected) }
}

/// 不可放宽 and 不可豁免, held by the engine.
@Suite("What may not be relaxed or waived") struct StrictTermsTests {
  private static let county = RuleSetLibrary(adding: [
    SourceText(
      """
      文档类型: 绩效规则集
      名称: 某县
      继承: 某省
      规则: {JX201: 关闭, JX202: 提示, JX203: 错误}
      """),
    SourceText(
      """
      文档类型: 绩效规则集
      名称: 某省
      继承: 国家
      规则: {JX201: {不可放宽: 是}, JX202: {级别: 警告, 不可放宽: 是}, JX203: {不可放宽: 是}, JX204: {不可豁免: 是}}
      """),
  ])

  @Test("A rule set below, a configuration and an option may raise the level, not lower it")
  func levels() {
    let rules = [201, 202, 203].map { Bench.person($0, .warning) }
    #expect(
      Bench.lint(Bench.document, rules, library: Self.county) { $0.ruleSet = "某县" }.summary == [
        "JX201 警告", "JX202 警告", "JX203 错误",
      ])
    let asked = Bench.lint(Bench.document, rules, library: Self.county) { settings in
      settings.ruleSet = "某县"
      settings.levels = [RuleCode(201): .error, RuleCode(202): .off, RuleCode(203): .hint]
    }
    #expect(asked.summary == ["JX201 错误", "JX202 警告", "JX203 警告"])
  }

  @Test(
    "A waiver has no effect and is reported; it is not called unused too",
    arguments: [
      "文档类型: 项目支出绩效自评表\n项目:\n  # jixiao: 忽略 JX204 理由：试\n  负责人: 张三\n",
      "# jixiao: 忽略文件 JX204 理由：试\n文档类型: 项目支出绩效自评表\n项目: {负责人: 张三}\n",
      "文档类型: 项目支出绩效自评表\n项目: {负责人: 张三}\n豁免: [{规则: JX204, 位置: 项目, 理由: 试}]\n",
      "文档类型: 项目支出绩效自评表\n项目: {负责人: 张三}\n豁免: [{规则: JX204, 理由: 试}]\n",
    ])
  func waivers(_ text: String) {
    let rules = [Bench.person(204)] + Bench.waiverRules
    let strict = Bench.lint(text, rules, library: Self.county) { $0.ruleSet = "某省" }
    #expect(Set(strict.summary) == ["JX204 警告", "JX903 警告"])
    #expect(strict.findings.contains { $0.message.contains("某省") })
    #expect(Bench.lint(text, rules).summary == ["(JX204 警告)"])
  }
}
