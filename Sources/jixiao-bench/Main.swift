import Glibc

/// Measures jixiao and prints a Markdown table. It never fails a build: a figure is read by a person.
///
///     swift run -c release jixiao-bench [PART-OF-A-NAME]
///     swift run -c release jixiao-bench --program .build/release/jixiao
@main
enum Main {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    print("| quantity | measured | bar | |\n|---|---|---|---|")
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "--program", arguments.count == 2 {
      for row in Processes.rows(arguments[1]) { print(row.line) }
    } else {
      let name = arguments.first ?? ""
      for row in InProcess.throughput(only: name) + WorkspaceBench.rows(only: name) { print(row.line) }
    }
  }
}
