import Glibc

/// Measures jixiao and prints a report in Markdown. It never fails a build: a figure is read by a person.
///
///     jixiao-bench [--only PART-OF-A-TITLE] [--program PATH] [--peers] [--gigabyte] [--json FILE]
///     jixiao-bench --instructions PART     runs a part once, for callgrind to count
///
/// With `--program` whole processes of that program are measured too, with `--peers` beside the other programs that are
/// on the PATH, with `--gigabyte` over 1 GB of lines.
@main
enum Main {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
      print(
        "usage: jixiao-bench [--only TEXT] [--program PATH] [--peers] [--gigabyte] [--json FILE] | --instructions PART")
      exit(2)
    }
    if let part = options.instructions {
      exit(InstructionRun.run(part) ? 0 : 2)
    }
    print("# jixiao, measured\n\n\(Machine.processors) × \(Machine.model)")
    var report = Report(only: options.wanted)
    if let program = options.program {
      report.section("Start") { Processes.start(program) }
      report.section("Lint of files") { Processes.files(program) }
      for size in ServerSize.all {
        report.section("Server, \(size.name)") { ServerBench.rows([.jixiao(program)], size) }
      }
      for count in [1, 100, 10_000] {
        report.section("Server, 140 lines, folder of \(count) documents") { ServerBench.workspace(program, of: count) }
      }
      if options.peers {
        report.section("Side by side: lint of files") { PeerFiles.rows(program) }
        for size in ServerSize.compared {
          report.section("Side by side: server, \(size.name)") {
            ServerBench.rows([.jixiao(program)] + ServerContender.peers, size)
          }
        }
        report.section("Side by side: parsers") { PeerParsers.rows() }
      }
      if options.gigabyte { report.section("1 GB of lines") { Processes.gigabyte(program) } }
    }
    report.section("Throughput, one core") { InProcess.throughput() }
    report.section("Workspace of 10,000 documents") { WorkspaceBench.rows() }
    for grown in Growth().cases { report.section("Growth, ×10 a step: \(grown.name)") { grown.rows() } }
    report.section("What each rule costs") { RuleCosts.rows() }
    if let file = options.json, !report.write(to: file) {
      print("cannot write \(file)")
      exit(1)
    }
  }
}

/// What the call asks for.
struct Options {
  private(set) var wanted = ""
  private(set) var program: String?
  private(set) var json: String?
  private(set) var instructions: String?
  private(set) var peers = false
  private(set) var gigabyte = false

  /// Reads the arguments; `nil` for others than there are.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch option {
      case "--peers": peers = true
      case "--gigabyte": gigabyte = true
      case "--only", "--program", "--json", "--instructions":
        guard let value = rest.popFirst() else { return nil }
        switch option {
        case "--only": wanted = value
        case "--program": program = value
        case "--json": json = value
        default: instructions = value
        }
      default: return nil
      }
    }
  }
}
