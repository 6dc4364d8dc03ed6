import JSON
import Testing

@Suite("lint: exit codes and what goes where") struct LintExitTests {
  @Test(
    "The exit code says what was found",
    arguments: [
      ([], 0, Documents.good),
      ([], 1, Documents.bad),
      (["--fail-on", "never"], 0, Documents.bad),
      (["--level", "JX301=警告"], 0, Documents.bad),
      (["--level", "JX301=warning", "--fail-on", "警告"], 1, Documents.bad),
      (["--level", "funding-total-mismatch=提示", "--fail-on=hint"], 1, Documents.bad),
      (["--level", "JX301=提示", "--fail-on", "警告"], 0, Documents.bad),
      (["--level", "JX301=关闭", "--fail-on", "提示"], 0, Documents.bad),
      (["--ignore", "JX3"], 0, Documents.bad),
      (["--ruleset", "扶风县"], 1, Documents.bad),
    ] as [([String], CInt, String)])
  func codes(_ options: [String], _ code: CInt, _ text: String) throws {
    let folder = try Folder()
    try folder.write("表.yaml", text)
    let run = try Run(["lint"] + Documents.only + options, in: folder)
    #expect(run.code == code)
    #expect(run.errors == "")
  }

  @Test func whatCannotBeReadHidesNothing() throws {
    let folder = try Folder()
    try folder.write("二.yaml", Documents.bad)
    try folder.write("三.yaml", Documents.bad)
    try folder.link("断.yaml", to: "没有")
    let run = try Run(["lint", "一.yaml", ".", "二.yaml/x", "--format", "concise"] + Documents.only, in: folder)
    #expect(run.code == 2)
    #expect(run.output.split(separator: "\n").map { $0.prefix { $0 != ":" } } == ["三.yaml", "二.yaml"])
    #expect(
      run.errors == """
        jixiao：无法读取 断.yaml：不存在
        jixiao：无法读取 一.yaml：不存在
        jixiao：无法读取 二.yaml/x：路径中有一段不是目录

        """)
  }

  @Test func aClosedPipeEndsQuietlyAndChangesNoCode() throws {
    let folder = try Folder()
    for number in 0..<40 { try folder.write("\(number).yaml", Documents.bad) }
    let run = try Run(["lint"] + Documents.only, in: folder, output: .closedPipe)
    #expect(run.code == 1)
    #expect(run.errors == "")
    #expect(
      try Run(["lint", "-q"] + Documents.only + ["--fail-on", "never"], in: folder, output: .closedPipe).code == 0)
  }

  @Test func namesCannotSendControlSequences() throws {
    let run = try Run(["lint", "a\u{1B}[2J\u{202E}.yaml"], in: try Folder())
    #expect(run.errors == "jixiao：无法读取 a␛[2J\u{FFFD}.yaml：不存在\n")
    #expect(try Run(["read", "a\u{1B}[2J"], in: try Folder()).output.hasPrefix("a␛[2J："))
    #expect(try Run(["li\u{1B}nt"], in: try Folder()).errors.hasPrefix("jixiao：没有命令“li␛nt”"))
  }

  @Test func aFullDiskIsSaid() throws {
    let folder = try Folder()
    try folder.write("表.yaml", Documents.good)
    let run = try Run(["lint"], in: folder, output: .full)
    #expect(run.code == 2)
    #expect(run.errors == "jixiao：无法写入标准输出：磁盘空间不足\n")
  }

  @Test func reportsGoToFilesBesideStandardOutput() throws {
    let folder = try Folder()
    try folder.write("表.yaml", Documents.bad)
    let arguments = ["lint", ".", "--format", "json:结果.json", "--format", "concise"] + Documents.only
    for _ in 0..<2 {
      // The second time the result lies in the folder that is checked.
      let run = try Run(arguments, in: folder)
      #expect(run.code == 1)
      #expect(run.output.hasPrefix("表.yaml:3:14: 错误 JX301 "))
      #expect(run.output.split(separator: "\n").count == 1)
      let report = try JSONValue(parsing: Array(try folder.read("结果.json").utf8))
      #expect(report["summary"]?["errors"]?.integer == 1)
      #expect(report["summary"]?["skipped"]?.integer == 0)
    }
    let only = try Run(["lint", "--format", "json:\(folder.path)/结果.json"] + Documents.only, in: folder)
    #expect(only.output == "")
    #expect(only.code == 1)
  }

  @Test func aReportNeverOverwritesWhatIsChecked() throws {
    let folder = try Folder()
    try folder.write("表.yaml", Documents.bad)
    for place in ["./表.yaml", folder.path + "/表.yaml"] {
      let run = try Run(["lint", "表.yaml", "--format", "json:" + place], in: folder)
      #expect(run.code == 2)
      #expect(run.errors.contains("报告不能写到被检查的文件 表.yaml"))
    }
    #expect(try folder.read("表.yaml") == Documents.bad)
  }

  @Test func aReportThatCannotBeWrittenIsSaid() throws {
    let folder = try Folder()
    let run = try Run(["lint", "--format", "json:没有/结果.json"], in: folder)
    #expect(run.code == 2)
    #expect(run.errors == "jixiao：无法写入 没有/结果.json：不存在\n")
  }
}
