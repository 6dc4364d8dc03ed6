/// Who does what: four threads of equal rank share three duties.
///
/// - *Read*: wait for the client's next messages. One thread at a time.
/// - *Apply*: handle one message, in the order received. One thread at a time, so that the session changes serially.
/// - *Run*: a job on an immutable snapshot (a query, the diagnostics of a document). Two threads at most.
///
/// A thread that has read a message applies it and runs the job that follows from it itself, while another takes over
/// the reading: an answer waits for no hand-over between threads, which would cost more than most answers. One thread is
/// always left for reading, so that a cancellation or a newer edit is seen while jobs run.
final class Scheduler: Sendable {
  /// Work on a snapshot.
  struct Job: Sendable {
    /// Of the jobs that wait with the same key only the newest is kept, and none starts while one is running.
    let key: String?
    /// Whether it may take seconds: of such jobs one runs at a time, so that quick ones never wait for two.
    var isLong = false
    let run: @Sendable () -> Void
  }

  private enum Duty {
    case read
    case apply(IncomingMessage)
    case run(Job)
  }

  private struct State {
    var inbox = Queue<InputReader.Received>()
    var inboxBytes = 0
    var isReading = false
    var isApplying = false
    var hasEnded = false
    var jobs: [Job] = []
    /// How many of ``jobs`` have no key.
    var waitingQueries = 0
    var runningJobs = 0
    var runningKeys: Set<String> = []
    var isLongRunning = false
  }

  private static let jobThreads = 2
  /// The number of bytes read but not applied from which on the rest stays in the pipe.
  private static let inboxLimit = 4 << 20
  /// The number of waiting jobs without a key from which on the rest stays in the pipe.
  private static let queryLimit = 128

  private let state = Monitor(State())

  /// Adds a job; a waiting one with the same key gives way.
  func schedule(_ job: Job) {
    state.withLock { state in
      if let key = job.key {
        state.jobs.removeAll { $0.key == key }
      } else {
        state.waitingQueries += 1
      }
      state.jobs.append(job)
    }
    // No thread is woken: the one that applies the message looks for its next duty when it has done with it.
  }

  /// Looks again for something to do: to be called when `mayRead` has become true.
  func wake() {
    // Not in between a thread's look at `mayRead` and its falling asleep.
    state.withLock { _ in }
    state.broadcast()
  }

  /// Starts the threads; false when the system gives none. `read` may block; nothing is read while `mayRead` says no.
  func start(
    read: @escaping @Sendable () -> [InputReader.Received], mayRead: @escaping @Sendable () -> Bool,
    apply: @escaping @Sendable (IncomingMessage) -> Void
  ) -> Bool {
    (0..<Self.jobThreads + 2).allSatisfy { _ in
      Thread.start {
        while true {
          switch self.nextDuty(mayRead) {
          case .read: self.finishReading(read())
          case .apply(let message):
            apply(message)
            self.state.withLock { $0.isApplying = false }
          case .run(let job):
            job.run()
            self.finish(job)
          }
        }
      }
    }
  }

  /// For the end of the process, called while applying its last message: nothing more is read or applied; waits until
  /// the jobs are done, at most `milliseconds`.
  func finishJobs(within milliseconds: Int) {
    state.withLock { state in
      state.hasEnded = true
      state.inbox = Queue()
      // Otherwise no job would start.
      state.isApplying = false
    }
    state.broadcast()
    _ = state.wait(milliseconds: milliseconds) { $0.jobs.isEmpty && $0.runningJobs == 0 ? true : nil }
  }

  private func nextDuty(_ mayRead: () -> Bool) -> Duty {
    var isMoreToDo = false
    let duty = state.wait { state -> Duty? in
      let duty = Self.takeDuty(&state, mayRead())
      isMoreToDo = duty != nil && (Self.canApply(state) || Self.nextJob(state) != nil || Self.canRead(state, mayRead()))
      return duty
    }
    if isMoreToDo { state.signal() }
    return duty
  }

  private static func takeDuty(_ state: inout State, _ mayRead: Bool) -> Duty? {
    if canApply(state), let (message, size) = state.inbox.popFirst() {
      state.isApplying = true
      state.inboxBytes -= size
      return .apply(message)
    }
    if let index = nextJob(state) {
      let job = state.jobs.remove(at: index)
      state.runningJobs += 1
      if job.isLong { state.isLongRunning = true }
      if let key = job.key {
        state.runningKeys.insert(key)
      } else {
        state.waitingQueries -= 1
      }
      return .run(job)
    }
    guard canRead(state, mayRead) else { return nil }
    state.isReading = true
    return .read
  }

  private static func canApply(_ state: State) -> Bool { !state.isApplying && !state.inbox.isEmpty }

  private static func canRead(_ state: State, _ mayRead: Bool) -> Bool {
    !state.isReading && !state.hasEnded && mayRead && state.inboxBytes < inboxLimit
      && state.waitingQueries < queryLimit
  }

  private static func nextJob(_ state: State) -> Int? {
    // What is already read comes first: it may supersede or cancel the job.
    guard state.inbox.isEmpty, !state.isApplying, state.runningJobs < jobThreads else { return nil }
    return state.jobs.firstIndex { job in
      if job.isLong, state.isLongRunning { return false }
      guard let key = job.key else { return true }
      return !state.runningKeys.contains(key)
    }
  }

  private func finishReading(_ received: [InputReader.Received]) {
    state.withLock { state in
      for item in received {
        state.inbox.append(item)
        state.inboxBytes += item.size
        if case .endOfInput = item.message { state.hasEnded = true }
      }
      state.isReading = false
    }
  }

  private func finish(_ job: Job) {
    let hasEnded = state.withLock { state in
      state.runningJobs -= 1
      if job.isLong { state.isLongRunning = false }
      if let key = job.key { state.runningKeys.remove(key) }
      return state.hasEnded
    }
    if hasEnded { state.broadcast() }
  }
}
