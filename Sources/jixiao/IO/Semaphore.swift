import Glibc

/// A counter that threads wait for: POSIX's own, because `Synchronization` has locks but nothing to wait with.
final class Semaphore: @unchecked Sendable {
  // The semaphore must not move, hence the memory of its own; all access goes through the thread-safe calls below.
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  /// A counter that begins at `value`.
  init(_ value: Int) {
    semaphore.initialize(to: sem_t())
    sem_init(semaphore, 0, UInt32(clamping: value))
  }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  /// Adds one.
  func signal() { sem_post(semaphore) }

  /// Waits until the counter is above zero and takes one off.
  func wait() {
    while sem_wait(semaphore) != 0 && errno == EINTR {}
  }
}
