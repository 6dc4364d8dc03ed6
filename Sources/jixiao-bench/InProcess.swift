import Glibc
import Linting
import Regulations
import Rules
import SourceText
import Syntax

/// Throughput of the library on one core, without files and processes.
enum InProcess {
  /// Megabytes (10⁶) a second for parsing and for linting with all rules, over documents as they are submitted.
  static func throughput(only name: String) -> [Row] {
    var corpus = Corpus(seed: 7)
    let yaml = (0..<200).map { _ in Array(corpus.selfEvaluation().utf8) }
    let json = (0..<200).map { _ in Array(corpus.json().utf8) }
    let large = [Array(corpus.selfEvaluation(rows: 80_000).utf8)]
    let linter = Linter(rules: catalogue, library: RuleSetLibrary(), settings: LintSettings())
    let measures: [(String, Row.Bar?, () -> Double)] = [
      ("decode and index text, 5.3 KB documents", nil, { rate(yaml) { _ = SourceText(decoding: $0) } }),
      (
        "parse YAML, 5.3 KB documents", .atLeast(150),
        { rate(yaml) { _ = SyntaxTree(parsing: SourceText(decoding: $0), as: .yaml) } }
      ),
      (
        "parse YAML, one document of 10 MB", .atLeast(150),
        { rate(large) { _ = SyntaxTree(parsing: SourceText(decoding: $0), as: .yaml) } }
      ),
      (
        "parse JSON, 5.3 KB documents", nil,
        { rate(json) { _ = SyntaxTree(parsing: SourceText(decoding: $0), as: .json) } }
      ),
      (
        "lint YAML, all rules, 5.3 KB documents", .atLeast(60),
        { rate(yaml) { _ = linter.lint(SourceText(decoding: $0), as: .yaml) } }
      ),
      (
        "lint JSON, all rules, 5.3 KB documents", nil,
        { rate(json) { _ = linter.lint(SourceText(decoding: $0), as: .json) } }
      ),
    ]
    return measures.filter { name.isEmpty || $0.0.contains(name) }.map { Row($0.0, $0.2(), "MB/s", $0.1) }
  }

  /// The median of nine rounds, each of at least 0.1 s of this process's own processor time: what else the machine does
  /// counts as little as can be.
  private static func rate(_ documents: [[UInt8]], _ body: ([UInt8]) -> Void) -> Double {
    let bytes = documents.reduce(0) { $0 + $1.count }
    let rounds = (0..<9).map { _ in
      var passes = 0
      let start = processorTime()
      var elapsed = 0.0
      repeat {
        for document in documents { body(document) }
        passes += 1
        elapsed = processorTime() - start
      } while elapsed < 0.1
      return Double(bytes * passes) / 1e6 / elapsed
    }
    return rounds.sorted()[4]
  }

  /// The processor time of this process in seconds.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
