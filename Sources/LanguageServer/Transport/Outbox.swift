import Glibc
import Synchronization

/// The messages on their way to the client.
///
/// As long as the client reads, ``send(_:replacing:)`` writes at once, on the caller's thread. When it does not, messages
/// wait here and a thread of their own writes them; nobody else ever blocks on the client. Of the messages that wait
/// with the same key only the newest is kept. When more than ``congestion`` bytes wait, ``isCongested`` asks the server
/// to read no more requests, which bounds what can come to wait.
final class Outbox: Sendable {
  private struct Waiting: Sendable {
    var bytes: [UInt8]
    let key: String?
  }

  private struct State {
    var waiting = Queue<Waiting>()
    /// Where in ``waiting`` the message with a key stands, as long as it can be replaced.
    var positions: [String: Int] = [:]
    /// How many bytes of the first message are written already.
    var written = 0
    var waitingBytes = 0
    var hasWriter = false
    var isBroken = false
  }

  /// The number of waiting bytes from which on the server should read no more.
  static let congestion = 8 << 20

  private let descriptor: CInt
  private let state = Monitor(State())
  private let congested = Atomic(false)
  private let relieved: @Sendable () -> Void
  private let broken: @Sendable () -> Void

  /// An outbox on `descriptor`; `relieved` is called when it is no longer congested, `broken` when the client is gone.
  init(descriptor: CInt, relieved: @escaping @Sendable () -> Void, broken: @escaping @Sendable () -> Void) {
    self.descriptor = descriptor
    self.relieved = relieved
    self.broken = broken
  }

  /// Whether so much waits that no more requests should be read.
  var isCongested: Bool { congested.load(ordering: .relaxed) }

  /// Sends a framed message. A waiting one with the same `key`, no byte of which is written, is replaced by it.
  func send(_ bytes: [UInt8], replacing key: String? = nil) {
    let (isWaiting, needsWriter) = state.withLock { state in
      guard !state.isBroken else { return (false, false) }
      if let key, let position = state.positions[key], let replaced = state.waiting[position] {
        state.waitingBytes += bytes.count - replaced.bytes.count
        state.waiting[position]?.bytes = bytes
      } else {
        if let key { state.positions[key] = state.waiting.end }
        state.waiting.append(Waiting(bytes: bytes, key: key))
        state.waitingBytes += bytes.count
        // Behind a message that already waits there is nothing to try.
        if !state.hasWriter || state.waiting.count == 1 { writeWaiting(&state) }
      }
      updateCongestion(state)
      let isWaiting = !state.waiting.isEmpty
      defer { state.hasWriter = state.hasWriter || isWaiting }
      return (isWaiting, isWaiting && !state.hasWriter)
    }
    if needsWriter { Thread.start { self.writeForever() } }
    if isWaiting { state.broadcast() }
  }

  /// Waits until everything is written, at most `milliseconds`.
  func flush(within milliseconds: Int) {
    _ = state.wait(milliseconds: milliseconds) { $0.waiting.isEmpty ? true : nil }
  }

  /// The writer thread: writes what waits whenever the client reads again.
  private func writeForever() {
    while true {
      state.wait { $0.waiting.isEmpty ? nil : () }
      _ = StandardStreams.isWritable(descriptor, within: -1)
      state.withLock { state in
        writeWaiting(&state)
        updateCongestion(state)
      }
      state.broadcast()
    }
  }

  /// Writes as much as the client takes now.
  private func writeWaiting(_ state: inout State) {
    while let message = state.waiting.first, StandardStreams.isWritable(descriptor, within: 0) {
      let start = state.written
      let count = min(message.bytes.count - start, StandardStreams.atomicCount)
      let result = message.bytes.withUnsafeBytes { bytes in
        write(descriptor, UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]).baseAddress, count)
      }
      guard result >= 0 else {
        if errno == EINTR { continue }
        if errno == EAGAIN { break }
        state.isBroken = true
        state.waiting = Queue()
        broken()
        return
      }
      // From its first byte on a message can no longer be replaced.
      if start == 0, let key = message.key { state.positions[key] = nil }
      state.written += result
      if state.written == message.bytes.count {
        state.waitingBytes -= message.bytes.count
        state.written = 0
        _ = state.waiting.popFirst()
      }
    }
  }

  private func updateCongestion(_ state: State) {
    let isCongested = state.waitingBytes > Self.congestion
    if congested.exchange(isCongested, ordering: .relaxed), !isCongested { relieved() }
  }
}
