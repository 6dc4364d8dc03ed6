import FoundationEssentials
import Generating
import Linting
import Testing

/// The mirror of ``CleanTests``: one fault in a correct document, found by the rule that is there for it.
///
/// Each fault is put into a few documents, other ones for each; into all that can have it with `JIXIAO_TESTS=long`.
@Suite("Generated faults") struct FaultTests {
  private static let enough = ProcessInfo.processInfo.environment["JIXIAO_TESTS"] == "long" ? Int.max : 6

  /// Lives as they come, and one of each place with the documents of a department.
  private static let lives: [(seed: UInt64, life: Life)] =
    (0..<20).map { (seed: $0, life: Life(seed: $0)) }
    + Place.all.compactMap { place in
      (100..<200).lazy.map { (seed: $0, life: Life(seed: $0, place: place)) }.first { $0.life.department != nil }
    }

  /// The lives, beginning with another one for each fault.
  private static func lives(from number: Int) -> [(seed: UInt64, life: Life)] {
    let first = number % lives.count
    return Array(lives[first...] + lives[..<first])
  }

  @Test("A fault in one document", arguments: Fault.all.indices)
  func single(_ number: Int) {
    let fault = Fault.all[number]
    let desk = Desk()
    var applied = 0
    var missed: [String] = []
    for (seed, life) in Self.lives(from: number) where applied < Self.enough {
      var random = SplitMix64(seed: seed &* 31)
      for file in life.files {
        for var document in file.documents where document["文档类型"]?.string == fault.kind {
          guard fault.put(&document, &random) else { continue }
          applied += 1
          let faulty = Life.File(path: file.path, notation: file.notation, documents: [document])
          let found = desk.alone(faulty).map { "\($0.code)" }
          if !found.contains(fault.code) { missed.append("seed \(seed): found \(found)") }
        }
      }
    }
    #expect(applied >= 1, "\(fault.name): nowhere to put it")
    #expect(missed.isEmpty, "\(fault.code) \(fault.name), missed \(missed.count) of \(applied): \(missed.first ?? "")")
  }

  @Test("A fault between documents", arguments: LifeFault.all.indices)
  func between(_ number: Int) throws {
    let fault = LifeFault.all[number]
    let desk = Desk()
    var applied = 0
    var missed: [String] = []
    for (seed, life) in Self.lives(from: number) where applied < Self.enough {
      var random = SplitMix64(seed: seed &* 31)
      var life = life
      guard fault.put(&life, &random) else { continue }
      applied += 1
      let found = desk.together(life.files).flatMap { $0.map { "\($0.code)" } }
      if !found.contains(fault.code) { missed.append("seed \(seed): found \(found)") }
    }
    #expect(applied >= 1, "\(fault.name): nowhere to put it")
    #expect(missed.isEmpty, "\(fault.code) \(fault.name), missed \(missed.count) of \(applied): \(missed.first ?? "")")
  }
}
