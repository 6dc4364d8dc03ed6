import Generating
import JSON
import Testing

/// Whatever the bytes, the reader answers; and what it accepts, the writer gives back.
@Suite struct JSONFuzzTests {
  private static let seeds = [
    #"{"jsonrpc":"2.0","id":1.50,"method":"textDocument/didChange","params":[null,true,-1e+5,{"中":"文\ud83d\ude00"}]}"#,
    #"[[[{"a":[{"b":"\"\\\/\b\f\n\r\t\u7ee9"}]}]],"",{},[],0.0e-0]"#,
  ]

  @Test(arguments: 0..<UInt64(8))
  func survivesMutatedText(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let interesting = Array("{}[]\",:\\u0d8-+.eE \n".utf8) + [0x00, 0x1F, 0x80, 0xC3, 0xE4, 0xF0, 0xFF]
    for _ in 0..<1500 {
      var bytes = Array(Self.seeds[Int(random.next() % 2)].utf8)
      for _ in 0...random.next() % 4 {
        let index = Int(random.next() % UInt64(bytes.count))
        let byte = interesting[Int(random.next() % UInt64(interesting.count))]
        switch random.next() % 4 {
        case 0: bytes[index] = byte
        case 1: bytes.insert(byte, at: index)
        case 2 where bytes.count > 1: bytes.remove(at: index)
        default: bytes.removeSubrange(index...)
        }
        if bytes.isEmpty { bytes = [byte] }
      }
      guard let value = try? JSONValue(parsing: bytes) else { continue }
      #expect(try JSONValue(parsing: value.encoded) == value)
    }
  }
}
