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

  /// A run of some seconds, however fast the program.
  private static func long(_ options: [String], _ output: Run.Output) throws -> Run {
    let folder = try Folder()
    for number in 0..<120 {
      try folder.write("\(number).yaml", String(repeating: Documents.bad + "---\n", count: 30))
    }
    return try Run(["lint", "--jobs", "1"] + Documents.only + options, in: folder, output: output)
  }

  @Test func progressShowsOnATerminalAndGoes() throws {
    let errors = try Self.long([], .fileBesideTerminal).errors
    #expect(errors.contains("/120 个文件"))
    #expect(errors.hasPrefix("\r[=") && errors.hasSuffix("\r\u{1B}[K"))
    // Nothing but the bar and what takes it away; the bar grows.
    let pictures = errors.split(separator: "\r").dropLast()
    let shares = pictures.map { $0.count { $0 == "=" } }
    #expect(pictures.allSatisfy { $0.hasPrefix("[") && $0.hasSuffix("个文件") } && shares == shares.sorted())
  }

  @Test(arguments: [["--progress", "never"], ["--quiet"]])
  func progressCanBeTurnedOff(_ options: [String]) throws {
    #expect(try Self.long(options, .fileBesideTerminal).errors == "")
  }

  @Test func progressNeverShowsInAPipe() throws {
    #expect(try Self.long([], .file).errors == "")
  }
}
