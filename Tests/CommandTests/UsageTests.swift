import Testing

@testable import jixiao

@Suite("Calls") struct UsageTests {
  @Test(
    "A mistyped word is answered with the nearest",
    arguments: [
      (["lnt"], "没有命令“lnt”，是否要用 lint？"),
      (["lint", "--fromat", "json"], "没有选项 --fromat，是否要用 --format？"),
      (["lint", "--format", "jsn"], "，是否要用 json？"),
      (["lint", "--fail-on", "eror"], "，是否要用 error？"),
      (["lint", "--select", "JX0O1"], "没有规则“JX0O1”，是否要用 JX001？"),
      (["lint", "--select", ""], "--select 之后缺少规则"),
      (["lint", "--ignore", "funding-total-mismach"], "，是否要用 funding-total-mismatch？"),
      (["lint", "--level", "JX301=错"], "--level 应写作 规则=级别"),
      (["lint", "--ruleset", "扶凤县"], "没有规则集“扶凤县”，是否要用 扶风县？"),
      (["lint", "--as-of", "2025年"], "--as-of 应为一天"),
      (["lint", "--as-of", "2025-02-30"], "--as-of 应为一天"),
      (["lint", "--jobs", "0"], "--jobs 应为正整数"),
      (["lint", "--jobs"], "--jobs 之后缺少个数"),
      (["lint", "--quiet=1"], "--quiet 不带取值"),
      (["lint", "--format", "text", "--format", "json"], "只能有一种格式写到标准输出"),
      (["lint", "--format", "json:"], "缺少文件名"),
      (["rules", "lst"], "，是否要用 list？"),
      (["rules", "explain", "JX3001"], "没有规则“JX3001”，是否要用 JX"),
      (["rules", "explain"], "explain 之后缺少规则代码"),
      (["rules", "list", "JX301"], "多余的参数“JX301”"),
      (["rulesets", "show"], "show 之后缺少规则集名称"),
      (["syntax", "a", "b"], "多余的参数“b”"),
      (["schema", "项目支出绩效自平表"], "没有文档类型“项目支出绩效自平表”，是否要用 项目支出绩效自评表？"),
      (["new", "事前绩效平估报告"], "，是否要用 事前绩效评估报告？"),
      (["new", "绩效评价报告", "--ruleset", "武清县"], "没有规则集“武清县”，是否要用 武清区？"),
      (["rulesets", "show", "北林"], "没有规则集“北林”，是否要用 北林区？"),
      (["config", "shw"], "，是否要用 show？"),
      (["completions", "bsh"], "，是否要用 bash？"),
      (["stats", "--formt", "json"], "没有选项 --formt，是否要用 --format？"),
      (["help", "lnit"], "没有命令“lnit”，是否要用 lint？"),
      (["--langs", "en"], "没有选项 --langs，是否要用 --lang？"),
      (["--lang"], "--lang 之后缺少"),
      (["完全不同的命令"], "没有命令“完全不同的命令”\n"),
    ])
  func suggestions(_ arguments: [String], _ message: String) throws {
    let run = try Run(arguments, in: try Folder())
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("jixiao："))
    #expect(run.errors.contains(message))
    #expect(run.errors.contains("\n用法见 jixiao help"))
  }

  @Test func complaintsComeInTheLanguageAskedFor() throws {
    let folder = try Folder()
    #expect(
      try Run(["--lang", "en", "lnt"], in: folder).errors
        == "jixiao: no command “lnt”; did you mean lint?\nsee jixiao help --lang en\n")
    #expect(
      try Run(["lint", "--jbos", "2", "--lang=en"], in: folder).errors.hasPrefix(
        "jixiao: no option --jbos; did you mean --jobs?"))
  }

  @Test("Every command explains itself, with examples that parse", arguments: Command.all.map(\.name))
  func help(_ name: String) throws {
    let command = try #require(Command.named(name))
    let folder = try Folder()
    for arguments in [["help", name], [name, "--help"], [name, "-h"], ["--help", name]] {
      let run = try Run(arguments, in: folder)
      #expect(run.code == 0)
      #expect(run.output.hasPrefix(command.summary.chinese + "\n\n用法：jixiao \(name)"))
      for option in command.allOptions { #expect(run.output.contains(option.spelling)) }
    }
    let chinese = try Run(["help", name], in: folder)
    let english = try Run(["help", name, "--lang", "en"], in: folder)
    #expect(chinese.output.contains("示例：\n") && english.output.contains("examples:\n"))
    #expect(!command.examples.isEmpty)
    for example in command.examples {
      #expect(chinese.output.contains(example.call) && chinese.output.contains(example.help.chinese))
      #expect(english.output.contains(example.call) && english.output.contains(example.help.english))
      let words = example.call.split(separator: " ").prefix { $0 != "<" && $0 != ">" && $0 != "|" }.dropFirst(2).map {
        String($0).replacing("'", with: "")
      }
      if case .parsed = command.body { _ = try ArgumentParser.parse(Array(words), for: command) }
    }
  }

  @Test func theProgramExplainsItself() throws {
    let folder = try Folder()
    let help = try Run(["help"], in: folder)
    #expect(help.code == 0)
    for command in Command.all { #expect(help.output.contains("  \(command.name) ")) }
    let bare = try Run([], in: folder)
    #expect(bare.code == 2)
    #expect(bare.output == "")
    #expect(bare.errors == help.output)
    for arguments in [["--version"], ["-V"], ["--lang", "en", "--version"]] {
      #expect(try Run(arguments, in: folder).output == "jixiao \(Program.version)\n")
    }
  }

  @Test(
    "Options are read in every spelling",
    arguments: [
      ["--jobs", "3", "-q", "a", "--", "--b"], ["--jobs=3", "a", "--quiet", "--", "--b"],
      ["-j", "3", "--quiet", "--", "a", "--b"],
    ])
  func spellings(_ arguments: [String]) throws {
    let parsed = try ArgumentParser.parse(arguments, for: LintCommand.declaration)
    #expect(parsed.value(LintOption.jobs) == "3")
    #expect(parsed.has(LintOption.quiet))
    #expect(!parsed.has(LintOption.statistics))
    #expect(parsed.operands == ["a", "--b"])
  }

  @Test func listsTakeCommasOfBothKinds() throws {
    let parsed = try ArgumentParser.parse(["--select", "JX1,JX2，JX3", "--select=JX4"], for: LintCommand.declaration)
    #expect(parsed.list(LintOption.select) == ["JX1", "JX2", "JX3", "JX4"])
    #expect(try ArgumentParser.parse(["-", "-5%"], for: ReadCommand.declaration).operands == ["-", "-5%"])
  }
}
