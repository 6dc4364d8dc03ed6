import JSON
import Synchronization
import Testing

@testable import jixiao

@Suite("lint: what is read") struct LintInputTests {
  /// The paths with a finding, in the order of the report.
  private static func paths(_ folder: Folder, _ arguments: [String]) throws -> [String] {
    let run = try Run(["lint", "--format", "concise"] + Documents.only + arguments, in: folder)
    #expect(run.errors.split(separator: "\n").allSatisfy { $0.contains("已被排除") })
    return run.output.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }
  }

  @Test func directoriesAreWalkedInTheOrderOfTheBytes() throws {
    let folder = try Folder()
    let names = [
      "甲/乙.yml", "a-b.yaml", "a/b.yaml", "a.yaml", "Z.YAML", "数.json", "a/b/c.yaml", ".隐.yaml",
      ".git/x.yaml", ".build/x.yaml", ".隐/x.yaml", "node_modules/x.yaml", "a/node_modules/x.yaml", "x.yaml.bak",
      "x.txt", ".#锁.yaml",
      "._x.yaml",
    ]
    for name in names { try folder.write(name, name.hasSuffix("json") ? Documents.badJSON : Documents.bad) }
    let expected = [".隐.yaml", "Z.YAML", "a-b.yaml", "a.yaml", "a/b.yaml", "a/b/c.yaml", "数.json", "甲/乙.yml"]
    #expect(try Self.paths(folder, []) == expected)
    #expect(try Self.paths(folder, ["甲", "./a//", "a.yaml", "a/b", "数.json"]) == Array(expected.dropFirst(3)))
    #expect(try Self.paths(folder, [folder.path + "/甲/"]) == [folder.path + "/甲/乙.yml"])
  }

  @Test func symbolicLinksAreFollowedOnceAndLoopsEnd() throws {
    let folder = try Folder()
    let other = try Folder()
    try folder.write("z/表.yaml", Documents.bad)
    try other.write("外.yaml", Documents.bad)
    try folder.link("a", to: "z")
    try folder.link("z/回", to: "..")
    try folder.link("自己", to: "自己")
    try folder.link("外", to: other.path)
    try folder.link("外二", to: other.path)
    try folder.link("别名.yaml", to: "z/表.yaml")
    #expect(try Self.paths(folder, []) == ["z/表.yaml", "别名.yaml", "外/外.yaml"])
    #expect(try Self.paths(folder, ["a"]) == ["a/回/别名.yaml", "a/回/外/外.yaml", "a/表.yaml"])
  }

  @Test func filesOfOthersArePassedOverInSilence() throws {
    let folder = try Folder()
    try folder.write("pod.yaml", Documents.foreign)
    try folder.write("坏的.yaml", "a: [1\n")
    try folder.write("package.json", "{\"name\": 1,}")
    try folder.write("空.yaml", "")
    try folder.write("表.yaml", Documents.good)
    let run = try Run(["lint", "--lang", "en"] + Documents.only, in: folder)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("nothing found; checked 1 file, 1 document; passed over 4 other files\n"))
  }

  @Test func aFileThatWasNamedIsExpectedToBeOurs() throws {
    let folder = try Folder()
    try folder.write("pod.yaml", Documents.foreign)
    let named = try Run(["lint", "pod.yaml", "--format", "concise"], in: folder)
    #expect(named.code == 1)
    #expect(named.output.hasPrefix("pod.yaml:1:1: 错误 JX003 "))
    #expect(try Run(["lint", ".", "pod.yaml", "--format", "concise"], in: folder).output == named.output)
    #expect(try Run(["lint", ".", "--format", "concise"], in: folder).output == "")
    let input = try Run(["lint", "-", "--format", "concise"], in: folder, input: Array(Documents.foreign.utf8))
    #expect(input.output.hasPrefix("<stdin>:1:1: 错误 JX003 "))
  }

  @Test func standardInputHasANameAndAFormat() throws {
    let folder = try Folder()
    let plain = try Run(
      ["lint", "-", "--format", "concise"] + Documents.only, in: folder, input: Array(Documents.bad.utf8))
    #expect(plain.output.hasPrefix("<stdin>:3:14: 错误 JX301 "))
    #expect(plain.code == 1)
    let named = try Run(
      ["lint", "-", "--stdin-filename=县/表.json", "--format", "concise"] + Documents.only, in: folder,
      input: Array(Documents.badJSON.utf8))
    #expect(named.output.hasPrefix("县/表.json:2:19: 错误 JX301 "))
    try folder.write("表.yaml", Documents.bad)
    let both = try Run(
      ["lint", "-", "表.yaml", "-", "--format", "concise"] + Documents.only, in: folder, input: Array(Documents.bad.utf8)
    )
    #expect(both.output.split(separator: "\n").count == 2)
  }

  @Test(
    "Globs pass files over",
    arguments: [
      (["--exclude", "归档"], ["a/草稿.yaml", "a/表.yaml", "b/表.yaml", "表.yaml"]),
      (["--exclude", "*草稿*", "--exclude", "b"], ["a/表.yaml", "归档/2024/表.yaml", "表.yaml"]),
      (["--exclude", "**/表.yaml"], ["a/草稿.yaml"]),
      (["--exclude", "a/*", "--exclude=归档/**", "--exclude", "./表.yaml"], ["b/表.yaml"]),
      (["b/表.yaml", "表.yaml", "--exclude", "b/"], ["表.yaml"]),
    ] as [([String], [String])])
  func excludes(_ arguments: [String], _ expected: [String]) throws {
    let folder = try Folder()
    for name in ["表.yaml", "a/表.yaml", "a/草稿.yaml", "b/表.yaml", "归档/2024/表.yaml"] {
      try folder.write(name, Documents.bad)
    }
    #expect(try Self.paths(folder, arguments) == expected)
  }

  @Test func theOutputIsTheSameForAnyNumberOfThreads() throws {
    let folder = try Folder()
    for number in 0..<150 {
      let text = number % 7 == 0 ? Documents.foreign : number % 3 == 0 ? Documents.bad : Documents.good
      try folder.write("\(number % 5)/\(number).yaml", text)
    }
    try folder.write("大.yaml", Documents.bad + String(repeating: "# 长长的注释\n", count: 10_000))
    for format in ["text", "json", "concise"] {
      let runs = try [1, 2, 3, 16].map {
        try Run(["lint", "没有", ".", "--format", format, "--statistics", "--jobs", "\($0)"], in: folder)
      }
      #expect(runs[0].code == 2)
      #expect(runs[0].output.utf8.count > 2000)
      for run in runs.dropFirst() {
        #expect(run.output == runs[0].output)
        #expect(run.errors == runs[0].errors)
        #expect(run.code == runs[0].code)
      }
    }
  }

  @Test func excludedFoldersAreNotEntered() throws {
    let folder = try Folder()
    for name in ["表.yaml", "归档/表.yaml", "归档/2024/表.yaml", "a/归档/表.yaml"] { try folder.write(name, Documents.bad) }
    try folder.link("旧", to: "归档")
    let asked = Mutex<[String]>([])
    var walk = DirectoryWalk { path, isFolder in
      let name = path.description.replacing(folder.path + "/", with: "")
      asked.withLock { $0.append(name) }
      return isFolder && (name.hasSuffix("归档") || name == "旧")
    }
    walk.add([FilePath(folder.path)])
    #expect(asked.withLock { $0.sorted() } == ["a", "a/归档", "归档", "旧", "表.yaml"])
    #expect(walk.files.map(\.description) == [folder.path + "/表.yaml"])
  }
}
