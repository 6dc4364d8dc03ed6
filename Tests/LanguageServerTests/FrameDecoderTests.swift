import Generating
import Testing

@testable import LanguageServer

@Suite struct FrameDecoderTests {
  @Test(
    arguments: [
      ("Content-Length: 2\r\n\r\n{}", ["{}"]),
      ("content-length: 2\r\n\r\n{}", ["{}"]),
      ("CONTENT-LENGTH:2\r\n\r\n{}", ["{}"]),
      ("Content-Length : \t2 \t\r\n\r\n{}", ["{}"]),
      ("Content-Length: 002\n\n{}", ["{}"]),
      ("Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}", ["{}"]),
      ("X-Other: a: b\r\nContent-Length: 2\r\nx_y:\r\n\r\n{}", ["{}"]),
      ("Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", ["{}"]),
      ("Content-Length: 0\r\n\r\nContent-Length: 3\r\n\r\n绩", ["", "绩"]),
      // Blank lines between messages.
      ("\r\n\r\n\nContent-Length: 2\r\n\r\n{}\r\nContent-Length: 1\r\n\r\n7\n", ["{}", "7"]),
    ] as [(String, [String])])
  func reads(_ input: String, _ messages: [String]) {
    #expect(decode(input) == messages.map(Event.message))
  }

  @Test(
    arguments: [
      // No length: goes on at the next one.
      ("Content-Type: x\r\n\r\n{\"a\":1}Content-Length: 2\r\n\r\n{}", [19, 7], ["{}"]),
      ("hello\r\n\r\nContent-Length: 2\r\n\r\n{}", [9], ["{}"]),
      ("hello\r\nContent-Length: 2\r\n\r\n{}", [7], ["{}"]),
      ("{\"jsonrpc\":\"2.0\"}\nContent-Length: 2\r\n\r\n{}", [18], ["{}"]),
      // A length that was too short.
      ("Content-Length: 2\r\n\r\n{\"a\":1}content-length:2\r\n\r\n{}", [5], ["{\"", "{}"]),
      // Lengths that are none.
      ("Content-Length: -2\r\n\r\nContent-Length: 2\r\n\r\n{}", [22], ["{}"]),
      ("Content-Length: +2\r\n\r\nContent-Length: 2\r\n\r\n{}", [22], ["{}"]),
      ("Content-Length: 0x2\r\n\r\nContent-Length: 2\r\n\r\n{}", [23], ["{}"]),
      ("Content-Length: 2.0\r\n\r\nContent-Length: 2\r\n\r\n{}", [23], ["{}"]),
      ("Content-Length:\r\n\r\nContent-Length: 2\r\n\r\n{}", [19], ["{}"]),
      ("Content-Length: ２\r\n\r\nContent-Length: 2\r\n\r\n{}", [23], ["{}"]),
      ("Content-Length: 99999999999999999999999\r\n\r\nContent-Length: 2\r\n\r\n{}", [43], ["{}"]),
      ("Content-Length: 9999999999999\r\n\r\nContent-Length: 2\r\n\r\n{}", [33], ["{}"]),
      ("Content-Length: 5 5\r\n\r\nContent-Length: 2\r\n\r\n{}", [23], ["{}"]),
      // Two that differ: the one next to the body.
      ("Content-Length: 7\r\nContent-Length: 2\r\n\r\n{}", [19], ["{}"]),
      // The name inside of a body that nobody announced.
      ("x\r\n\r\n{\"Content-Length\": 5}Content-Length: 2\r\n\r\n{}", [5, 21], ["{}"]),
      ("Content-Len", [], []),
    ] as [(String, [Int], [String])])
  func findsTheNextMessage(_ input: String, _ garbage: [Int], _ messages: [String]) {
    let events = decode(input)
    #expect(events.compactMap { if case .garbage(let count) = $0 { count } else { nil } } == garbage)
    #expect(
      events.compactMap { if case .message(let bytes) = $0 { String(decoding: bytes, as: UTF8.self) } else { nil } }
        == messages)
  }

  @Test func skipsWhatIsTooLong() {
    let input = "Content-Length: 101\r\n\r\n" + String(repeating: "x", count: 101) + "Content-Length: 2\r\n\r\n{}"
    #expect(decode(input, limit: 100) == [.tooLong(length: 101), .message("{}")])
    #expect(decode(input, limit: 101).count == 2)
  }

  @Test(arguments: [1_000, 10_000, 100_000])
  func keepsNoMoreThanHeadersNeed(_ count: Int) {
    var decoder = FrameDecoder(limit: 100)
    var events: [Event] = []
    let noise = [UInt8](repeating: 0x61, count: count) + Array("\nContent-Length: 2\r\n\r\n{}".utf8)
    decoder.feed(noise.span, to: &events)
    #expect(events.last == .message("{}"))
    let dropped = events.reduce(0) { if case .garbage(let count) = $1 { $0 + count } else { $0 } }
    #expect(dropped == count + 1)
  }

  @Test(arguments: ["Content-Length: 2\r\n\r\n{", "Content-Length: 2\r\n\r\n", "Con", "\r"])
  func knowsWhetherItIsInsideAMessage(_ input: String) {
    var decoder = FrameDecoder(limit: 100)
    #expect(!decoder.isInsideMessage)
    var events: [Event] = []
    decoder.feed(Array(input.utf8).span, to: &events)
    #expect(decoder.isInsideMessage)
  }

  /// However the bytes are cut and whatever they are, the decoder neither traps nor loses a byte.
  @Test(arguments: 0..<UInt64(8))
  func survivesAnything(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "Content-Length: ", "content-length:", "2", "7", "40", "\r\n", "\r\n\r\n", "\n\n", "\r", "{}", ":", "绩效",
      "Content-",
      "-", "X: y\r\n", "99999999999", "\u{0}",
    ]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      let input = Array(text.joined().utf8)
      var whole = FrameDecoder(limit: 30)
      var expected: [Event] = []
      whole.feed(input.span, to: &expected)
      var cut = FrameDecoder(limit: 30)
      var events: [Event] = []
      var rest = input[...]
      while !rest.isEmpty {
        let chunk = Array(rest.prefix(Int.random(in: 1..<9, using: &random)))
        cut.feed(chunk.span, to: &events)
        rest = rest.dropFirst(chunk.count)
      }
      #expect(events == expected)
    }
  }

  private typealias Event = FrameDecoder.Event

  private func decode(_ input: String, limit: Int = 1000) -> [Event] {
    var decoder = FrameDecoder(limit: limit)
    var events: [Event] = []
    decoder.feed(Array(input.utf8).span, to: &events)
    return events
  }
}

extension FrameDecoder.Event {
  fileprivate static func message(_ text: String) -> Self { .message(Array(text.utf8)) }
}
