import Synchronization

/// Runs pieces of work on some threads and takes their results in order; no more than a few wait for their turn.
///
/// What is taken, and in which order, is the same for any number of threads.
final class OrderedWork<Result: Sendable>: Sendable {
  private let count: Int
  private let work: @Sendable (Int) -> Result
  private let next = Atomic(0)
  private let results = Mutex<[Int: Result]>([:])
  /// Signalled once for every result.
  private let ready = Semaphore(0)
  /// How many pieces may still be begun before one is taken.
  private let room: Semaphore

  private init(count: Int, ahead: Int, work: @escaping @Sendable (Int) -> Result) {
    self.count = count
    self.work = work
    room = Semaphore(ahead)
  }

  /// Calls `work` for 0, 1, … below `count` on `threads` threads, and `take` on this one with each result in turn.
  static func run(count: Int, threads: Int, work: @escaping @Sendable (Int) -> Result, take: (Result) -> Void) {
    let threads = min(threads, count)
    if threads > 1 {
      let run = OrderedWork(count: count, ahead: threads * 4, work: work)
      let started = (0..<threads).count { _ in Worker.start { run.loop() } }
      if started > 0 { return run.takeAll(take) }
    }
    for index in 0..<count { take(work(index)) }
  }

  private func loop() {
    while true {
      room.wait()
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < count else { return room.signal() }
      let result = work(index)
      results.withLock { $0[index] = result }
      ready.signal()
    }
  }

  private func takeAll(_ take: (Result) -> Void) {
    var index = 0
    while index < count {
      ready.wait()
      while let result = results.withLock({ $0.removeValue(forKey: index) }) {
        take(result)
        room.signal()
        index += 1
      }
    }
  }
}
