import Linting
import SourceText
import Testing

@testable import Reports

@Suite("Counts and streams") struct TotalsTests {
  @Test func countsAddUpInAnyOrder() {
    let linter = Sample.context().linter
    let files = [Sample.faulty, Sample.waived, Sample.good, Sample.foreign].map { path, text in
      LintedFile(path: path, result: linter.lint(SourceText(text), as: path.hasSuffix(".json") ? .json : .yaml))
    }
    var whole = Totals(of: linter)
    for file in files { whole.add(file, by: linter) }
    var sum = Totals(of: linter)
    for file in files.reversed() {
      var one = Totals(of: linter)
      one.add(file, by: linter)
      sum.add(one)
    }
    for totals in [whole, sum] {
      #expect(totals.files == 3)
      #expect(totals.documents == 3)
      #expect(totals.skipped == 1)
      #expect(totals.waived == 1)
      #expect(totals.fixable == 1)
      #expect([totals[.error], totals[.warning], totals[.hint]] == [1, 1, 0])
      #expect(Set(totals.laws.map(\.name)) == ["试验县"])
      #expect(totals.rules.map { [$0.passed, $0.found, $0.notApplicable] } == [[0, 2, 1]])
    }
  }

  @Test func separatorsStandBetweenPartsThatAreNotEmpty() {
    struct List: Report {
      func part(of file: LintedFile) -> ReportPart { ReportPart() }
      var separator: [UInt8] { [0x2C] }
      func closing(_ run: FinishedRun) -> [UInt8] { [0x7C] + run.index }
    }
    func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    var batch = ReportPart()
    batch.append(ReportPart(), separator: [0x2C])
    batch.append(ReportPart(body: bytes("a"), index: bytes("1")), separator: [0x2C])
    batch.append(ReportPart(index: bytes("2")), separator: [0x2C])
    batch.append(ReportPart(body: bytes("b")), separator: [0x2C])
    var stream = ReportStream(List())
    var output: [UInt8] = []
    for part in [ReportPart(), batch, ReportPart(), ReportPart(body: bytes("c"), index: bytes("3"))] {
      output += stream.add(part)
    }
    output += stream.closing(Totals(of: Sample.context().linter), unreadable: 0)
    #expect(String(decoding: output, as: UTF8.self) == "a,b,c|1,2,3")
  }
}
