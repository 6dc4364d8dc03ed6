import JSON
import Testing

@Suite("lint --stdin-format jsonl") struct LineStreamTests {
  private static func lines(_ input: String, _ options: [String] = []) throws -> (code: CInt, lines: [JSONValue]) {
    let run = try Run(
      ["lint", "--stdin-format", "jsonl"] + Documents.only + options, in: try Folder(), input: Array(input.utf8))
    #expect(run.errors == "")
    return (run.code, try run.output.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) })
  }
  private static let bad = Documents.badJSON.replacing("\n", with: "")
  private static let good = bad.replacing("330", with: "320")

  @Test func everyLineHasItsResult() throws {
    let input = [Self.good, Self.bad, "", "{坏", "[]", "\u{0}\u{1}", Self.bad].joined(separator: "\r\n")
    let (code, lines) = try Self.lines(input)
    #expect(code == 1)
    #expect(lines.map { $0["line"]?.integer } == [1, 2, 3, 4, 5, 6, 7])
    #expect(lines.map { $0["findings"]?.array?.count } == [0, 1, 0, 0, 0, 0, 1])
    #expect(lines.map { $0["error"] != nil } == [false, false, true, true, false, true, false])
    #expect(lines[1]["kind"] == "项目支出绩效目标申报表")
    #expect(lines[1]["findings"]?.array?.first?["code"] == "JX301")
  }

  @Test func theExitCodeIsThatOfALint() throws {
    #expect(try Self.lines(Self.good + "\n").code == 0)
    #expect(try Self.lines(Self.bad, ["--fail-on", "never"]).code == 0)
    #expect(try Self.lines("").lines.isEmpty)
    #expect(try Self.lines("").code == 0)
  }

  @Test func factsStandWithTheFindings() throws {
    let (_, lines) = try Self.lines([Self.bad, "{坏"].joined(separator: "\n"), ["--facts"])
    let alone = try Run(
      ["lint", "-", "--stdin-filename", "<stdin>.json", "--format", "facts"] + Documents.only, in: try Folder(),
      input: Array(Self.bad.utf8))
    let facts = try alone.output.replacing("<stdin>.json", with: "<stdin>").split(separator: "\n")
      .map { try JSONValue(parsing: Array($0.utf8)) }
    #expect(!facts.isEmpty)
    #expect(lines[0]["facts"]?.array == facts)
    #expect(lines[0]["findings"]?.array?.count == 1)
    #expect(lines[1]["facts"]?.array?.isEmpty == true)
  }

  @Test func factsNeedTheStream() throws {
    let run = try Run(["lint", "--facts", "-"], in: try Folder())
    #expect(run.code == 2)
    #expect(run.errors.contains("--stdin-format"))
  }

  @Test func longLinesAreRead() throws {
    let long = Self.bad.replacing("{\"文", with: "{" + String(repeating: " ", count: 200_000) + "\"文")
    let (_, lines) = try Self.lines([long, Self.bad, long].joined(separator: "\n"))
    #expect(lines.map { $0["findings"]?.array?.count } == [1, 1, 1])
  }

  @Test(.enabled(if: Shell.path("python3") != nil, "needs python3, which measures"))
  func memoryDoesNotGrowWithTheInput() throws {
    // Lines of 20 KB, mostly blank; each fifth is no document.
    let long = Self.bad.replacing("{\"文", with: "{" + String(repeating: " ", count: 20_000) + "\"文")
    func peak(_ lines: Int) throws -> Int {
      let input = (0..<lines).map { $0 % 5 == 0 ? "{坏" : long }.joined(separator: "\n")
      // A child's peak begins with that of the process from which it was split off, which here would be the tests'.
      let measure =
        "import resource as r, subprocess as s, sys; s.run(sys.argv[1:]); "
        + "open('peak', 'w').write(str(r.getrusage(r.RUSAGE_CHILDREN).ru_maxrss))"
      let folder = try Folder()
      let run = try Run(
        ["lint", "--stdin-format", "jsonl"] + Documents.only, in: folder, input: Array(input.utf8),
        setup: "set -- python3 -c \"\(measure)\" \"$@\"")
      #expect(run.output.utf8.count { $0 == UInt8(ascii: "\n") } == lines)
      return try #require(Int(folder.read("peak")))
    }
    let (short, tenTimes) = (try peak(40), try peak(400))
    #expect(tenTimes < short + 3 << 10, "\(short) and \(tenTimes) KiB")
  }

  @Test(
    "What it cannot do is said",
    arguments: [["--format", "text"], ["a.yaml"], ["--fix"], ["--baseline", "b.json"], ["--stdin-format=csv"]])
  func misuse(_ options: [String]) throws {
    let run = try Run(["lint", "--stdin-format", "jsonl"] + options, in: try Folder())
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("--stdin-format"))
  }
}
