import JSON
import Linting

/// `--format facts`: what the documents say, a JSON object a line for each indicator, fund and date, for engines that read
/// tables (Spark, DuckDB, pandas).
///
/// Every line has the same keys, `null` where one does not apply; numbers are numbers, amounts are in 元, dates ISO 8601.
/// The shape is that of `facts.schema.json`. Findings are left to the other formats.
public struct FactsReport: Report {
  /// A report; it needs nothing of the run.
  public init() {}

  /// The lines of the file's documents.
  public func part(of file: LintedFile) -> ReportPart {
    var bytes: [UInt8] = []
    for document in file.result.documents {
      let facts = FactLines(document, path: file.path)
      for line in facts.all {
        var writer = JSONWriter(capacity: 512)
        line.write(facts.head, to: &writer)
        bytes += writer.bytes + [0x0A]
      }
    }
    return ReportPart(body: bytes)
  }
}
