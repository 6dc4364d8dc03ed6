import Glibc

/// A process under measurement, with its standard input and output in our hands.
struct Child {
  let pid: pid_t
  let input: CInt
  let output: CInt

  /// Starts `arguments`; nil where it cannot be started.
  init?(_ arguments: [String]) {
    var toChild: [CInt] = [0, 0]
    var fromChild: [CInt] = [0, 0]
    guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
    for descriptor in toChild + fromChild { posix_spawn_file_actions_addclose(&actions, descriptor) }
    defer { posix_spawn_file_actions_destroy(&actions) }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var pid = pid_t()
    let failed = posix_spawn(&pid, arguments[0], &actions, nil, &words, environ)
    close(toChild[0])
    close(fromChild[1])
    guard failed == 0 else { return nil }
    self.pid = pid
    input = toChild[1]
    output = fromChild[0]
  }

  /// Reads to the end and waits; the peak of its resident memory in MB (10⁶ bytes).
  func finish() -> Double {
    close(input)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while read(output, &buffer, buffer.count) > 0 {}
    close(output)
    var usage = rusage()
    var status: CInt = 0
    wait4(pid, &status, 0, &usage)
    return Double(usage.ru_maxrss) * 1024 / 1e6
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

  /// Reads one message of the protocol; empty at the end of the stream.
  func receive() -> [UInt8] {
    var header: [UInt8] = []
    var byte: UInt8 = 0
    while !header.suffix(4).elementsEqual([13, 10, 13, 10]) {
      guard read(output, &byte, 1) == 1 else { return [] }
      header.append(byte)
    }
    let length = header.filter { $0 >= 0x30 && $0 <= 0x39 }.reduce(0) { $0 * 10 + Int($1 - 0x30) }
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
