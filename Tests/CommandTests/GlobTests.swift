import Linting
import Testing

@testable import jixiao

@Suite("Globs") struct GlobTests {
  @Test(
    "A pattern matches paths",
    arguments: [
      ("*.yaml", "a.yaml", true), ("*.yaml", "县/a.yaml", true), ("*.yaml", "a.yml", false), ("*", "a/b", true),
      ("归档", "归档/2024/a.yaml", true), ("归档", "新归档/a.yaml", false), ("归档/", "归档/a.yaml", true),
      ("归档/*", "归档/a.yaml", true), ("归档/*", "县/归档/a.yaml", false), ("归档/*.yaml", "归档/b/a.yaml", false),
      ("归档/**", "归档/b/a.yaml", true), ("**/归档", "县/乡/归档/a.yaml", true), ("**/归档", "归档/a.yaml", true),
      ("县/**/a.yaml", "县/a.yaml", true), ("县/**/a.yaml", "县/乡/村/a.yaml", true), ("县/**/a.yaml", "县/乡/b.yaml", false),
      ("a?c", "abc", true), ("a?c", "a中c", true), ("a?c", "a/c", false), ("a?c", "ac", false),
      ("[a-c]1", "b1", true), ("[a-c]1", "d1", false), ("[!a-c]1", "d1", true), ("[!a-c]1", "b1", false),
      ("[一-三]", "二", false),
      ("[一二三]", "二", true), ("[]]", "]", true), ("[", "[", true), ("a[", "a[", true), ("\\*", "*", true),
      ("\\*", "a", false),
      ("./a", "a", true), ("./a", "b/a", false), ("/tmp/*", "/tmp/a", true), ("/tmp/*", "tmp/a", false),
      ("a*b*c", "aXbYbZc", true), ("a*b*c", "aXbYb", false),
      ("**", "任何/文件", true), ("***", "a/b", true), ("", "a", false),
    ])
  func matches(_ pattern: String, _ path: String, _ expected: Bool) {
    #expect(Glob(pattern).matches(FilePath(path)) == expected)
  }

  @Test func starsCostNoExponentialTime() {
    let path = FilePath(String(repeating: "a", count: 2000))
    #expect(!Glob(String(repeating: "*a", count: 30) + "b").matches(path))
    #expect(!Glob(String(repeating: "**/a", count: 30) + "b").matches(path))
  }

  @Test(
    "Paths are shown as they were typed, without detours",
    arguments: [
      ("./a/b", "a/b"), (".//a", "a"), ("a/", "a"), ("a//", "a"), ("/", "/"), (".", "."), ("./", "."), ("..", ".."),
      ("", ""), ("././a", "a"),
    ])
  func paths(_ typed: String, _ shown: String) {
    #expect(FilePath(typed).description == shown)
  }
}
