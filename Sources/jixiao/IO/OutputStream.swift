import Glibc

/// Bytes on their way to a file descriptor, gathered to large writes.
///
/// A reader that has gone away is no error: what is written after that is dropped. Any other fault is kept.
struct OutputStream {
  private let descriptor: CInt
  private var buffer: [UInt8] = []
  private var isOpen = true
  /// The error number of the write that failed; `nil` while all is well.
  private(set) var failure: CInt?

  private static let capacity = 64 << 10

  /// A stream to an open descriptor.
  init(_ descriptor: CInt) { self.descriptor = descriptor }

  /// Adds bytes; they are written when enough have come together.
  mutating func write(_ bytes: some Collection<UInt8>) {
    guard isOpen else { return }
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { flush() }
  }

  /// Adds text.
  mutating func write(_ text: String) { write(text.utf8) }

  /// Writes everything that was added.
  mutating func flush() {
    var written = 0
    while isOpen, written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        // The other side made the descriptor non-blocking (terminals and pipes can be shared).
        var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = Glibc.poll(&poll, 1, -1)
      } else if errno != EINTR {
        isOpen = false
        if errno != EPIPE { failure = errno }
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
