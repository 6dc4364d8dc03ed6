/// Measures jixiao and prints a Markdown table. It never fails a build: a figure is read by a person.
///
///     swift run -c release jixiao-bench [PART-OF-A-NAME]
@main
enum Main {
  static func main() {
    print("| quantity | measured | bar | |\n|---|---|---|---|")
    for row in InProcess.throughput(only: CommandLine.arguments.dropFirst().first ?? "") { print(row.line) }
  }
}
