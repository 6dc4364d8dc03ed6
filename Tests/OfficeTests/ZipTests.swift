import Testing

@testable import Office

@Suite("Zip files")
struct ZipTests {
  @Test("Everything that zlib writes is unpacked, and the check number agrees")
  func deflate() throws {
    let archive = try ZipArchive(Fixture.bytes("deflate.zip"))
    var sizes: [String: Int] = [:]
    for entry in archive.entries.prefix(9) { sizes[entry.name] = try archive.data(of: entry).bytes.count }
    #expect(
      sizes == [
        "level-0": 900, "level-1": 68_536, "level-9": 68_536, "fixed": 900, "huffman-only": 900, "run-length": 900,
        "one-byte": 5000, "empty": 0, "stored": 900,
      ])
    #expect(throws: ZipError.unknownMethod) { try archive.data(of: try #require(archive.entry("bzip2"))) }
    #expect(throws: ZipError.encrypted) { try archive.data(of: try #require(archive.entry("locked"))) }
  }

  @Test("Sizes may stand behind the data, or have eight bytes; bytes may stand before and behind")
  func sizes() throws {
    let descriptor = try ZipArchive(Fixture.bytes("descriptor.zip"))
    #expect(descriptor.entries.map(\.name) == ["xl/工作表.xml", "b.xml"])
    for entry in descriptor.entries { _ = try descriptor.data(of: entry) }
    let large = try ZipArchive(Fixture.bytes("zip64.zip"))
    #expect(large.entries.map(\.name) == ["a.xml", "b.xml"])
    for entry in large.entries { _ = try large.data(of: entry) }
  }

  @Test("Names in GBK are read, with folders as Windows writes them")
  func names() throws {
    let archive = try ZipArchive(Fixture.bytes("gbk.zip"))
    #expect(archive.entries.map(\.name) == ["绩效/自评表.xml", "部门整体/.xml"])
    #expect(archive.entry("/绩效/自评表.XML") != nil)
  }

  @Test("An entry is cut where it is larger than the limits allow")
  func bombs() throws {
    let bytes = try Fixture.bytes("deflate.zip")
    let bySize = try ZipArchive(bytes, limits: .init(entrySize: 1000))
    let cut = try bySize.data(of: try #require(bySize.entry("level-9")))
    #expect(cut.bytes.count == 1000 && cut.isTruncated)
    let byRatio = try ZipArchive(bytes, limits: .init(ratio: 10, freeSize: 100))
    let bomb = try byRatio.data(of: try #require(byRatio.entry("one-byte")))
    #expect(bomb.bytes.count == 230 && bomb.isTruncated)
    #expect(try !byRatio.data(of: try #require(byRatio.entry("fixed"))).isTruncated)
  }

  @Test("A byte that is not as it was is noticed, wherever it stands, and nothing traps")
  func damage() throws {
    let bytes = try Fixture.bytes("descriptor.zip")
    let whole = try ZipArchive(bytes)
    let contents = try whole.entries.map { try whole.data(of: $0).bytes }
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x10
      guard let archive = try? ZipArchive(damaged) else { continue }
      for (entry, content) in zip(archive.entries, contents) {
        guard let data = try? archive.data(of: entry), !data.isTruncated else { continue }
        #expect(data.bytes == content)
      }
    }
    for count in bytes.indices { #expect(throws: ZipError.self) { try ZipArchive(Array(bytes[..<count])) } }
  }

  @Test("A size that no data can have takes no memory")
  func lies() throws {
    var bytes = try Fixture.bytes("descriptor.zip")
    let archive = try ZipArchive(bytes)
    let entry = try #require(archive.entry("b.xml"))
    let place = entry.nameRange.lowerBound - 46 + 24
    bytes.replaceSubrange(place..<place + 4, with: [0, 0, 0, 7])
    let lying = try ZipArchive(bytes)
    #expect(throws: ZipError.damagedData) { try lying.data(of: try #require(lying.entry("b.xml"))) }
  }

  @Test("The check number is that of the standard", arguments: 0..<20)
  func check(_ count: Int) {
    #expect(CRC32.of(Array("123456789".utf8).span) == 0xCBF4_3926)
    // Eight bytes at a time and one by one give the same.
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37) }
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }
    #expect(CRC32.of(bytes.span) == ~value)
  }
}
