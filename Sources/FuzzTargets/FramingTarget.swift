import JSON
import LanguageServer

/// Any bytes as the input of the language server. The first byte says how they are cut on their way.
enum FramingTarget {
  static func run(_ bytes: [UInt8]) throws(BrokenPromise) {
    guard let first = bytes.first else { return }
    let input = Array(bytes.dropFirst())
    let events = decoded(input, piece: input.count)
    try require(events == decoded(input, piece: Int(first) + 1), "the cuts change what is read")
    for case .message(let body) in events {
      guard let value = try? JSONValue(parsing: body) else { continue }
      try require((try? JSONValue(parsing: value.encoded)) == value, "a value is not read as it was written")
    }
  }

  private static func decoded(_ input: [UInt8], piece: Int) -> [FrameDecoder.Event] {
    var decoder = FrameDecoder(limit: 2048)
    var events: [FrameDecoder.Event] = []
    var start = 0
    while start < input.count {
      let end = min(start + max(piece, 1), input.count)
      decoder.feed(Array(input[start..<end]).span, to: &events)
      start = end
    }
    return events
  }
}
