import Testing

/// A disk without room: a file system of a few pages, in a name space of its own. Needs the right to make one.
@Suite("A full disk", .enabled(if: NameSpace.canMount, "needs unshare, and the right to mount a file system"))
struct FullDiskTests {
  private static let bad = "年度： 2025\n文档类型: 项目支出绩效目标申报表\n"
  private static let large = bad + String(repeating: "# 注释注释注释注释注释注释\n", count: 1000)

  /// Runs `command` on a disk of 64 KiB with a file of 40 and one of a page, and copies the disk to `after`.
  private static func run(_ command: String) throws -> Folder {
    let folder = try Folder()
    try folder.write("before/大.yaml", large)
    try folder.write("before/小.yaml", bad)
    try folder.write(
      "run.sh",
      """
      cd '\(folder.path)' && mkdir disk after && mount -t tmpfs -o size=64k tmpfs disk && cp before/* disk || exit 1
      (cd disk && LC_ALL=C.UTF-8 '\(Run.binary)' \(command) > ../output 2> ../errors; echo $? > ../code)
      cp -a disk/. after
      """)
    #expect(try Shell.run("/bin/sh", ["-c", "\(NameSpace.unshare) sh '\(folder.path)/run.sh'"]) == 0)
    return folder
  }

  @Test(
    "The old file stays whole, the others are written",
    arguments: ["fix --select JX007", "format", "lint --fix --select JX007"])
  func rewriting(_ command: String) throws {
    let folder = try Self.run(command + " --jobs 1")
    #expect(try folder.read("code") == "2\n")
    #expect(try folder.read("errors").contains("jixiao：无法写入 大.yaml：磁盘空间不足，原文件未动\n"))
    #expect(try folder.read("after/大.yaml") == Self.large)
    #expect(try folder.read("after/小.yaml").contains("年度: 2025"))
    #expect(try folder.names("after") == ["大.yaml", "小.yaml"])
  }

  @Test("A report, a baseline or a new document that does not fit leaves nothing behind")
  func newFiles() throws {
    let fill = "--version > ../version; head -c 60000 /dev/zero > 填; "
    for (command, name) in [
      ("new 项目支出绩效自评表 -o 新.yaml", "新.yaml"), ("lint --format html:报告.html", "报告.html"),
    ] {
      let folder = try Self.run(fill + "'\(Run.binary)' \(command)")
      #expect(try folder.read("code") == "2\n", "\(command)")
      #expect(try folder.read("errors").contains("无法写入 \(name)：磁盘空间不足"), "\(command)")
      #expect(try !folder.names("after").contains("新.yaml"))
    }
  }
}

/// A view of the file systems of one's own.
private enum NameSpace {
  static let canMount = (try? Shell.run("/bin/sh", ["-c", "\(unshare) true"])) == 0
  /// How the shell begins one, as root or as somebody who may become it there.
  static let unshare = "for u in 'unshare -m' 'unshare -rm'; do $u true 2>/dev/null && break; done; $u"
}
