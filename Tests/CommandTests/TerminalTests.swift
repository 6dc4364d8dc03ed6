import Testing

@Suite("Terminals") struct TerminalTests {
  private static func lint(_ options: [String], _ output: Run.Output, _ environment: [String] = []) throws -> String {
    let folder = try Folder()
    try folder.write(
      "表.yaml", Documents.bad.replacing("其他资金: 20", with: "其他资金: 20, 上年结转资金: 0, 单位资金: 0, 自有资金: 0, 财政专户管理资金: 0"))
    return try Run(["lint"] + Documents.only + options, in: folder, output: output, environment: environment).output
  }

  @Test func coloursAreForTerminals() throws {
    let red = "\u{1B}[1;31m错误"
    #expect(try Self.lint([], .terminal).contains(red))
    #expect(try !Self.lint([], .file).contains("\u{1B}"))
    #expect(try Self.lint(["--color", "always"], .file).contains(red))
    #expect(try !Self.lint(["--color", "never"], .terminal).contains("\u{1B}"))
    #expect(try !Self.lint([], .terminal, ["NO_COLOR=1"]).contains("\u{1B}"))
    #expect(try Self.lint([], .terminal, ["NO_COLOR="]).contains(red))
    #expect(try Self.lint(["--color=always"], .terminal, ["NO_COLOR=1"]).contains(red))
    #expect(try !Self.lint([], .terminal, ["TERM=dumb"]).contains("\u{1B}"))
  }

  @Test func codesAreLinksOnTerminalsAlone() throws {
    let pages = ["JIXIAO_RULE_PAGES=https://example.org/rules/"]
    let link = "\u{1B}]8;;https://example.org/rules/JX301\u{1B}\\"
    #expect(try Self.lint(["--color", "never"], .terminal, pages).contains(link))
    #expect(try !Self.lint(["--color", "always"], .file, pages).contains(link))
    #expect(try !Self.lint([], .terminal).contains("\u{1B}]8"))
  }

  @Test func sourceLinesFitTheTerminal() throws {
    let lines = try Self.lint(["--color", "never"], .terminal).split(separator: "\r\n")
    let source = try #require(lines.first { $0.contains(" 3 | ") })
    #expect(source.hasSuffix("…"))
    #expect(try Self.lint([], .file).contains("财政专户管理资金: 0}\n"))
  }
}
