import FoundationEssentials
import Glibc
import Testing

@Suite("fix") struct FixTests {
  /// Two safe fixes of one row, the second possible only after the first; the comment and the blank line stay.
  private static let bad = """
    # 公路养护
    文档类型: 项目支出绩效目标申报表
    年度： 2025

    资金: {年度资金总额: 320, 财政拨款: 300, 其他资金: 20}

    """
  private static let good = bad.replacing("年度： 2025", with: "年度: 2025")

  private static func mode(of name: String, in folder: Folder) throws -> mode_t {
    var status = stat()
    guard lstat(folder.path + "/" + name, &status) == 0 else { throw Folder.Failure(code: errno) }
    return status.st_mode
  }

  @Test func safeFixesAreWrittenAndASecondRunChangesNothing() throws {
    let folder = try Folder()
    try folder.write("目标.yaml", Self.bad)
    try folder.write("好.yaml", Self.good)
    try folder.write("pod.yaml", Documents.foreign)
    let run = try Run(["fix", "--select", "JX007"], in: folder)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output == "目标.yaml：已修复 1 处\n已修复 1 处（1 个文件）\n")
    #expect(try folder.read("目标.yaml") == Self.good)
    let again = try Run(["fix", "--select", "JX007", "--lang", "en"], in: folder)
    #expect(again.output == "nothing to fix\n")
    #expect(try folder.read("目标.yaml") == Self.good)
    #expect(try folder.read("pod.yaml") == Documents.foreign)
    #expect(try Set(FileManager.default.contentsOfDirectory(atPath: folder.path)) == ["目标.yaml", "好.yaml", "pod.yaml"])
  }

  @Test(
    "Line ends, the byte order mark and what is not fixed stay byte for byte",
    arguments: ["\n", "\r\n", "\r"], [true, false])
  func keepsTheRest(_ lineEnd: String, _ hasMark: Bool) throws {
    let folder = try Folder()
    let mark: [UInt8] = hasMark ? [0xEF, 0xBB, 0xBF] : []
    try folder.write("a.yaml", mark + Array(Self.bad.replacing("\n", with: lineEnd).utf8))
    #expect(try Run(["fix", "--select", "JX007", "a.yaml"], in: folder).code == 0)
    let data = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/a.yaml"))
    #expect(Array(data) == mark + Array(Self.good.replacing("\n", with: lineEnd).utf8))
  }

  @Test func modeAndLinksStay() throws {
    let folder = try Folder()
    let other = try Folder()
    try other.write("目标.yaml", Self.bad)
    #expect(chmod(other.path + "/目标.yaml", 0o640) == 0)
    try folder.link("链接.yaml", to: other.path + "/目标.yaml")
    let run = try Run(["fix", "链接.yaml", other.path, "--select", "JX007"], in: folder)
    #expect(run.code == 0)
    #expect(run.output.hasSuffix("已修复 1 处（1 个文件）\n"))
    #expect(try Self.mode(of: "链接.yaml", in: folder) & S_IFMT == S_IFLNK)
    #expect(try Self.mode(of: "目标.yaml", in: other) & 0o7777 == 0o640)
    #expect(try other.read("目标.yaml") == Self.good)
  }

  @Test func aDifferenceAndACheckWriteNothing() throws {
    let folder = try Folder()
    try folder.write("目标.yaml", Self.bad)
    let difference = try Run(["fix", "--diff", "--select", "JX007"], in: folder)
    #expect(difference.code == 0)
    #expect(
      difference.output == """
        --- 目标.yaml
        +++ 目标.yaml
        @@ -1,5 +1,5 @@
         # 公路养护
         文档类型: 项目支出绩效目标申报表
        -年度： 2025
        +年度: 2025
        \u{20}
         资金: {年度资金总额: 320, 财政拨款: 300, 其他资金: 20}

        """)
    #expect(difference.errors == "目标.yaml：可修复 1 处\n可修复 1 处（1 个文件）\n")
    let check = try Run(["fix", "--check", "--select", "JX007"], in: folder)
    #expect(check.code == 1)
    #expect(check.output == "目标.yaml：可修复 1 处\n可修复 1 处（1 个文件）\n")
    #expect(try folder.read("目标.yaml") == Self.bad)
    try folder.write("目标.yaml", Self.good)
    #expect(try Run(["fix", "--check", "--select", "JX007"], in: folder).code == 0)
  }

  @Test func oneFixMakesRoomForTheNext() throws {
    let folder = try Folder()
    try folder.write(
      "自评.yaml",
      """
      文档类型: 项目支出绩效自评表
      规则集: 国家
      年度: 2024
      资金:
        年度资金总额: {年初预算数: 100, 全年预算数: 100, 全年执行数: 80, 分值: 10, 执行率: 90%, 得分: 9}

      """)
    let run = try Run(["fix", "--select", "JX305,JX406"], in: folder)
    #expect(run.code == 0)
    #expect(run.output.contains("自评.yaml：已修复 2 处"))
    #expect(try folder.read("自评.yaml").contains("执行率: 80%, 得分: 8}"))
  }

  @Test func unsafeFixesAreAppliedOnlyWhenAskedFor() throws {
    let folder = try Folder()
    try folder.write("目标.yaml", Documents.good)
    let safe = try Run(["fix", "--select", "JX107"], in: folder)
    #expect(safe.output.contains("其中 1 处可用 --unsafe 修复，需人工确认"))
    #expect(try folder.read("目标.yaml") == Documents.good)
    _ = try Run(["fix", "--select", "JX107", "--unsafe"], in: folder)
    #expect(try folder.read("目标.yaml") == Documents.good + "总体目标:\n")
  }

  @Test func standardInputGoesToStandardOutput() throws {
    let folder = try Folder()
    let run = try Run(["fix", "-", "--select", "JX007"], in: folder, input: Array(Self.bad.utf8))
    #expect(run.output == Self.good)
    #expect(run.errors == "<stdin>：已修复 1 处\n已修复 1 处（1 个文件）\n")
    let clean = try Run(["fix", "-", "-q", "--select", "JX007"], in: folder, input: Array(Self.good.utf8))
    #expect(clean.output == Self.good)
    #expect(clean.errors == "")
    let mixed = try Run(["fix", "-", "a.yaml"], in: folder)
    #expect(mixed.code == 2)
    #expect(mixed.errors.contains("标准输入（-）不能与其他路径一起修复"))
  }

  @Test func otherEncodingsAreLeftAndSaidSo() throws {
    let folder = try Folder()
    // 文档类型: 项目支出绩效目标申报表, 年度： 2025 in GB18030.
    let bytes: [UInt8] =
      [0xCE, 0xC4, 0xB5, 0xB5, 0xC0, 0xE0, 0xD0, 0xCD, 0x3A, 0x20, 0xCF, 0xEE, 0xC4, 0xBF, 0xD6, 0xA7, 0xB3, 0xF6]
      + [0xBC, 0xA8, 0xD0, 0xA7, 0xC4, 0xBF, 0xB1, 0xEA, 0xC9, 0xEA, 0xB1, 0xA8, 0xB1, 0xED, 0x0A]
      + [0xC4, 0xEA, 0xB6, 0xC8, 0xA3, 0xBA, 0x20, 0x32, 0x30, 0x32, 0x35, 0x0A]
    try folder.write("旧.yaml", bytes)
    let left = try Run(["fix", "--select", "JX007"], in: folder)
    #expect(left.code == 2)
    #expect(left.errors == "jixiao：旧.yaml 是GB18030（GBK）编码，没有改动；加 --to-utf8 转为 UTF-8 再改\n")
    #expect(Array(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/旧.yaml"))) == bytes)
    let converted = try Run(["fix", "--select", "JX007", "--to-utf8"], in: folder)
    #expect(converted.code == 0)
    #expect(try folder.read("旧.yaml") == "文档类型: 项目支出绩效目标申报表\n年度: 2025\n")
    let broken = Array("文档类型: 项目支出绩效目标申报表\n年度： 2025\n名: ".utf8) + [0xFF, 0x0A]
    try folder.write("旧.yaml", broken)
    let lossy = try Run(["fix", "旧.yaml", "--select", "JX007", "--to-utf8"], in: folder)
    #expect(lossy.code == 2)
    #expect(lossy.errors.contains("旧.yaml 含有无法解码的字节"))
    #expect(Array(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/旧.yaml"))) == broken)
  }

  @Test func whatCannotBeWrittenStaysAndTheOthersAreDone() throws {
    let folder = try Folder()
    let long = Self.bad + String(repeating: "# 长长的注释\n", count: 1000)
    try folder.write("大.yaml", long)
    try folder.write("小.yaml", Self.bad)
    // A limit of the shell stands for the full disk: both end write(2) half-way.
    let run = try Run(["fix", "没有.yaml", ".", "--select", "JX007"], in: folder, setup: "ulimit -f 8")
    #expect(run.code == 2)
    #expect(
      run.errors == """
        jixiao：无法写入 大.yaml：超出允许的文件大小，原文件未动
        jixiao：无法读取 没有.yaml：不存在

        """)
    #expect(try folder.read("大.yaml") == long)
    #expect(try folder.read("小.yaml") == Self.good)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }

  @Test("A folder that may not be written", .enabled(if: geteuid() != 0))
  func unwritableFolder() throws {
    let folder = try Folder()
    try folder.write("县/目标.yaml", Self.bad)
    try folder.write("目标.yaml", Self.bad)
    #expect(chmod(folder.path + "/县", 0o500) == 0)
    defer { chmod(folder.path + "/县", 0o700) }
    let run = try Run(["fix", "--select", "JX007"], in: folder)
    #expect(run.code == 2)
    #expect(run.errors == "jixiao：无法写入 县/目标.yaml：没有访问权限，原文件未动\n")
    #expect(try folder.read("县/目标.yaml") == Self.bad)
    #expect(try folder.read("目标.yaml") == Self.good)
  }

  @Test func lintFixesFirstAndReportsTheRest() throws {
    let folder = try Folder()
    try folder.write("目标.yaml", Self.bad.replacing("320", with: "330"))
    let run = try Run(["lint", "--fix", "--format", "concise", "--select", "JX007,JX301"], in: folder)
    #expect(run.code == 1)
    #expect(run.errors == "目标.yaml：已修复 1 处\n已修复 1 处（1 个文件）\n")
    #expect(run.output.hasPrefix("目标.yaml:5:14: 错误 JX301 "))
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(try Run(["lint", "--fix", "-"], in: folder).code == 2)
  }

  @Test func everyExampleSurvivesAllFixes() throws {
    let folder = try Folder()
    let examples = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/examples"
    try FileManager.default.copyItem(atPath: examples, toPath: folder.path + "/examples")
    func errors() throws -> Int {
      try Run(["lint", "--format", "concise", "--no-cross-check"], in: folder).output.split(separator: "\n").count {
        $0.contains(" 错误 ")
      }
    }
    let before = try errors()
    for options in [[], ["--unsafe"]] {
      let run = try Run(["fix", "-q", "--to-utf8"] + options, in: folder)
      #expect(run.code == 0)
      #expect(run.errors == "")
      #expect(try Run(["fix", "-q", "--to-utf8", "--check"] + options, in: folder).output == "")
    }
    #expect(try errors() <= before)
    let unfinished = try Run(["lint", "--format", "concise", "--select", "JX001"], in: folder)
    #expect(unfinished.output.isEmpty || before > 0)
  }
}
