import Glibc
import Synchronization

/// A child process with pipes on its standard streams.
final class ServerProcess {
  let id: pid_t
  private(set) var input: CInt
  private(set) var output: CInt
  private var exitCode: CInt?

  /// The `jixiao` that was built together with the tests.
  static let binary: String = {
    let test = (try? readLink("/proc/self/exe")) ?? ""
    let beside = test.split(separator: "/").dropLast().joined(separator: "/")
    let candidate = "/\(beside)/jixiao"
    if access(candidate, X_OK) == 0 { return candidate }
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(root)/.build/debug/jixiao"
  }()

  /// Held from the making of pipes until they are marked as not to be inherited: a server that another test starts in
  /// between would keep them open.
  private static let spawning = Mutex(())

  struct SpawnFailed: Error { let code: CInt }

  /// Starts `path` with `arguments`; its standard error goes to `errorPath`, by default nowhere.
  init(_ path: String, _ arguments: [String], errorPath: String = "/dev/null") throws {
    signal(SIGPIPE, SIG_IGN)
    let (childInput, input, output, childOutput) = try Self.spawning.withLock { _ in
      let (toChild, fromChild) = (try Self.pipe(), try Self.pipe())
      return (toChild.read, toChild.write, fromChild.read, fromChild.write)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, childInput, 0)
    posix_spawn_file_actions_adddup2(&actions, childOutput, 1)
    posix_spawn_file_actions_addopen(&actions, 2, errorPath, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    // The threads on which tests run block all signals, which a child would inherit.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var id = pid_t()
    let argv = ([path] + arguments).map { strdup($0) } + [nil]
    defer { argv.forEach { free($0) } }
    let code = Self.spawning.withLock { _ in posix_spawn(&id, path, &actions, &attributes, argv, environ) }
    close(childInput)
    close(childOutput)
    self.id = id
    self.input = input
    self.output = output
    if code != 0 { throw SpawnFailed(code: code) }
  }

  deinit {
    closeInput()
    closeOutput()
    if exitCode == nil {
      kill(id, SIGKILL)
      waitpid(id, nil, 0)
    }
  }

  /// Closes the stream from which the process reads.
  func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Closes the stream to which the process writes.
  func closeOutput() {
    if output >= 0 { close(output) }
    output = -1
  }

  /// The exit code, -1 for a signal, or nil when the process has not ended after `seconds`.
  func waitForExit(within seconds: Double = 10) -> CInt? {
    let deadline = Deadline(seconds: seconds)
    while exitCode == nil {
      var status: CInt = 0
      if waitpid(id, &status, WNOHANG) == id {
        exitCode = status & 0x7F == 0 ? status >> 8 & 0xFF : -1
      } else if deadline.hasPassed {
        return nil
      } else {
        usleep(2000)
      }
    }
    return exitCode
  }

  /// The resident memory of the process in KiB: the greatest so far.
  var peakMemory: Int? { status("VmHWM:") }

  /// The resident memory of the process in KiB as it is now; 0 where nobody can tell.
  var memory: Int { status("VmRSS:") ?? 0 }

  private func status(_ name: String) -> Int? {
    guard let status = try? readFile("/proc/\(id)/status") else { return nil }
    let line = String(decoding: status, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix(name) }
    return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? nil
  }

  private static func pipe() throws -> (read: CInt, write: CInt) {
    var ends: [CInt] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { throw SpawnFailed(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}

/// A moment after which waiting is given up.
struct Deadline {
  private let end: Double

  init(seconds: Double) { end = Self.now + seconds }

  var hasPassed: Bool { Self.now >= end }
  var millisecondsLeft: CInt { CInt(max(0, (end - Self.now) * 1000)) }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The bytes of a file.
func readFile(_ path: String) throws -> [UInt8] {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw ServerProcess.SpawnFailed(code: errno) }
  defer { close(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(file, &buffer, buffer.count)
    guard count > 0 else { return bytes }
    bytes += buffer[..<count]
  }
}

private func readLink(_ path: String) throws -> String {
  var buffer = [UInt8](repeating: 0, count: 4096)
  let count = buffer.withUnsafeMutableBytes { bytes in
    bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress.map { readlink(path, $0, 4096) } ?? 0 }
  }
  guard count > 0 else { throw ServerProcess.SpawnFailed(code: errno) }
  return String(decoding: buffer[..<count], as: UTF8.self)
}
