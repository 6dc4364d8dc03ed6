import Glibc

/// Lines for whoever runs the server, on standard error or in a file; never in the protocol.
struct Log: Sendable {
  private let descriptor: CInt

  /// A log on standard error.
  init() { descriptor = STDERR_FILENO }

  /// A log at the end of the file at `path`, or nil when it cannot be opened for writing.
  init?(path: String) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return nil }
  }

  /// Writes one line with the time since the machine started, in seconds. A line that nobody takes is dropped: a client
  /// that does not empty the pipe must not stop the server.
  func write(_ message: String) {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let milliseconds = String(1000 + now.tv_nsec / 1_000_000).dropFirst()
    var line = Array(
      "\(now.tv_sec).\(milliseconds) jixiao lsp: \(message)".utf8.prefix(StandardStreams.atomicCount - 1))
    line.append(0x0A)
    if StandardStreams.isWritable(descriptor, within: 0) {
      _ = Glibc.write(descriptor, line, line.count)
    }
  }
}
