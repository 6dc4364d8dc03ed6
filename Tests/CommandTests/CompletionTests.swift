import Testing

@testable import jixiao

@Suite("completions") struct CompletionTests {
  /// What bash offers behind `words`, the last of which is being typed.
  private static func offered(_ words: [String]) throws -> [String] {
    let folder = try Folder()
    try folder.write("jixiao.bash", try Run(["completions", "bash"], in: folder).output)
    let list = words.map { "'\($0)'" }.joined(separator: " ")
    // The function runs as bash would run it; the program that it asks must be the one under test.
    try folder.write(
      "ask.bash",
      """
      jixiao() { "\(Run.binary)" "$@"; }
      compopt() { :; }
      source ./jixiao.bash
      COMP_WORDS=(jixiao \(list)); COMP_CWORD=\(words.count)
      _jixiao
      printf '%s\\n' "${COMPREPLY[@]}" > offered
      """)
    #expect(try Shell.run("/bin/sh", ["-c", "cd '\(folder.path)' && bash ask.bash"]) == 0)
    return try folder.read("offered").split(separator: "\n").map(String.init)
  }

  @Test(
    "bash offers what fits",
    .enabled(if: Shell.path("bash") != nil, "needs bash"),
    arguments: [
      (["li"], ["lint"]), (["lint", "--fo"], ["--format"]), (["lint", "--format", "js"], ["json", "jsonl"]),
      (["lint", "--format", "=", "sar"], ["sarif"]), (["lint", "a.yaml", "--ruleset", "扶"], ["扶风县"]),
      (["rules", "e"], ["explain"]), (["rules", "explain", "JX301"], ["JX301"]), (["--lang", "e"], ["en"]),
      (["--lang", "en", "rulesets", "show", "武"], ["武清区"]), (["help", "fi"], ["fix"]), (["lint", "a"], []),
      (["completions", ""], ["bash", "zsh", "fish"]), (["lint", "--fail-on", "war"], ["warning"]),
      (["schema", "项目支出绩效自"], ["项目支出绩效自评表"]), (["new", "--ruleset", "国家", "绩效评价"], ["绩效评价报告"]),
      (["lint", "--select", "JX101,JX301"], ["JX101,JX301"]),
    ] as [([String], [String])])
  func bash(_ words: [String], _ expected: [String]) throws {
    #expect(try Self.offered(words) == expected)
  }

  @Test("Every shell knows every command and option", arguments: ["bash", "zsh", "fish"])
  func whole(_ shell: String) throws {
    let folder = try Folder()
    let script = try Run(["completions", shell, "--lang", "en"], in: folder)
    #expect(script.code == 0)
    #expect(script.errors == "")
    for command in Command.all {
      #expect(script.output.contains(command.name))
      for option in command.allOptions {
        #expect(script.output.contains(shell == "fish" ? "-l \(option.name)" : option.spelling))
      }
    }
    try folder.write("script", script.output)
    guard let path = Shell.path(shell) else { return }
    #expect(try Shell.run(path, ["-n", folder.path + "/script"]) == 0)
  }
}
