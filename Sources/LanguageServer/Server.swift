import CMalloc
import Glibc
import SourceText

/// How the server is run.
public struct ServerOptions: Sendable {
  /// The version that the client is told.
  public var version: String
  /// The file to which log lines are appended; nil for standard error.
  public var logPath: String?
  /// A process whose end ends the server, besides the one that the client names.
  public var clientProcessID: Int?
  /// The unit of columns for a client that names none; UTF-16 by the protocol.
  public var positionEncoding = PositionEncoding.utf16
  /// The longest message that is read, in bytes; longer ones are skipped.
  public var messageLimit = 256 << 20

  /// The usual options for a program of this version.
  public init(version: String) { self.version = version }
}

/// The language server on standard input and output.
public enum Server {
  /// Serves one client until it says `exit`, closes the stream, or is gone.
  ///
  /// - Returns: an exit code, only when serving could not begin: 2 when the log file cannot be written, 1 without a
  ///   standard output or threads. Otherwise the process ends here, with 0 after a proper `shutdown` and `exit`, else 1.
  public static func run(_ features: LanguageFeatures, _ options: ServerOptions) -> CInt {
    // The threads take turns, so a heap for each would only keep what the others have given back.
    mallopt(M_ARENA_MAX, 1)
    guard let log = options.logPath.map({ Log(path: $0) }) ?? Log() else {
      Log().write("cannot write the log file \(options.logPath ?? "")")
      return 2
    }
    guard let output = StandardStreams.claimOutput() else {
      log.write("standard output is closed")
      return 1
    }
    let hasStarted = start(features, options, log, input: STDIN_FILENO, output: output) { _exit($0) }
    guard hasStarted else {
      log.write("the system gives no threads")
      return 1
    }
    while true { pause() }
  }

  /// Starts serving the client that writes to `input` and reads from `output`; false when the system gives no threads.
  /// `exit` is called when the conversation is over, and is not expected to return.
  static func start(
    _ features: LanguageFeatures, _ options: ServerOptions, _ log: Log, input: CInt, output: CInt,
    exit: @escaping @Sendable (CInt) -> Void
  ) -> Bool {
    let scheduler = Scheduler()
    let outbox = Outbox(descriptor: output, relieved: { scheduler.wake() }) {
      log.write("the client reads no more")
      exit(1)
    }
    let session = Session(
      features: features, options: options, client: Client(outbox: outbox, log: log),
      schedule: { scheduler.schedule($0) },
      terminate: { code in
        scheduler.finishJobs(within: 1000)
        outbox.flush(within: 500)
        exit(code)
      })
    if let process = options.clientProcessID { session.watch(process: process) }
    let reader = Monitor(InputReader(descriptor: input, limit: options.messageLimit))
    let state = Monitor(session)
    return scheduler.start(
      read: { reader.withLock { $0.read() } },
      mayRead: { !outbox.isCongested },
      apply: { message in state.withLock { $0.handle(message) } })
  }
}

extension Session {
  /// Ends the server when process `number` is gone.
  func watch(process number: Int) {
    guard let watch = ParentWatch(process: number) else {
      return client.log.write("there can be no process \(number) to watch")
    }
    watch.start { [log = client.log] in
      log.write("process \(number) is gone")
      _exit(1)
    }
  }
}
