import Testing

@testable import Office

@Suite("Packing")
struct DeflateTests {
  @Test("What is packed is unpacked to the same", arguments: 0..<24)
  func roundTrip(_ seed: Int) throws {
    var state = UInt64(seed + 1)
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    // Few letters give long matches, many give none; the sizes go beyond the window.
    let letters = [1, 2, 3, 9, 60, 256][seed % 6]
    let data = (0..<[0, 1, 2, 3, 300, 5000, 40_000, 70_000][seed % 8]).map { _ in
      UInt8(truncatingIfNeeded: next(letters))
    }
    let packed = Deflate.pack(data.span)
    let unpacked = try Inflate.unpack(packed.span, limit: data.count)
    #expect(unpacked.bytes == data && !unpacked.isTruncated)
    if letters < 4, data.count > 300 { #expect(packed.count < data.count / 2) }
  }

  @Test("Matches reach from the shortest to the longest, near and far")
  func matches() throws {
    var data: [UInt8] = []
    for length in 3...300 {
      data += [UInt8](repeating: UInt8(truncatingIfNeeded: length), count: length)
      data += (0..<7).map { UInt8(truncatingIfNeeded: $0 &* length &+ 11) }
    }
    data += data
    let unpacked = try Inflate.unpack(Deflate.pack(data.span).span, limit: data.count)
    #expect(unpacked.bytes == data)
  }

  @Test("A zip file is the same each time, and is read back")
  func writer() throws {
    func write() -> [UInt8] {
      var writer = ZipWriter()
      writer.add("xl/表.xml", Array(String(repeating: "<c/>", count: 1000).utf8))
      writer.add("a", [1, 2, 3])
      return writer.finish()
    }
    #expect(write() == write())
    let archive = try ZipArchive(write())
    #expect(archive.entries.map(\.name) == ["xl/表.xml", "a"])
    #expect(archive.entries.map(\.method) == [.deflate, .stored])
    var copy = ZipWriter()
    for entry in archive.entries {
      _ = try archive.data(of: entry)
      try copy.add(entry, of: archive)
    }
    #expect(copy.finish() == write())
  }
}
