import JSON
import Testing

@Suite("lint: baselines") struct BaselineTests {
  private static func lint(_ folder: Folder, _ options: [String]) throws -> Run {
    try Run(["lint", "--format", "concise"] + Documents.only + options, in: folder)
  }
  private static let bad = Documents.bad.replacing("年度: 2025", with: "年度: 2025\n项目: {名称: 农村公路养护, 实施单位: 县公路管理站}")
  private static let other = bad.replacing("农村公路", with: "桥梁")

  @Test func knownFindingsAreKnownWhereverTheyMove() throws {
    let folder = try Folder()
    try folder.write("a.yaml", Self.bad)
    let written = try Self.lint(folder, ["--write-baseline", "基线.json"])
    #expect(written.code == 0)
    #expect(written.errors == "已把 1 处问题写入基线 基线.json\n")
    let text = try folder.read("基线.json")
    let lines = text.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0] == "[" && lines[1].hasPrefix("{") && lines[2].hasPrefix(",{") && lines[3] == "]")
    #expect(try JSONValue(parsing: Array(text.utf8)).array?.last?["place"] == "资金.年度资金总额")
    try folder.write("a.yaml", "# 移动\n\n" + Self.bad + "# 完\n")
    let known = try Self.lint(folder, ["--baseline", "基线.json"])
    #expect(known.code == 0)
    #expect(known.output == "")
    #expect(known.errors == "基线：已知 1 处，不计入；新增 0 处\n")
    try folder.write("b.yaml", Self.other)
    let new = try Self.lint(folder, ["--baseline", "基线.json"])
    #expect(new.code == 1)
    #expect(new.output.hasPrefix("b.yaml:4:14: 错误 JX301 "))
    #expect(new.errors == "基线：已知 1 处，不计入；新增 1 处\n")
    try folder.write("a.yaml", Documents.good)
    let gone = try Self.lint(folder, ["--baseline", "基线.json", "--lang", "en", "a.yaml"])
    #expect(gone.code == 0)
    #expect(gone.errors == "baseline: 0 known, not counted; 0 new; 1 gone, --write-baseline brings it up to date\n")
    #expect(try Self.lint(folder, ["--baseline", "基线.json", "-q", "b.yaml"]).errors == "")
  }

  @Test func theJSONTellsWhatIsKnownNewAndGone() throws {
    let folder = try Folder()
    try folder.write("a.yaml", Self.bad)
    try folder.write("c.yaml", Self.bad.replacing("养护", with: "绿化"))
    _ = try Self.lint(folder, ["--write-baseline", "基线.json"])
    try folder.write("b.yaml", Self.other)
    try folder.write("c.yaml", Documents.good)
    for format in ["json", "jsonl"] {
      let run = try Run(["lint", "--format", format, "--baseline", "基线.json"] + Documents.only, in: folder)
      let last = format == "json" ? run.output : String(run.output.split(separator: "\n").last ?? "")
      let baseline = try JSONValue(parsing: Array(last.utf8))["baseline"]
      #expect(baseline?["known"]?.integer == 1 && baseline?["new"]?.integer == 1)
      #expect(baseline?["gone"]?.array?.map { $0["path"]?.string } == ["c.yaml"])
    }
    let plain = try Run(["lint", "--format", "json"] + Documents.only, in: folder)
    #expect(try JSONValue(parsing: Array(plain.output.utf8))["baseline"] == nil)
  }

  @Test func formattingKeepsFindingsKnown() throws {
    let folder = try Folder()
    try folder.write("a.yaml", Self.bad.replacing("年度资金总额", with: "资金总额"))
    _ = try Self.lint(folder, ["--write-baseline", "基线.json"])
    #expect(try Run(["format"], in: folder).code == 0)
    #expect(try folder.read("a.yaml").contains("年度资金总额"))
    #expect(try Self.lint(folder, ["--baseline", "基线.json"]).code == 0)
  }

  @Test func aRenamedFileKeepsItsFindingsAndACopyDoesNot() throws {
    let folder = try Folder()
    try folder.write("a.yaml", Self.bad)
    _ = try Self.lint(folder, ["--write-baseline", "基线.json"])
    try folder.write("县/b.yaml", Self.bad)
    #expect(try Self.lint(folder, ["--baseline", "基线.json"]).output.hasPrefix("县/b.yaml:"))
    let moved = try Folder()
    try moved.write("县/b.yaml", Self.bad)
    try moved.write("基线.json", try folder.read("基线.json"))
    #expect(try Self.lint(moved, ["--baseline", "基线.json"]).code == 0)
  }

  @Test func twoBaselinesMergeByLines() throws {
    let folder = try Folder()
    try folder.write("a.yaml", Self.bad)
    _ = try Self.lint(folder, ["--write-baseline", "一.json"])
    try folder.write("b.yaml", Self.other)
    _ = try Self.lint(folder, ["--write-baseline", "二.json", "b.yaml"])
    let (one, two) = (try folder.read("一.json"), try folder.read("二.json"))
    let entry = try #require(two.split(separator: "\n").first { $0.hasPrefix(",") })
    try folder.write("合.json", one.replacing("\n]", with: "\n\(entry)\n\(entry)\n]"))
    let run = try Self.lint(folder, ["--baseline", "合.json"])
    #expect(run.code == 0)
    #expect(run.errors == "基线：已知 2 处，不计入；新增 0 处\n")
    // Written again for one file it keeps what it knows of the other, each entry once.
    _ = try Self.lint(folder, ["--write-baseline", "合.json", "a.yaml"])
    #expect(try folder.read("合.json") == one.replacing("\n]", with: "\n\(entry)\n]"))
  }

  @Test func theConfigurationNamesOne() throws {
    let folder = try Folder()
    try folder.write("a.yaml", Self.bad)
    try folder.write("子/b.yaml", Self.other)
    try folder.write("jixiao.yaml", "基线: 存档/基线.json\n")
    let missing = try Self.lint(folder, [])
    #expect(missing.code == 2)
    #expect(missing.errors.contains("无法读取基线 存档/基线.json：不存在"))
    try folder.write("存档/说明.txt", "")
    #expect(try Self.lint(folder, ["--write-baseline", "存档/基线.json"]).code == 0)
    #expect(try folder.read("存档/基线.json").contains("\"path\":\"../a.yaml\"") == false)
    let run = try Self.lint(folder, [])
    #expect(run.code == 0)
    #expect(run.errors == "基线：已知 2 处，不计入；新增 0 处\n")
  }

  @Test func findingsBetweenDocumentsAreKnownToo() throws {
    let folder = try Folder()
    try folder.write(
      "a.yaml", Self.bad + "---\n" + Self.bad.replacing("330", with: "340").replacing("300", with: "310"))
    let options = ["lint", "--format", "concise", "--fail-on", "提示"]
    let before = try Run(options, in: folder)
    #expect(before.output.contains(" JX7"))
    #expect(try Run(options + ["--write-baseline", "基线.json"], in: folder).code == 0)
    let after = try Run(options + ["--baseline", "基线.json"], in: folder)
    #expect(after.output == "")
    #expect(after.code == 0)
  }

  @Test(
    "A file that is no baseline is neither read nor overwritten",
    arguments: ["{}", "[]", "文档类型: x", "[\n{\"tool\":\"jixiao\",\"version\":1}\n<<<<<<< HEAD\n]", ""])
  func foreign(_ text: String) throws {
    let folder = try Folder()
    try folder.write("a.yaml", Self.bad)
    try folder.write("基线.txt", text)
    let read = try Self.lint(folder, ["--baseline", "基线.txt"])
    #expect(read.code == 2)
    #expect(read.errors.contains("基线.txt 不是 --write-baseline 所写的基线"))
    let written = try Self.lint(folder, ["--write-baseline", "基线.txt"])
    #expect(written.code == 2)
    #expect(try folder.read("基线.txt") == text)
  }
}
