import Glibc

/// The process's own streams, arranged so that nothing but the protocol can get into its output.
enum StandardStreams {
  /// Moves standard output aside and lets whatever else writes to it write to standard error; ignores SIGPIPE, so that a
  /// vanished client is an error of `write` and not the end of the process.
  ///
  /// - Returns: the descriptor for the protocol, or nil when standard output is closed.
  static func claimOutput() -> CInt? {
    signal(SIGPIPE, SIG_IGN)
    let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    guard output >= 0 else { return nil }
    if dup2(STDERR_FILENO, STDOUT_FILENO) < 0 {
      let null = open("/dev/null", O_WRONLY)
      if null >= 0 {
        dup2(null, STDOUT_FILENO)
        close(null)
      }
    }
    return output
  }

  /// Whether `descriptor` takes up to ``atomicCount`` bytes without blocking; waits for that at most `milliseconds`
  /// (-1: forever).
  static func isWritable(_ descriptor: CInt, within milliseconds: CInt) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    // An error or a hang-up counts as writable: the write says which.
    return poll(&request, 1, milliseconds) > 0
  }

  /// The number of bytes (PIPE_BUF) that a pipe or socket takes whole when it reports that it is writable.
  static let atomicCount = 4096
}
