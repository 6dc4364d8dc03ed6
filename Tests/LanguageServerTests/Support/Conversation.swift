import Glibc
import JSON
import SourceText
import Synchronization

@testable import EditorServices
@testable import LanguageServer
@testable import Linting
@testable import jixiao

/// The server without its process and its threads: each message is handled, and what follows from it is done, before
/// ``send(_:)`` returns. Quick enough for thousands of messages; everything that comes is checked.
final class Conversation {
  private var session: Session
  private let jobs = Jobs()
  /// What the server writes goes into a file without a name.
  private let output: CInt
  private let outbox: Outbox
  private var read = 0
  /// Keeps what is there of a message that the thread which looks at folders is just writing.
  private var decoder = FrameDecoder(limit: .max)
  private(set) var check = ConversationCheck()
  private var lastID = 0
  /// What was wrong with the messages so far, with the first message of each kind.
  private var faults: [String: String] = [:]
  var problems: [String] { faults.map { "\($0): \($1)" }.sorted() }

  private final class Jobs: Sendable {
    private let waiting = Mutex<[Scheduler.Job]>([])
    func add(_ job: Scheduler.Job) { waiting.withLock { $0.append(job) } }
    func next() -> Scheduler.Job? { waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
  }

  init(_ features: LanguageFeatures) {
    let log = Log(path: "/dev/null") ?? Log()
    output = Conversation.nameless()
    outbox = Outbox(descriptor: output, relieved: {}, broken: {})
    session = Session(
      features: features, options: ServerOptions(version: "1.0.0"),
      client: Client(outbox: outbox, log: log),
      schedule: { [jobs] in jobs.add($0) }, terminate: { _ in })
  }

  deinit { close(output) }

  private static func nameless() -> CInt {
    var path = Array("/tmp/jixiao-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    unlink(path)
    return file
  }

  /// Sends a message and returns what the server sends meanwhile; whatever it asks is granted.
  @discardableResult
  func send(_ message: JSONValue) throws -> [JSONValue] {
    var all: [JSONValue] = []
    var toSend = [message]
    while let message = toSend.popLast() {
      let received = try handle(message)
      all += received
      for request in received { if let answer = answer(to: request) { toSend.append(answer) } }
    }
    return all
  }

  /// What an able client answers; nil for what is no request.
  private func answer(to message: JSONValue) -> JSONValue? {
    guard let id = message["id"], let method = message["method"]?.string, let model = MetaModel.shared else {
      return nil
    }
    var maker = Maker(model: model, isFull: true)
    maker.known = ["LSPAny": nil]
    return ["jsonrpc": "2.0", "id": id, "result": model.messages[method]?.result.map { maker.make($0) } ?? nil]
  }

  private func handle(_ message: JSONValue) throws -> [JSONValue] {
    check.note(message)
    session.handle(IncomingMessage(message.encoded))
    while let job = jobs.next() { job.run() }
    let received = try receive()
    for message in received {
      for problem in check.problems(of: message) where faults[problem] == nil {
        faults[problem] = String(message.text.prefix(300))
      }
    }
    return received
  }

  /// Sends a notification.
  @discardableResult
  func notify(_ method: String, _ params: JSONValue) throws -> [JSONValue] {
    try send(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  /// Sends a request and returns its answer, of which there must be one.
  func request(_ method: String, _ params: JSONValue?) throws -> JSONValue {
    lastID += 1
    let id = JSONValue(lastID)
    var message: JSONValue = ["jsonrpc": "2.0", "id": id, "method": .string(method)]
    if let params { message = message.adding("params", params) }
    let answers = try send(message).filter { $0["id"] == id && $0["method"] == nil }
    if answers.count != 1 { faults["\(answers.count) answers to \(method)"] = message.text }
    return answers.first ?? .null
  }

  /// The text of an open document as the server has it.
  func text(of uri: String) -> String? {
    session.documents[uri].map { String(decoding: $0.text.bytes, as: UTF8.self) }
  }

  /// The messages that have come since.
  private func receive() throws -> [JSONValue] {
    // Where a look at the file was interrupted, a thread of the outbox writes what is left.
    outbox.flush(within: 10_000)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(output, &buffer, buffer.count, read)
      guard count > 0 else { break }
      bytes += buffer[..<count]
      read += count
    }
    var events: [FrameDecoder.Event] = []
    decoder.feed(bytes.span, to: &events)
    return try events.map { event in
      guard case .message(let body) = event else { throw TestClient.Failure.notFramed(bytes) }
      return try JSONValue(parsing: body)
    }
  }
}

extension LanguageFeatures {
  /// What `jixiao lsp` offers, over files that are nowhere on the disk.
  static func complete(_ files: [String: String] = [:]) -> LanguageFeatures {
    let analyzers = EditorAnalyzers(LintSettings(), isRuleSetGiven: false, isLanguageGiven: false)
    let disk = WorkspaceFiles(
      documents: { folder in files.keys.filter { $0.hasPrefix(folder) }.sorted() },
      read: { files[$0].map { Array($0.utf8) } }, exists: { files[$0] != nil }, create: { _, _ in .made })
    let workspace = LiveWorkspace(files: disk) { analyzers.analyzer(for: $0) }
    return LanguageFeatures(workspace) { analyzers.take($1, at: $0) }
  }
}
