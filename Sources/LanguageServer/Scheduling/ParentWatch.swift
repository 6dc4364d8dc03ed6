import Glibc

/// Notices that a process is gone, within about a second.
struct ParentWatch: Sendable {
  private let process: pid_t
  private let startTime: String?

  /// A watch on process `number`; nil when no process can have such a number.
  init?(process number: Int) {
    guard let process = pid_t(exactly: number), process > 0 else { return nil }
    self.process = process
    self.startTime = Self.startTime(of: process)
  }

  /// Calls `gone` once, on a thread of its own, when the process has ended.
  func start(_ gone: @escaping @Sendable () -> Void) {
    Thread.start {
      while isAlive { sleep(1) }
      gone()
    }
  }

  /// Whether it is still the same process and has not ended.
  private var isAlive: Bool {
    // Not permitted to signal it means that it is there.
    guard kill(process, 0) == 0 || errno == EPERM else { return false }
    guard let startTime else { return true }
    return Self.startTime(of: process) == startTime
  }

  /// The start of `process` in ticks, by which a later process with its number is told from it; nil without `/proc` and
  /// for a process that has ended and only waits to be reaped.
  private static func startTime(of process: pid_t) -> String? {
    let file = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = read(file, &buffer, buffer.count)
    // The second field is the name in parentheses and may hold anything; the state follows it, the 22nd is the start.
    guard count > 0, let nameEnd = buffer[..<count].lastIndex(of: 0x29) else { return nil }
    let fields = buffer[(nameEnd + 1)..<count].split(separator: 0x20)
    guard fields.count > 19, let state = fields[0].first, state != 0x5A, state != 0x58 else { return nil }
    return String(decoding: fields[19], as: UTF8.self)
  }
}
