/// Cuts the bytes of the client into messages: header lines, a blank line, `Content-Length` bytes.
///
/// Tolerant where that is unambiguous (any case, no blanks, other headers, bare LF); where the headers make no sense it
/// goes on at the next `Content-Length` it can find.
package struct FrameDecoder: Sendable {
  package enum Event: Equatable, Sendable {
    /// The bytes of one message.
    case message([UInt8])
    /// A message over the limit; its bytes are being skipped.
    case tooLong(length: Int)
    /// Bytes that belong to no message were dropped.
    case garbage(count: Int)
  }

  private enum State {
    case header
    case body(left: Int)
    case skipping(left: Int)
  }

  /// No editor holds a message of this many bytes: such a length is a fault of the header, not something to wait for.
  static let absurdLength = 4 << 30
  /// More bytes than this without a blank line are no headers.
  static let headerLimit = 8 << 10

  /// The longest message that is read, in bytes.
  let limit: Int
  private var state = State.header
  private var header: [UInt8] = []
  private var lineIsBlank = true
  private var body: [UInt8] = []

  package init(limit: Int) { self.limit = limit }

  /// Whether the bytes so far end inside a message.
  var isInsideMessage: Bool {
    if case .header = state { !header.isEmpty } else { true }
  }

  /// Takes the next bytes, however they were cut, and appends what they complete.
  package mutating func feed(_ bytes: Span<UInt8>, to events: inout [Event]) {
    var index = 0
    while index < bytes.count {
      switch state {
      case .header:
        append(bytes[index], to: &events)
        index += 1
      case .body(let left):
        let count = min(left, bytes.count - index)
        bytes.extracting(index..<index + count).withUnsafeBufferPointer { body.append(contentsOf: $0) }
        index += count
        state = .body(left: left - count)
      case .skipping(let left):
        let count = min(left, bytes.count - index)
        index += count
        state = left == count ? .header : .skipping(left: left - count)
      }
      if case .body(0) = state {
        events.append(.message(body))
        body = []
        state = .header
      }
    }
  }

  /// Takes one byte of the headers.
  private mutating func append(_ byte: UInt8, to events: inout [Event]) {
    header.append(byte)
    if byte == 0x0A {
      if lineIsBlank { endHeader(&events) }
      lineIsBlank = true
    } else if byte != 0x0D {
      lineIsBlank = false
    }
    if header.count >= Self.headerLimit {
      // What might be the beginning of a header stays.
      let kept = HeaderBlock.nextLength(in: header, after: header.count / 2) ?? (header.count - HeaderBlock.name.count)
      events.append(.garbage(count: kept))
      header.removeSubrange(..<kept)
    }
  }

  /// The headers have ended with a blank line: finds the length, if need be behind bytes that are no header.
  private mutating func endHeader(_ events: inout [Event]) {
    defer { header.removeAll(keepingCapacity: true) }
    if header.allSatisfy({ $0 == 0x0A || $0 == 0x0D }) { return }
    var start: Int? = 0
    while let from = start {
      if let length = HeaderBlock.length(header[from...]), length < Self.absurdLength {
        if from > 0 { events.append(.garbage(count: from)) }
        begin(length, &events)
        return
      }
      start = HeaderBlock.nextLength(in: header, after: from)
    }
    events.append(.garbage(count: header.count))
  }

  private mutating func begin(_ length: Int, _ events: inout [Event]) {
    if length > limit {
      events.append(.tooLong(length: length))
      state = .skipping(left: length)
    } else {
      // A length alone claims no memory: the rest comes as the bytes come.
      body.reserveCapacity(min(length, 1 << 20))
      state = .body(left: length)
    }
  }
}
