import Linting
import Testing

/// The disguises on whole documents: wherever a rule can report, the place is found again.
@Suite("Whole documents in disguise") struct DisguiseProbeTests {
  /// JSON takes no comments and has one document; a list of waivers is that of one document; a form has a class without a
  /// row, which a flat list cannot have.
  private static let reasons: Set = [
    "the example is JSON", "JSON has one document", "the example has several documents, or none",
    "a class without a row has no place in a flat list",
  ]

  @Test("Every place of a document is found again in every disguise", arguments: Disguise.all.indices)
  func probes(_ number: Int) throws {
    let disguise = Disguise.all[number]
    var tally = Tally()
    for specimen in Sample.of(Probe.specimens, turn: number) where disguise.concerns(specimen) {
      let original = Original(specimen)
      do {
        let dressed = try disguise.dress(original)
        tally.run += 1
        tally.texts += dressed.count
        for disguised in dressed {
          for complaint in DisguiseTests.complaints(disguised, original).prefix(5) {
            Issue.record("\(specimen), \(disguise.name) \(disguised.note): \(complaint)")
          }
        }
      } catch let skip as Skip {
        tally.add(skip)
      }
    }
    print("whole documents, “\(disguise.name)”: \(tally)")
    #expect(Set(tally.skipped.keys).isSubset(of: Self.reasons))
    // Of a quarter by chance more may be skipped.
    #expect(tally.run > tally.skippedCount * (Sample.isWhole ? 2 : 1))
  }
}
