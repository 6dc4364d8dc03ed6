import FoundationEssentials
import Glibc
import JSON

/// What a user waits for: whole processes of the program at `path`.
enum Processes {
  static func rows(_ path: String) -> [Row] {
    [startUp(path), initialize(path)] + files(path, json: false) + files(path, json: true)
      + edits(path, rows: 18, "140 lines", [("p50", 0.25), ("p99", 0.5)], memory: 16)
      + edits(path, rows: 2_000, "10,000 lines", [("p95", 6)], memory: nil)
      + edits(path, rows: 7_700, "1 MB", [("p50", 15), ("p99", 25)], memory: nil)
  }

  private static func startUp(_ path: String) -> Row {
    let times = (0..<60).map { _ in milliseconds { _ = Child([path, "--version"])?.finish() } }
    return Row("`jixiao --version`, spawn to end", middle(times), "ms", .atMost(1.5))
  }

  private static func initialize(_ path: String) -> Row {
    let times = (0..<40).map { _ in
      var child: Child?
      let time = milliseconds {
        child = Child([path, "lsp"])
        child?.send(hello)
        _ = child?.receive()
      }
      _ = child?.finish()
      return time
    }
    return Row("spawn → reply to `initialize`", middle(times), "ms", .atMost(5))
  }

  private static let hello =
    #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}"#

  /// Lints 10,000 documents in a folder of its own.
  private static func files(_ path: String, json: Bool) -> [Row] {
    let folder = URL.temporaryDirectory.appending(path: "jixiao-bench-\(getpid())-\(json)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      var corpus = Corpus(seed: 11)
      for number in 0..<10_000 {
        let text = json ? corpus.json() : corpus.selfEvaluation()
        try Data(text.utf8).write(to: folder.appending(path: "\(number).\(json ? "json" : "yaml")"))
      }
    } catch { return [] }
    var memory = 0.0
    let times = (0..<5).map { _ in
      milliseconds { memory = max(memory, Child([path, "lint", "--quiet", folder.path()])?.finish() ?? 0) }
    }
    let name = json ? "JSON" : "YAML"
    return [
      Row("lint 10,000 \(name) files, all rules", middle(times) / 1000, "s", .atMost(json ? 0.4 : 0.5)),
      Row("… peak memory", memory, "MB", .atMost(60)),
    ]
  }

  /// A digit typed into a weight and deleted again, each time until its diagnostics are there.
  private static func edits(_ path: String, rows: Int, _ name: String, _ bars: [(String, Double)], memory: Double?)
    -> [Row]
  {
    var corpus = Corpus(seed: 5)
    let text = corpus.selfEvaluation(rows: rows)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let line = lines.indices.dropFirst(lines.count / 2).first(where: { lines[$0].contains("分值: ") }),
      let child = Child([path, "lsp"])
    else { return [] }
    let column = lines[line].unicodeScalars.count
    child.send(hello)
    _ = child.receive()
    child.send(#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#)
    let document = #""uri":"file:///bench.yaml""#
    child.send(
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{\#(document),"languageId":"yaml","version":1,"text":"#
        + String(decoding: JSONValue.string(text).encoded, as: UTF8.self) + "}}}")
    _ = child.receive()
    let times = (0..<400).map { number in
      let start = #"{"line":\#(line),"character":\#(column)}"#
      let end = #"{"line":\#(line),"character":\#(column + number % 2)}"#
      let change =
        #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{\#(document),"version":\#(number + 2)},"#
        + #""contentChanges":[{"range":{"start":\#(start),"end":\#(end)},"text":"\#(number % 2 == 0 ? "1" : "")"}]}}"#
      return milliseconds {
        child.send(change)
        _ = child.receive()
      }
    }.sorted()
    let peak = child.finish()
    let rows = bars.map { bar in
      let share = bar.0 == "p50" ? 50 : bar.0 == "p95" ? 95 : 99
      return Row(
        "edit → diagnostics, \(name), \(bar.0)", times[min(times.count * share / 100, times.count - 1)], "ms",
        .atMost(bar.1))
    }
    return rows + [Row("server memory, \(name), peak", peak, "MB", memory.map { .atMost($0) })]
  }

  private static func milliseconds(_ body: () -> Void) -> Double {
    let start = ContinuousClock.now
    body()
    return start.duration(to: .now).inSeconds * 1000
  }

  private static func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}

extension Duration {
  /// The duration in seconds.
  fileprivate var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
