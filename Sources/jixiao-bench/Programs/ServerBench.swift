import Glibc

/// How large the document of a server is.
struct ServerSize {
  let name: String
  /// Indicators; five lines each.
  let rows: Int
  /// The bars of the edit by share in percent, in milliseconds, and of the memory in MB.
  var edits: [(share: Int, bar: Double)] = []
  var memory: Double?
  /// The bar of hover, completion and symbols at 99 %.
  var answers: Double?

  static let all = [
    ServerSize(name: "140 lines", rows: 18, edits: [(50, 0.25), (99, 0.5)], memory: 16, answers: 0.3),
    ServerSize(name: "1,000 lines", rows: 190),
    ServerSize(name: "10,000 lines", rows: 2_000, edits: [(95, 6)]),
    ServerSize(name: "1 MB", rows: 7_700, edits: [(50, 15), (99, 25)]),
  ]
  /// Those at which other servers are measured.
  static let compared = [all[0], all[2]]
}

/// A server that is measured.
struct ServerContender {
  let name: String
  let arguments: [String]
  let language: PeerLanguage

  static func jixiao(_ path: String) -> ServerContender {
    ServerContender(name: "jixiao", arguments: [path, "lsp"], language: .yaml)
  }

  /// The other servers that are on the PATH.
  static var peers: [ServerContender] {
    let known: [(String, [String], PeerLanguage)] = [
      // Without a configuration ryl checks no rule: what it takes is the least that there is.
      ("ruff", ["server"], .python), ("ryl", ["server"], .yaml), ("tombi", ["lsp"], .toml),
      ("yaml-language-server", ["--stdio"], .yaml),
    ]
    return known.compactMap { name, arguments, language in
      SearchPath.program(name).map { ServerContender(name: name, arguments: [$0] + arguments, language: language) }
    }
  }

  /// Names of servers that are not on the PATH.
  static var absent: [String] {
    ["ruff", "ryl", "tombi", "yaml-language-server"].filter { SearchPath.program($0) == nil }
  }
}

/// From a keystroke to its diagnostics, and to answers, with one document open.
enum ServerBench {
  private static let questions = [
    ("hover", "textDocument/hover"), ("completion", "textDocument/completion"),
    ("symbols", "textDocument/documentSymbol"),
  ]

  /// Measures our server in a folder of so many documents, when it has read them.
  static func workspace(_ path: String, of count: Int) -> [Row] {
    let (language, size) = (PeerLanguage.yaml, ServerSize.all[0])
    guard let folder = Folder(count, suffix: language.suffix, { language.text(rows: size.rows, seed: $0) }),
      let client = Client([path, "lsp"], language.text(rows: size.rows, seed: 0), language, in: folder)
    else { return [] }
    // Reading takes less than half of this.
    usleep(UInt32(count) * 1_000)
    let bars = ServerSize(name: size.name, rows: size.rows, edits: size.edits, answers: size.answers)
    return measure([.jixiao(path)], [client], bars)
  }

  /// Measures the contenders in turn, an edit of each after the other.
  static func rows(_ contenders: [ServerContender], _ size: ServerSize) -> [Row] {
    let clients = contenders.map { Client($0.arguments, $0.language.text(rows: size.rows, seed: 5), $0.language) }
    return measure(contenders, clients, size)
  }

  private static func measure(_ contenders: [ServerContender], _ clients: [Client?], _ size: ServerSize) -> [Row] {
    var clients = clients
    var edits = contenders.map { _ in [Double]() }
    var answers = contenders.map { _ in questions.map { _ in [Double]() } }
    let start = ContinuousClock.now
    for round in 0..<400 where round < 40 || start.duration(to: .now) < .seconds(20) {
      for index in clients.indices {
        guard let time = clients[index]?.edit() else {
          if let client = clients[index] { _ = client.close() }
          clients[index] = nil
          continue
        }
        edits[index].append(time)
        for (place, question) in questions.enumerated() {
          if let time = clients[index]?.ask(question.1) { answers[index][place].append(time) }
        }
      }
    }
    return contenders.indices.flatMap { index -> [Row] in
      let prefix = contenders.count > 1 ? "\(contenders[index].name): " : ""
      guard let memory = clients[index]?.close() else {
        return [Row("\(prefix)edit → diagnostics", 0, "ms", note: "it does not answer")]
      }
      return rows(prefix, edits[index], answers[index], memory, index == 0 ? size : nil, edits[0].median)
    }
      + (contenders.count > 1
        ? ServerContender.absent.map { Row("\($0): edit → diagnostics", 0, "ms", note: "not installed") } : [])
  }

  /// The figures of one server; the bars are those of ours.
  private static func rows(
    _ prefix: String, _ edits: [Double], _ answers: [[Double]], _ memory: Double, _ size: ServerSize?, _ ours: Double
  ) -> [Row] {
    let bars = size?.edits ?? []
    let shares = Set([50, 95, 99]).sorted()
    return shares.map { share in
      Row(
        "\(prefix)edit → diagnostics, p\(share)", edits.percentile(share), "ms",
        bars.first { $0.share == share }.map { .atMost($0.bar) },
        note: share == 50 && size == nil ? "×\(Row.shown(edits.median / ours))" : "")
    }
      + zip(questions, answers).map { question, times in
        Row(
          "\(prefix)\(question.0), p99", times.percentile(99), "ms", size?.answers.map { .atMost($0) },
          note: times.isEmpty ? "no answer" : "p50 \(Row.shown(times.median))")
      } + [Row("\(prefix)peak memory", memory, "MB", size?.memory.map { .atMost($0) })]
  }
}
