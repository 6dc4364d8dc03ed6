import Testing

@testable import Quantities

/// One row of the corpora: a value and what it says.
struct CorpusRow: Sendable {
  let text: String
  let fields: [String]

  /// The rows of every corpus.
  static let all: [CorpusRow] = [sectorValues, publicServiceValues, timeAndWordValues, heldOutValues].flatMap {
    corpus in
    corpus.split(separator: "\n", omittingEmptySubsequences: true).compactMap { line in
      guard !line.hasPrefix("#") else { return nil }
      var fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      while fields.count < 5 { fields.append("") }
      return CorpusRow(text: fields[0], fields: Array(fields[1...4]))
    }
  }
}

@Suite struct ReadingCorpusTests {
  /// What a reading says in the columns of the corpora.
  private func fields(_ reading: Reading) -> [String] {
    let kind =
      switch reading.kind {
      case .quantified: "q"
      case .date: "d"
      case .qualitative: "l"
      case .vague: "v"
      case .placeholder: "p"
      case .empty: "e"
      }
    var number = reading.number?.description ?? ""
    if let upper = reading.upper { number += "..\(upper)" }
    if reading.kind == .quantified, reading.number == nil { number = "?" }
    if reading.kind == .date, reading.number == nil {
      number = reading.date?.description ?? reading.partialDate?.description ?? ""
    }
    return [kind, reading.comparison?.rawValue ?? "", number, reading.unit?.symbol ?? ""]
  }

  @Test func readsTheCorpora() {
    #expect(CorpusRow.all.count > 1_300)
    for row in CorpusRow.all {
      let found = fields(Reading.read(row.text))
      #expect(found == row.fields, "\(row.text)")
    }
  }

  @Test func respellsWithoutChangingTheMeaning() {
    for row in CorpusRow.all {
      let standard = Reading.normalised(row.text)
      let before = Reading.read(row.text)
      let after = Reading.read(standard)
      #expect(fields(after) == fields(before), "\(row.text) → \(standard)")
      #expect(Reading.normalised(standard) == standard, "\(row.text) → \(standard)")
      if before.flags.contains(.nonstandard) { #expect(standard != row.text, "\(row.text)") }
    }
  }

  @Test func placesLieInTheText() {
    for row in CorpusRow.all {
      let parts = Reading.read(row.text).parts
      let all = [
        parts.comparison, parts.secondComparison, parts.number, parts.upper, parts.unit, parts.quantity, parts.per,
        parts.date, parts.approximation, parts.malformed, parts.secondTarget, parts.word,
      ]
      for range in all.compactMap({ $0 }) {
        #expect(range.start >= 0 && range.end <= row.text.utf8.count && !range.isEmpty, "\(row.text)")
      }
    }
  }

  @Test func blanksAroundAValueChangeNothing() {
    for row in CorpusRow.all {
      #expect(fields(Reading.read("　 \(row.text)\n")) == fields(Reading.read(row.text)), "\(row.text)")
    }
  }
}
