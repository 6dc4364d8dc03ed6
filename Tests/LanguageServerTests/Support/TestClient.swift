import Glibc
import JSON
import Testing

@testable import LanguageServer

/// A client that talks to the real program over pipes.
///
/// Every message must be read by the test: ``finish(expecting:)`` fails on any that is left. Every message is held against
/// the official model of LSP where that is at hand.
final class TestClient {
  enum Failure: Error, CustomStringConvertible {
    case timeOut(waitingFor: String)
    case outputEnded(waitingFor: String)
    case unexpected(JSONValue, waitingFor: String)
    case notFramed([UInt8])

    var description: String {
      switch self {
      case .timeOut(let what): "nothing came while waiting for \(what)"
      case .outputEnded(let what): "the output ended while waiting for \(what)"
      case .unexpected(let message, let what): "waiting for \(what), got \(message.text)"
      case .notFramed(let bytes): "not framed: \(String(decoding: bytes, as: UTF8.self))"
      }
    }
  }

  let process: ServerProcess
  /// Whether messages are held against the model; to be switched off where thousands alike come.
  var checksMessages = true
  private var received: [UInt8] = []
  private var methods: [JSONValue: String] = [:]
  private var lastID = 0

  /// Starts `jixiao lsp` with `arguments`.
  init(_ arguments: [String] = [], errorPath: String = "/dev/null") throws {
    process = try ServerProcess(arguments: ["lsp"] + arguments, errorPath: errorPath)
  }

  /// Starts the program and goes through `initialize`, with a client that has `capabilities`.
  static func initialized(_ capabilities: JSONValue = [:], _ arguments: [String] = []) throws -> TestClient {
    let client = try TestClient(arguments)
    _ = try client.request("initialize", ["processId": nil, "rootUri": nil, "capabilities": capabilities])
    try client.notify("initialized", [:])
    return client
  }

  // MARK: Sending

  /// Sends bytes as they are.
  func send(raw bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(process.input, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw Failure.outputEnded(waitingFor: "bytes to be taken") }
      rest = rest.dropFirst(count)
    }
  }

  /// Sends text as it is.
  func send(raw text: String) throws { try send(raw: Array(text.utf8)) }

  /// Sends a body with a proper header.
  func send(body: String) throws { try send(raw: Self.framed(Array(body.utf8))) }

  /// Sends a message.
  func send(_ message: JSONValue) throws {
    if let id = message["id"], let method = message["method"]?.string { methods[id] = method }
    try send(raw: Self.framed(message.encoded))
  }

  /// Sends a notification.
  func notify(_ method: String, _ params: JSONValue) throws {
    try send(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  /// Sends a request and returns its identifier.
  func start(_ method: String, _ params: JSONValue) throws -> JSONValue {
    lastID += 1
    let id = JSONValue(integerLiteral: lastID)
    try send(["jsonrpc": "2.0", "id": id, "method": .string(method), "params": params])
    return id
  }

  /// Sends a request; the next message must be its answer, with a result.
  func request(_ method: String, _ params: JSONValue) throws -> JSONValue {
    let answer = try self.answer(to: start(method, params))
    guard let result = answer["result"] else { throw Failure.unexpected(answer, waitingFor: "a result of \(method)") }
    return result
  }

  /// The message with its header.
  static func framed(_ body: [UInt8]) -> [UInt8] { Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body }

  // MARK: Receiving

  /// The next message.
  ///
  /// - Parameter method: the request that it answers, if that was sent as raw bytes.
  func receive(
    _ what: String = "a message", method: String? = nil, within seconds: Double = 10
  ) throws -> JSONValue {
    let deadline = Deadline(seconds: seconds)
    while true {
      if let message = try nextMessage() {
        if checksMessages { check(message, method) }
        return message
      }
      guard try readMore(deadline) else {
        if deadline.hasPassed { throw Failure.timeOut(waitingFor: what) }
        throw Failure.outputEnded(waitingFor: what)
      }
    }
  }

  /// The next message, which must be the answer to request `id`.
  func answer(to id: JSONValue) throws -> JSONValue {
    let message = try receive("the answer to \(id.text)")
    guard message["id"] == id, message["method"] == nil else {
      throw Failure.unexpected(message, waitingFor: "the answer to \(id.text)")
    }
    return message
  }

  /// The code of the error in the next message, which must be the refusal of request `id`.
  func errorCode(to id: JSONValue) throws -> Int? { try answer(to: id)["error"]?["code"]?.integer }

  /// The parameters of the next message, which must be the notification `method`.
  func notification(_ method: String, within seconds: Double = 10) throws -> JSONValue {
    let message = try receive(method, within: seconds)
    guard message["method"] == .string(method), let params = message["params"] else {
      throw Failure.unexpected(message, waitingFor: method)
    }
    return params
  }

  /// The next diagnostics that are pushed.
  func diagnostics() throws -> JSONValue { try notification("textDocument/publishDiagnostics") }

  /// Ends the conversation properly. Fails when a message has not been read, or when the exit code is another one.
  func finish(expecting code: CInt = 0, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let id = try start("shutdown", nil)
    let answer = try self.answer(to: id)
    #expect(answer["result"] == .null, sourceLocation: sourceLocation)
    try notify("exit", nil)
    try expectEnd(code, sourceLocation: sourceLocation)
  }

  /// The process must end with `code` and leave nothing unread.
  func expectEnd(_ code: CInt, within seconds: Double = 10, sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(process.waitForExit(within: seconds) == code, "exit code", sourceLocation: sourceLocation)
    while try readMore(Deadline(seconds: 5)) {}
    let rest = String(decoding: received, as: UTF8.self)
    #expect(rest.isEmpty, "not read by the test", sourceLocation: sourceLocation)
  }

  /// Takes one framed message from what has been received.
  private func nextMessage() throws -> JSONValue? {
    guard let line = received.firstIndex(of: 0x0A) else { return nil }
    let prefix = "Content-Length: "
    let header = String(decoding: received[..<line], as: UTF8.self)
    // The server's own header must be exact: clients are not tolerant.
    guard header.hasPrefix(prefix), header.hasSuffix("\r"), received.dropFirst(line + 1).starts(with: [0x0D, 0x0A]),
      let length = Int(header.dropFirst(prefix.count).dropLast())
    else {
      if received.count < line + 3 { return nil }
      throw Failure.notFramed(received)
    }
    let start = line + 3
    guard received.count >= start + length else { return nil }
    let message = try JSONValue(parsing: Array(received[start..<start + length]))
    received.removeSubrange(..<(start + length))
    return message
  }

  /// Reads what there is; false at the end of the output or when the deadline passes.
  private func readMore(_ deadline: Deadline) throws -> Bool {
    var request = pollfd(fd: process.output, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, deadline.millisecondsLeft) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(process.output, &buffer, buffer.count)
    guard count > 0 else { return false }
    received += buffer[..<count]
    return true
  }

  /// Holds a message against the model.
  private func check(_ message: JSONValue, _ answered: String?) {
    let method = message["method"]?.string ?? answered ?? message["id"].flatMap { methods[$0] }
    for problem in MetaModel.shared?.problems(of: message, method: method) ?? [] {
      Issue.record("\(problem): \(message.text)")
    }
  }
}

extension ServerProcess {
  /// Starts the program that was built together with the tests.
  convenience init(arguments: [String], errorPath: String = "/dev/null") throws {
    try self.init(ServerProcess.binary, arguments, errorPath: errorPath)
  }
}

extension JSONValue {
  /// The value as text.
  var text: String { String(decoding: encoded, as: UTF8.self) }
}
