import Glibc
import SourceText

/// A bar on standard error that tells how far a long run is. It shows only on a terminal, and not before a second has
/// passed; short runs and pipes see nothing of it.
struct ProgressBar {
  private let total: Int
  private let language: Language
  private let isWanted: Bool
  private let start = Self.now
  private var done = 0
  private var last: Int64 = 0
  private var isShown = false

  /// Nanoseconds before anything shows, and between two pictures.
  private static let (patience, interval): (Int64, Int64) = (1_000_000_000, 100_000_000)
  private static let width = 30

  /// A bar for `total` files.
  /// - Parameter sharesTerminal: whether something else is being written to the terminal, which the bar would cut up.
  init(_ total: Int, _ call: Invocation, sharesTerminal: Bool) {
    self.total = total
    language = call.language
    isWanted =
      Terminal.isInteractive(STDERR_FILENO) && call.arguments.value(LintOption.progress) != "never"
      && !call.arguments.has(LintOption.quiet) && !(sharesTerminal && Terminal.isInteractive(STDOUT_FILENO))
  }

  /// So many files more are done.
  mutating func advance(by count: Int) {
    done = min(done + count, total)
    guard isWanted else { return }
    let now = Self.now
    guard now - start > Self.patience, now - last > Self.interval else { return }
    last = now
    isShown = true
    let share = total == 0 ? 0 : done * Self.width / total
    let bar = String(repeating: "=", count: share) + String(repeating: " ", count: Self.width - share)
    Program.write("\r[\(bar)] \(done)/\(total) \(language == .chinese ? "个文件" : "files")", to: STDERR_FILENO)
  }

  /// Takes the bar away.
  mutating func clear() {
    if isShown { Program.write("\r\u{1B}[K", to: STDERR_FILENO) }
    isShown = false
  }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
