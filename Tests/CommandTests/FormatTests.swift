import Glibc
import Testing

@Suite("format") struct FormatTests {
  private static let bad = "年度:   2025\r\n文档类型：项目支出绩效目标申报表\r\n"
  private static let good = "文档类型: 项目支出绩效目标申报表\r\n年度: 2025\r\n"

  @Test func filesAreWrittenAndKeepTheirMode() throws {
    let folder = try Folder()
    try folder.write("a.yaml", Self.bad)
    try folder.write("pod.yaml", Documents.foreign)
    #expect(chmod(folder.path + "/a.yaml", 0o640) == 0)
    let run = try Run(["format"], in: folder)
    #expect((run.code, run.output, run.errors) == (0, "a.yaml：已整理\n已整理 1 个文件，共 1 个文件\n", ""))
    #expect(try folder.read("a.yaml") == Self.good)
    #expect(try folder.read("pod.yaml") == Documents.foreign)
    var status = stat()
    #expect(stat(folder.path + "/a.yaml", &status) == 0 && status.st_mode & 0o777 == 0o640)
    let again = try Run(["format", "--lang", "en"], in: folder)
    #expect((again.code, again.output) == (0, "nothing to format, 1 file\n"))
  }

  @Test func aCheckAndADifferenceWriteNothing() throws {
    let folder = try Folder()
    try folder.write("a.yaml", Self.bad)
    let check = try Run(["format", "--check", "a.yaml"], in: folder)
    #expect((check.code, check.output) == (1, "a.yaml：需整理\n需整理 1 个文件，共 1 个文件\n"))
    let difference = try Run(["format", "--diff"], in: folder)
    #expect(difference.code == 0)
    #expect(difference.output.hasPrefix("--- a.yaml\n+++ a.yaml\n@@ -1,2 +1,2 @@\n"))
    #expect(try folder.read("a.yaml") == Self.bad)
  }

  @Test func whatIsLeftIsSaidAndTheOthersAreWritten() throws {
    let folder = try Folder()
    try folder.write("a.yaml", Self.bad)
    try folder.write("b.yaml", "文档类型: 项目支出绩效目标申报表\n项目: {名称: \"公路\n")
    let run = try Run(["format"], in: folder)
    #expect(run.code == 2)
    #expect(run.errors.contains("没有整理 b.yaml：语法有误"))
    #expect(try folder.read("a.yaml") == Self.good)
  }

  @Test func standardInputGoesToStandardOutput() throws {
    let run = try Run(["format", "-"], in: Folder(), input: Array(Self.bad.utf8))
    #expect((run.code, run.output) == (0, Self.good))
  }
}
