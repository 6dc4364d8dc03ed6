import Glibc

/// Reads messages from a file descriptor; used by one thread at a time.
struct InputReader: Sendable {
  /// A message and what it takes, roughly, to keep it, in bytes.
  typealias Received = (message: IncomingMessage, size: Int)

  /// What a message takes besides its text.
  private static let messageOverhead = 1 << 10

  private let descriptor: CInt
  private var decoder: FrameDecoder
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)

  /// A reader of `descriptor` that skips messages of more than `limit` bytes.
  init(descriptor: CInt, limit: Int) {
    self.descriptor = descriptor
    self.decoder = FrameDecoder(limit: limit)
  }

  /// Waits until at least one message is complete, or the input ends.
  mutating func read() -> [Received] {
    var events: [FrameDecoder.Event] = []
    while events.isEmpty {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EAGAIN {
        // Whoever shares the stream with us has made it non-blocking.
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&request, 1, -1)
        continue
      }
      guard count > 0 else { return [(.endOfInput(insideMessage: decoder.isInsideMessage), 0)] }
      // Through a constant: a span of a property would hold on to the whole reader.
      let bytes = buffer
      decoder.feed(bytes.span.extracting(first: count), to: &events)
    }
    return events.map { event in
      switch event {
      case .message(let bytes): return (IncomingMessage(bytes), bytes.count + Self.messageOverhead)
      case .garbage(let count): return (.garbage(count: count), 0)
      case .tooLong(let length):
        let error = "message of \(length) bytes skipped, the limit is \(decoder.limit)"
        return (.malformed(id: nil, ResponseError(.invalidRequest, error)), 0)
      }
    }
  }
}
