import Forms
import FoundationEssentials
import Linting
import Quantities
import Regulations
import Rules
import SourceText
import Syntax

/// Throughput of the library on one core, without files and processes.
enum InProcess {
  /// Megabytes (10⁶) a second over documents as they are submitted.
  static func throughput() -> [Row] {
    var corpus = Corpus(seed: 7)
    let yaml = (0..<200).map { _ in Array(corpus.selfEvaluation().utf8) }
    let json = (0..<200).map { _ in Array(corpus.json().utf8) }
    let large = [Array(corpus.selfEvaluation(rows: 80_000).utf8)]
    let trees = yaml.map { SyntaxTree(parsing: SourceText(decoding: $0), as: .yaml) }
    let linter = Linter(rules: catalogue, library: RuleSetLibrary(), settings: LintSettings())
    return [
      rate("decode and index text, 5.3 KB documents", yaml) { _ = SourceText(decoding: $0) },
      rate("parse YAML, 5.3 KB documents", yaml, .atLeast(150)) {
        _ = SyntaxTree(parsing: SourceText(decoding: $0), as: .yaml)
      },
      rate("parse YAML, one document of 10 MB", large, .atLeast(150)) {
        _ = SyntaxTree(parsing: SourceText(decoding: $0), as: .yaml)
      },
      rate("parse JSON, 5.3 KB documents", json) { _ = SyntaxTree(parsing: SourceText(decoding: $0), as: .json) },
      forms(trees, bytes: yaml.reduce(0) { $0 + $1.count }),
      quantities(),
      rate("lint YAML, all rules, 5.3 KB documents", yaml, .atLeast(60)) {
        _ = linter.lint(SourceText(decoding: $0), as: .yaml)
      },
      rate("lint JSON, all rules, 5.3 KB documents", json) { _ = linter.lint(SourceText(decoding: $0), as: .json) },
    ]
  }

  /// Megabytes a second of parsing these YAML files, which are read beforehand.
  static func parsing(_ files: [String]) -> Double {
    let texts = files.compactMap { try? Array(Data(contentsOf: URL(filePath: $0))) }
    let bytes = texts.reduce(0) { $0 + $1.count }
    let seconds = secondsOfPass { for text in texts { _ = SyntaxTree(parsing: SourceText(decoding: text), as: .yaml) } }
    return Double(bytes) / 1e6 / seconds
  }

  /// The reading of parsed documents as forms, by the size of their text.
  private static func forms(_ trees: [SyntaxTree], bytes: Int) -> Row {
    let seconds = secondsOfPass { for tree in trees { _ = Form.read(tree) } }
    return Row("read forms of parsed YAML, 5.3 KB documents", Double(bytes) / 1e6 / seconds, "MB/s")
  }

  /// The reading of indicator values.
  private static func quantities() -> Row {
    let values = values(20_000)
    let seconds = secondsOfPass { for value in values { _ = Reading.read(value.span) } }
    return Row("read values (≥120公里, ＝100%, 明显提升 …)", seconds * 1e9 / Double(values.count), "ns each")
  }

  /// Values as they stand in documents.
  static func values(_ count: Int) -> [[UInt8]] {
    let texts = [
      "≥120公里", "＝100%", "明显提升", "≤2.5万元/公里", "2025年11月30日前", "300台（套）", "95%以上", "三百二十万元", "不低于90分", "5-10个工作日",
      "全覆盖", "XX%", "控制在预算范围内", "每月1次", "≥1.2亿元",
    ]
    return (0..<count).map { Array(texts[$0 % texts.count].utf8) }
  }

  private static func rate(
    _ name: String, _ documents: [[UInt8]], _ bar: Row.Bar? = nil, _ body: ([UInt8]) -> Void
  ) -> Row {
    let bytes = documents.reduce(0) { $0 + $1.count }
    return Row(name, Double(bytes) / 1e6 / secondsOfPass { for document in documents { body(document) } }, "MB/s", bar)
  }

  /// The processor time of one call: the median of nine rounds of at least 0.1 s.
  static func secondsOfPass(_ pass: () -> Void) -> Double {
    (0..<9).map { _ in
      var passes = 0
      let start = Machine.processorTime
      var elapsed = 0.0
      repeat {
        pass()
        passes += 1
        elapsed = Machine.processorTime - start
      } while elapsed < 0.1
      return elapsed / Double(passes)
    }.median
  }
}
