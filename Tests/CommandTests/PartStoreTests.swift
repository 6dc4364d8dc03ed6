import Reports
import Testing

@testable import jixiao

@Suite("What waits for its turn") struct PartStoreTests {
  /// Enough for a file beside the memory, and not a whole number of its pieces.
  private static let sizes = [0, 1, 5_000_000, 3, 6_000_000, 0, 2_000_000, 7]

  private static func piece(_ count: Int, _ mark: Int) -> [UInt8] {
    var piece = [UInt8](repeating: UInt8(truncatingIfNeeded: mark), count: count)
    if let last = piece.indices.last { piece[last] = 0xFF }
    return piece
  }

  @Test("Parts and findings come back as they were put in, in any order") func roundTrip() {
    let store = PartStore()
    for (number, size) in Self.sizes.enumerated() {
      let parts = [
        ReportPart(body: Self.piece(size, number), index: Self.piece(number, 7)), ReportPart(body: [], index: [1]),
      ]
      store.append(parts, findings: Self.piece(number * 3, 9))
    }
    for (number, size) in Self.sizes.enumerated().reversed() {
      let parts = store.parts(of: number)
      #expect(parts.count == 2)
      #expect(parts.first?.body == Self.piece(size, number))
      #expect(parts.first?.index == Self.piece(number, 7))
      #expect(parts.last?.index == [1])
      #expect(store.findings(of: number) == Self.piece(number * 3, 9))
    }
    #expect(store.parts(of: Self.sizes.count).isEmpty)
    #expect(store.findings(of: -1).isEmpty)
  }

  @Test("A file that could not be read has no part") func noPart() {
    let store = PartStore()
    store.append([], findings: [])
    store.append([ReportPart(body: [1])], findings: [2])
    #expect(store.parts(of: 0).isEmpty)
    #expect(store.parts(of: 1).map(\.body) == [[1]])
    #expect(store.findings(of: 1) == [2])
  }
}
