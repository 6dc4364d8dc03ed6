import JSON
import SourceText

/// The state of the conversation with one client. Its messages change it one after the other.
struct Session: Sendable {
  enum Phase {
    case starting
    case running
    case shutDown
  }

  var phase = Phase.starting
  var trace = TraceLevel.off
  var capabilities = ClientCapabilities.none
  var documents: [String: Document] = [:]
  /// The paths of the workspace's folders.
  var folders: [String] = []
  /// How often the settings have changed: with the text they decide about the diagnostics.
  var settingsRevision = 0
  private var lastRevision = 0

  let features: LanguageFeatures
  let options: ServerOptions
  let client: Client
  let publisher: DiagnosticsPublisher
  let tokens = TokenMemory()
  let schedule: @Sendable (Scheduler.Job) -> Void
  /// Ends the process with an exit code, when what is under way has been sent.
  let terminate: @Sendable (CInt) -> Void

  init(
    features: LanguageFeatures, options: ServerOptions, client: Client,
    schedule: @escaping @Sendable (Scheduler.Job) -> Void, terminate: @escaping @Sendable (CInt) -> Void
  ) {
    self.features = features
    self.options = options
    self.client = client
    self.publisher = DiagnosticsPublisher(outbox: client.outbox)
    self.schedule = schedule
    self.terminate = terminate
  }

  /// What queries may look at.
  var snapshot: Snapshot {
    Snapshot(
      documents: documents, capabilities: capabilities, features: features, diagnosing: diagnosing,
      tokens: tokens)
  }

  /// What finds diagnostics and tells the client.
  var diagnosing: Diagnosing {
    Diagnosing(
      settingsRevision: settingsRevision, features: features, capabilities: capabilities, publisher: publisher,
      client: client, schedule: schedule)
  }

  /// A number that no text has had.
  mutating func nextRevision() -> Int {
    lastRevision += 1
    return lastRevision
  }

  /// Tells whoever looks after the server, and the client's log, that something was not right.
  func warn(_ message: String) {
    client.log.write(message)
    guard phase == .running else { return }
    client.notify("window/logMessage") { writer in
      writer.member("type", 2)
      writer.member("message", message)
    }
  }
}
