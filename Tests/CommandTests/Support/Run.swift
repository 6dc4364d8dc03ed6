import FoundationEssentials
import Glibc
import Synchronization

/// One run of the real program, to its end.
struct Run {
  /// The exit code; -1 where a signal ended it.
  let code: CInt
  /// What it wrote to standard output.
  let output: String
  /// What it wrote to standard error.
  let errors: String
  /// What stands behind standard output.
  enum Output {
    /// A file, which is read afterwards.
    case file
    /// A pipe from which nobody reads any more.
    case closedPipe
    /// A terminal of 80 columns; what is written must be short.
    case terminal
    /// A file, while standard error is such a terminal.
    case fileBesideTerminal
    /// A device that is always full.
    case full
  }

  /// The `jixiao` that was built together with the tests.
  static let binary: String = {
    let test = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = "/" + test.split(separator: "/").dropLast().joined(separator: "/") + "/jixiao"
    if access(beside, X_OK) == 0 { return beside }
    return "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/") + "/.build/debug/jixiao"
  }()

  /// Held while descriptors are open that a process started elsewhere must not inherit.
  private static let spawning = Mutex(())

  /// Runs the program with `arguments` in the folder `place`, after the shell has run `setup`.
  init(
    _ arguments: [String], in place: Folder, input: [UInt8] = [], output: Output = .file, environment: [String] = [],
    setup: String = ":"
  ) throws {
    let scratch = try Folder()
    try scratch.write("input", input)
    let (id, terminal) = try Self.spawning.withLock { _ in
      try Self.start(arguments, place, scratch, output, environment, setup)
    }
    var status: CInt = 0
    var shown: [UInt8] = []
    if let terminal {
      shown = Self.readAll(terminal)
      close(terminal)
    }
    while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    code = status & 0x7F == 0 ? status >> 8 & 0xFF : -1
    switch output {
    case .terminal: self.output = String(decoding: shown, as: UTF8.self)
    case .file, .fileBesideTerminal: self.output = try scratch.read("output")
    case .closedPipe, .full: self.output = ""
    }
    errors =
      output == .fileBesideTerminal ? String(decoding: shown, as: UTF8.self) : try scratch.read("errors")
  }

  private static func start(
    _ arguments: [String], _ place: Folder, _ scratch: Folder, _ output: Output, _ environment: [String],
    _ setup: String
  ) throws -> (id: pid_t, terminal: CInt?) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, scratch.path + "/input", O_RDONLY, 0)
    if output != .fileBesideTerminal {
      posix_spawn_file_actions_addopen(&actions, 2, scratch.path + "/errors", O_WRONLY | O_CREAT, 0o600)
    }
    var terminal: CInt?
    var ends: [CInt] = [-1, -1]
    switch output {
    case .file: posix_spawn_file_actions_addopen(&actions, 1, scratch.path + "/output", O_WRONLY | O_CREAT, 0o600)
    case .fileBesideTerminal:
      posix_spawn_file_actions_addopen(&actions, 1, scratch.path + "/output", O_WRONLY | O_CREAT, 0o600)
      terminal = try openTerminal(&actions, for: 2)
    case .full: posix_spawn_file_actions_addopen(&actions, 1, "/dev/full", O_WRONLY, 0)
    case .closedPipe:
      guard pipe(&ends) == 0 else { throw Folder.Failure(code: errno) }
      close(ends[0])
      posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
      posix_spawn_file_actions_addclose(&actions, ends[1])
    case .terminal: terminal = try openTerminal(&actions, for: 1)
    }
    var attributes = spawnAttributes()
    defer { posix_spawnattr_destroy(&attributes) }
    // posix_spawn can change the folder only by a call that the Glibc module lacks; a shell can.
    let script = "cd \"$1\" && shift && \(setup) && exec \"$@\""
    let argv = (["sh", "-c", script, "sh", place.path, binary] + arguments).map { strdup($0) } + [nil]
    let envp = (["PATH=/usr/bin:/bin", "TERM=xterm"] + environment).map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var id = pid_t()
    let code = posix_spawn(&id, "/bin/sh", &actions, &attributes, argv, envp)
    if ends[1] >= 0 { close(ends[1]) }
    if code != 0 { throw Folder.Failure(code: code) }
    return (id, terminal)
  }

  /// Makes a terminal of 24 lines the `descriptor` of what is started; returns the end from which it is read.
  private static func openTerminal(
    _ actions: inout posix_spawn_file_actions_t, for descriptor: CInt
  ) throws -> CInt {
    // What posix_openpt, unlockpt and ptsname do: the Glibc module has none of them.
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    var (isLocked, number) = (CInt(0), CInt(0))
    let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    guard master >= 0, ioctl(master, setLock, &isLocked) == 0, ioctl(master, getNumber, &number) == 0,
      ioctl(master, UInt(TIOCSWINSZ), &size) == 0
    else { throw Folder.Failure(code: errno) }
    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/pts/\(number)", O_WRONLY | O_NOCTTY, 0)
    return master
  }

  /// Everything up to the end, which a terminal tells by an error.
  private static func readAll(_ descriptor: CInt) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
