import FoundationEssentials
import Glibc
import Testing

@testable import jixiao

/// Paths and streams that go wrong: a clear line, the others all the same, exit code 2, nothing half written.
@Suite("Bad input") struct BadInputTests {
  private static func lint(_ folder: Folder, _ arguments: [String] = [], setup: String = ":") throws -> Run {
    try Run(["lint", "--format", "concise"] + Documents.only + arguments, in: folder, setup: setup)
  }

  @Test(
    "What cannot be read is said, and the others are checked",
    arguments: [
      ("mkfifo 管.yaml; python3 -c 0", "管.yaml", ""), ("ln -s 无.yaml 断.yaml", "断.yaml", "断.yaml：不存在"),
      ("ln -s 环.yaml 环.yaml", "环.yaml", "环.yaml：符号链接循环"), (":", "无.yaml", "无.yaml：不存在"),
      ("truncate -s 2G 大.yaml", "大.yaml", "大.yaml：超过 256 MB，不是绩效文档"),
      ("mkdir 目录.yaml", "坏.yaml/x", "坏.yaml/x：路径中有一段不是目录"),
      ("perl -MIO::Socket::UNIX -e 'IO::Socket::UNIX->new(Local=>\"套.yaml\",Listen=>1)'", "套.yaml", "套.yaml：不是可读取的文件"),
    ])
  func unreadable(_ setup: String, _ name: String, _ reason: String) throws {
    let folder = try Folder()
    try folder.write("坏.yaml", Documents.bad)
    let run = try Self.lint(folder, [name, "坏.yaml"], setup: setup)
    #expect(run.output.contains("坏.yaml:3:14: 错误 JX301"))
    // Nothing comes out of a pipe to which nobody writes: it is a file without a document.
    #expect(run.code == (reason.isEmpty ? 1 : 2))
    #expect(run.errors == (reason.isEmpty ? "" : "jixiao：无法读取 \(reason)\n"))
  }

  @Test func foldersWithoutPermission() throws {
    let folder = try Folder()
    try folder.write("坏.yaml", Documents.bad)
    try folder.write("密/表.yaml", Documents.bad)
    try folder.write("a/密.yaml", Documents.bad)
    guard geteuid() != 0 else { return }
    #expect(chmod(folder.path + "/密", 0) == 0 && chmod(folder.path + "/a/密.yaml", 0) == 0)
    defer { chmod(folder.path + "/密", 0o700) }
    let run = try Self.lint(folder)
    #expect(run.code == 2)
    #expect(run.output.contains("坏.yaml:3:14"))
    #expect(run.errors == "jixiao：无法读取 密：没有访问权限\njixiao：无法读取 a/密.yaml：没有访问权限\n")
  }

  @Test func loopsOfLinksEnd() throws {
    let folder = try Folder()
    try folder.write("a/坏.yaml", Documents.bad)
    try folder.link("a/回", to: "..")
    try folder.link("b", to: "a")
    try folder.link("自", to: "自")
    let run = try Self.lint(folder)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.code == 1)
    #expect(run.errors == "")
  }

  @Test func namesThatAreNoUTF8() throws {
    let folder = try Folder()
    try folder.write("坏.yaml", Documents.bad)
    // A name in GBK, found in a folder and named on the command line.
    let found = try Self.lint(folder, setup: "mv 坏.yaml \"$(printf '\\271\\253.yaml')\"")
    #expect(found.code == 1 && found.output.contains(".yaml:3:14: 错误 JX301"))
    let named = try Self.lint(folder, setup: "set -- \"$@\" \"$(printf '\\271\\253.yaml')\"")
    #expect(named.code == 1 && named.errors == "")
    #expect(named.output == found.output)
    let fixed = try Run(["format"], in: folder, setup: "set -- \"$@\" \"$(printf '\\271\\253.yaml')\"")
    #expect(fixed.code == 0)
  }

  @Test func emptyFilesAreNobodysDocuments() throws {
    let folder = try Folder()
    try folder.write("空.yaml", "")
    try folder.write("空.json", "")
    #expect(try Run(["lint"], in: folder).code == 0)
    #expect(try Run(["lint", "空.yaml"], in: folder).output.contains("JX003"))
  }

  @Test func aReaderThatGoesAwayIsNoError() throws {
    let folder = try Folder()
    try folder.write("坏.yaml", Documents.bad)
    for arguments in [["lint"], ["stats"], ["rules"], ["lint", "--format", "html"], ["format", "--diff", "-q"]] {
      let run = try Run(arguments, in: folder, output: .closedPipe)
      #expect(run.errors == "" && run.code <= 1, "\(arguments)")
    }
  }

  @Test func aFullDiskLeavesTheOldFile() throws {
    let folder = try Folder()
    let bad = "年度： 2025\n文档类型: 项目支出绩效目标申报表\n" + String(repeating: "# 注释注释注释注释注释注释\n", count: 3000)
    try folder.write("表.yaml", bad)
    for command in [["fix", "--select", "JX007"], ["format"], ["lint", "--fix", "--select", "JX007"]] {
      // The shell's limit on the size of files stands for the disk.
      let run = try Run(command, in: folder, setup: "ulimit -f 64")
      #expect(run.code == 2, "\(command)")
      #expect(run.errors.contains("无法写入 表.yaml：超出允许的文件大小，原文件未动"), "\(command) \(run.errors)")
      #expect(try folder.read("表.yaml") == bad)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["表.yaml"])
    }
  }

  @Test func aFullStandardOutputIsSaid() throws {
    let folder = try Folder()
    try folder.write("坏.yaml", Documents.bad)
    for arguments in [["lint"], ["stats"], ["lint", "--format", "facts"]] {
      let run = try Run(arguments, in: folder, output: .full)
      #expect(run.code == 2 && run.errors.contains("磁盘空间不足"), "\(arguments)")
    }
  }

  /// A document that somebody else writes all the while, longer and shorter.
  @Test(arguments: [["lint"], ["format", "--check"], ["stats"]])
  func filesThatChangeWhileTheyAreRead(_ command: [String]) throws {
    let folder = try Folder()
    try folder.write("长", Documents.bad + String(repeating: "# 注释\n", count: 40_000))
    try folder.write("坏.yaml", Documents.bad)
    try folder.write("在写", "")
    let writer = "(while [ -e 在写 ]; do cat 长 > 变.yaml; head -c 70 长 > 变.yaml; done; mv 长 写完) >/dev/null 2>&1 &"
    for number in 0..<5 {
      let run = try Run(command, in: folder, setup: number == 0 ? "{ \(writer) }" : ":")
      #expect((0...2).contains(run.code))
      if command == ["lint"] { #expect(run.output.contains("坏.yaml:3:14")) }
    }
    let end = "cd '\(folder.path)' && rm 在写 && until [ -e 写完 ]; do sleep 0.1; done"
    #expect(try Shell.run("/bin/sh", ["-c", end]) == 0)
  }

  @Test func aFileThatWasChangedIsNotOverwritten() throws {
    let folder = try Folder()
    try folder.write("表.yaml", "新的\n")
    let path = FilePath(folder.path + "/表.yaml")
    #expect(throws: FileError.self) { try FileWriter.replace(path, Array("旧的\n".utf8), with: Array("改的\n".utf8)) }
    #expect(try folder.read("表.yaml") == "新的\n")
    #expect(try folder.names("") == ["表.yaml"])
    try FileWriter.replace(path, Array("新的\n".utf8), with: Array("改的\n".utf8))
    #expect(try folder.read("表.yaml") == "改的\n")
  }
}
