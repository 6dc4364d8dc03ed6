import Testing

@testable import Office

@Suite("Files that are not read")
struct OtherFilesTests {
  @Test(
    "Each has its notice, whatever its name",
    arguments: [
      ("", OfficeNotice.Kind.empty), ("\0\0\0\0", .empty), ("%PDF-1.7", .otherFormat), ("{\\rtf1", .otherFormat),
      ("<html><table>", .otherFormat), ("\u{FEFF}<!DOCTYPE html>\n<x>", .otherFormat),
      ("<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>", .otherFormat),
      ("PK\u{3}\u{4}", .damaged), ("\u{1}\u{2}\u{3}\u{4}", .otherFormat), ("a\0b\0\0\0c", .otherFormat),
    ])
  func notices(_ text: String, _ kind: OfficeNotice.Kind) {
    let book = Workbook(reading: Array(text.utf8), name: "自评.xlsx")
    #expect(book.kind == .unknown && book.sheets.isEmpty && book.notices.map(\.kind) == [kind])
  }

  @Test(
    "A compound file is told by the names of its streams",
    arguments: [
      ("EncryptedPackage", OfficeNotice.Kind.encrypted), ("Workbook", .oldFormat), ("WordDocument", .oldFormat),
      ("ET", .oldFormat),
    ])
  func compound(_ stream: String, _ kind: OfficeNotice.Kind) {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 1, count: 512 + 128 - 8)
    bytes += stream.utf8.flatMap { [$0, 0] }
    bytes += [UInt8](repeating: 0, count: 128)
    #expect(Workbook(reading: bytes, name: "a.xlsx").notices.map(\.kind) == [kind])
    // Cut off anywhere it is still an old file.
    for count in stride(from: 8, to: bytes.count, by: 37) {
      #expect(
        Workbook(reading: Array(bytes[..<count]), name: "a.xls").notices.map(\.kind).allSatisfy {
          $0 == .oldFormat || $0 == kind
        })
    }
  }

  @Test("A workbook cut off anywhere, or with a byte that is not as it was, never traps")
  func cuts() throws {
    let bytes = try Fixture.bytes("openpyxl.xlsx")
    for count in stride(from: 0, to: bytes.count, by: 97) {
      #expect(!Workbook(reading: Array(bytes[..<count]), name: "a.xlsx").notices.isEmpty)
    }
    for index in stride(from: 0, to: bytes.count, by: 61) {
      var damaged = bytes
      damaged[index] ^= 0xFF
      _ = Workbook(reading: damaged, name: "a.xlsx").dump
    }
  }

  @Test("Other packages are told apart")
  func packages() {
    let content = "[Content_Types].xml"
    func notice(_ parts: [(String, String)]) -> String? {
      Workbook(reading: Parts.zip(parts), name: "a").notices.first?.text[.english]
    }
    func root(_ target: String) -> (String, String) {
      ("_rels/.rels", Parts.relationships([("1", "officeDocument", target)]))
    }
    #expect(
      notice([root("ppt/presentation.xml"), ("ppt/presentation.xml", "<p/>")])?.hasPrefix("A presentation") == true)
    #expect(
      notice([root("xl/workbook.bin"), (content, ""), ("xl/workbook.bin", "x")])?.hasPrefix(".xlsb") == true)
    #expect(notice([("OFD.xml", "<x/>")])?.hasPrefix("An OFD") == true)
    #expect(notice([(content, "")])?.hasPrefix("The file is damaged") == true)
  }
}
