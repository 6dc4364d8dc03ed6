import FoundationEssentials
import Glibc
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
    #expect(try Self.run("/bin/sh", ["-c", "cd '\(folder.path)' && bash ask.bash"]) == 0)
    return try folder.read("offered").split(separator: "\n").map(String.init)
  }

  @Test(
    "bash offers what fits",
    .enabled(if: access("/bin/bash", X_OK) == 0),
    arguments: [
      (["li"], ["lint"]), (["lint", "--fo"], ["--format"]), (["lint", "--format", "js"], ["json", "jsonl"]),
      (["lint", "--format", "=", "sar"], ["sarif"]), (["lint", "a.yaml", "--ruleset", "扶"], ["扶风县"]),
      (["rules", "e"], ["explain"]), (["rules", "explain", "JX301"], ["JX301"]), (["--lang", "e"], ["en"]),
      (["--lang", "en", "rulesets", "show", "武"], ["武清区"]), (["help", "fi"], ["fix"]), (["lint", "a"], []),
      (["completions", ""], ["bash", "zsh", "fish"]), (["lint", "--fail-on", "war"], ["warning"]),
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
    let places: [String] = ["/bin/\(shell)", "/usr/bin/\(shell)"]
    guard let path = places.first(where: { access($0, X_OK) == 0 }) else { return }
    #expect(try Self.run(path, ["-n", folder.path + "/script"]) == 0)
  }

  /// Runs another program to its end.
  private static func run(_ program: String, _ arguments: [String]) throws -> CInt {
    let words: [String] = [program] + arguments
    let argv = words.map { strdup($0) } + [nil]
    let envp = [strdup("PATH=/usr/bin:/bin"), strdup("LC_ALL=C.UTF-8"), nil]
    defer { (argv + envp).forEach { free($0) } }
    var id = pid_t()
    let code = posix_spawn(&id, program, nil, nil, argv, envp)
    if code != 0 { throw Folder.Failure(code: code) }
    var status: CInt = 0
    while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    return status
  }
}
