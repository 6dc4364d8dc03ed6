import FoundationEssentials
import Glibc

/// A process under measurement, with its standard input and output in our hands. What it says on standard error is
/// dropped: it is no part of the report.
struct Child {
  let pid: pid_t
  let input: CInt
  let output: CInt

  /// Starts `arguments`; nil where it cannot be started.
  /// - Parameter file: what it reads as standard input; we write to it unless given.
  init?(_ arguments: [String], reading file: String? = nil) {
    var toChild: [CInt] = [0, 0]
    var fromChild: [CInt] = [0, 0]
    guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    if let file {
      posix_spawn_file_actions_addopen(&actions, 0, file, O_RDONLY, 0)
    } else {
      posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
    }
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    for descriptor in toChild + fromChild { posix_spawn_file_actions_addclose(&actions, descriptor) }
    defer { posix_spawn_file_actions_destroy(&actions) }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var pid = pid_t()
    let failed = posix_spawn(&pid, arguments[0], &actions, nil, &words, environ)
    close(toChild[0])
    close(fromChild[1])
    // Children that are started later must not hold these open.
    _ = fcntl(toChild[1], F_SETFD, FD_CLOEXEC)
    _ = fcntl(fromChild[0], F_SETFD, FD_CLOEXEC)
    guard failed == 0 else { return nil }
    self.pid = pid
    input = toChild[1]
    output = fromChild[0]
  }

  /// How it ended.
  struct End {
    /// What it wrote, as far as that was wanted.
    let output: [UInt8]
    /// The peak of its resident memory in MB (10⁶ bytes); never less than what this process held when it started it, for so
    /// Linux counts.
    let memory: Double
    /// The exit code; `nil` where a signal ended it.
    let code: Int?
  }

  /// Reads to the end and waits.
  func finish(keepsOutput: Bool = false) -> End {
    close(input)
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(output, &buffer, buffer.count)
      if count <= 0 { break }
      if keepsOutput { all += buffer[..<count] }
    }
    close(output)
    var usage = rusage()
    var status: CInt = 0
    wait4(pid, &status, 0, &usage)
    return End(
      output: all, memory: Double(usage.ru_maxrss) * 1024 / 1e6,
      code: status & 0x7f == 0 ? Int(status >> 8) & 0xff : nil)
  }

  /// Ends it, where it does not end by itself; the peak of its resident memory in MB (10⁶ bytes).
  func stop() -> Double {
    let status = (try? String(contentsOf: URL(filePath: "/proc/\(pid)/status"), encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    kill(pid, SIGKILL)
    _ = finish()
    return line.flatMap { Double($0.filter(\.isNumber)) }.map { $0 * 1024 / 1e6 } ?? 0
  }

  /// Sends one message of the protocol.
  func send(_ json: String) {
    let bytes = Array("Content-Length: \(json.utf8.count)\r\n\r\n\(json)".utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { write(input, $0.baseAddress?.advanced(by: sent), bytes.count - sent) }
      if count <= 0 { return }
      sent += count
    }
  }

  /// Reads one message of the protocol; empty at the end of the stream, or when none comes for so many seconds.
  func receive(within seconds: Int = 20) -> [UInt8] {
    var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, CInt(seconds * 1000)) > 0 else { return [] }
    var header: [UInt8] = []
    var byte: UInt8 = 0
    while !header.suffix(4).elementsEqual([13, 10, 13, 10]) {
      guard read(output, &byte, 1) == 1 else { return [] }
      header.append(byte)
    }
    let lengths = String(decoding: header, as: UTF8.self).split(separator: "\r\n").filter {
      $0.hasPrefix("Content-Length:")
    }
    let length = lengths.first.flatMap { Int($0.dropFirst(15).filter { $0 != " " }) } ?? 0
    var body = [UInt8](repeating: 0, count: length)
    var got = 0
    while got < length {
      let count = body.withUnsafeMutableBytes { read(output, $0.baseAddress?.advanced(by: got), length - got) }
      if count <= 0 { return [] }
      got += count
    }
    return body
  }
}
