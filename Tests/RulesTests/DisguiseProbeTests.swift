import Linting
import Testing

/// The disguises on whole documents: wherever a rule can report, the place is found again.
@Suite("Whole documents in disguise") struct DisguiseProbeTests {
  @Test("Every place of a document is found again in every disguise", arguments: Disguise.all)
  func probes(_ disguise: Disguise) throws {
    var tally = Tally()
    for specimen in Probe.specimens where disguise.concerns(specimen) {
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
    // The one document in JSON takes no comments; one form has a class without a row, which a flat list cannot have.
    #expect(tally.skippedCount <= 1)
  }
}
