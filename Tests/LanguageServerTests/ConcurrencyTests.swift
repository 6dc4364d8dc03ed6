import Glibc
import JSON
import SourceText
import Synchronization
import Testing

@testable import LanguageServer

/// The order of things while features take their time: the server inside of this process, with features that wait until
/// the test lets them go on.
@Suite struct ConcurrencyTests {
  @Test func cancelsAQueryThatIsRunning() throws {
    let gate = Gate()
    let server = try LocalServer(
      LanguageFeatures(diagnose: { _, _, _ in [] }) { _, _, _, _ in
        gate.pass()
        return nil
      })
    try server.open("a")
    try server.send(hover(7))
    gate.waitUntilSomebodyWaits()
    try server.send(["jsonrpc": "2.0", "method": "$/cancelRequest", "params": ["id": 7]])
    #expect(try server.receive()["error"]?["code"] == -32800)
    gate.open()
    // The result that comes too late is dropped: the next message answers the next request.
    try server.send(["jsonrpc": "2.0", "id": 8, "method": "unknown"])
    #expect(try server.receive()["id"] == 8)
    try server.send(hover(9))
    #expect(try server.receive()["id"] == 9)
  }

  @Test func goesOnWhileAQueryRuns() throws {
    let gate = Gate()
    let server = try LocalServer(
      LanguageFeatures(diagnose: { _, _, _ in [] }) { text, _, _, _ in
        if text.count == 1 { gate.pass() }
        return HoverResult(range: TextRange(0, 0), markdown: "", plainText: text.string(TextRange(0, text.count)))
      })
    try server.open("a")
    try server.send(hover(1))
    gate.waitUntilSomebodyWaits()
    // A change and a second query overtake the first, which still sees the text of its time.
    try server.change(2, "乙")
    #expect(try server.receive()["params"]?["version"] == 2)
    try server.send(hover(2))
    #expect(try server.receive()["result"]?["contents"]?["value"] == "乙")
    gate.open()
    #expect(try server.receive()["result"]?["contents"]?["value"] == "a")
  }

  @Test func dropsDiagnosticsOfAnOldText() throws {
    let gate = Gate()
    let server = try LocalServer(
      LanguageFeatures(diagnose: { text, _, _ in
        if text.bytes == Array("slow".utf8) { gate.pass() }
        return [Diagnostic(range: TextRange(0, 1), severity: .hint, code: "c", message: text.string(TextRange(0, 9)))]
      }))
    try server.open("a")
    try server.change(2, "slow")
    gate.waitUntilSomebodyWaits()
    try server.change(3, "b")
    try server.change(4, "c")
    // Answered at once, so both changes have been applied.
    try server.send(["jsonrpc": "2.0", "id": 1, "method": "unknown"])
    #expect(try server.receive()["id"] == 1)
    gate.open()
    let pushed = try server.receive()["params"]
    #expect(pushed?["version"] == 4)
    #expect(pushed?["diagnostics"]?.array?.first?["message"] == "c")
  }

  @Test func showsNothingOfADocumentThatWasClosedMeanwhile() throws {
    let gate = Gate()
    let server = try LocalServer(
      LanguageFeatures(diagnose: { text, _, _ in
        if text.count > 1 { gate.pass() }
        return [Diagnostic(range: TextRange(0, 1), severity: .hint, code: "c", message: "m")]
      }))
    try server.open("a")
    try server.change(2, "slow")
    gate.waitUntilSomebodyWaits()
    try server.send(["jsonrpc": "2.0", "method": "textDocument/didClose", "params": ["textDocument": ["uri": "a"]]])
    #expect(try server.receive()["params"]?["diagnostics"] == [])
    gate.open()
    try server.send(["jsonrpc": "2.0", "id": 1, "method": "shutdown"])
    #expect(try server.receive() == ["jsonrpc": "2.0", "id": 1, "result": nil])
    try server.send(["jsonrpc": "2.0", "method": "exit"])
    #expect(server.waitForExit() == 0)
    #expect(try server.receivesNothing())
  }

  @Test func answersQueriesBeforeItEnds() throws {
    let gate = Gate()
    let server = try LocalServer(
      LanguageFeatures(diagnose: { _, _, _ in [] }) { _, _, _, _ in
        gate.pass()
        return nil
      })
    try server.open("a")
    try server.send(hover(1))
    gate.waitUntilSomebodyWaits()
    try server.send(["jsonrpc": "2.0", "method": "exit"])
    gate.open()
    #expect(try server.receive()["id"] == 1)
    #expect(server.waitForExit() == 1)
  }

  private func hover(_ id: Int) -> JSONValue {
    [
      "jsonrpc": "2.0", "id": JSONValue(id), "method": "textDocument/hover",
      "params": ["textDocument": ["uri": "a"], "position": ["line": 0, "character": 0]],
    ]
  }
}

/// A place where threads wait until it is opened.
private final class Gate: Sendable {
  private let state = Monitor((isOpen: false, waiting: 0))

  func pass() {
    state.withLock { $0.waiting += 1 }
    state.broadcast()
    state.wait { $0.isOpen ? () : nil }
  }

  func open() {
    state.withLock { $0.isOpen = true }
    state.broadcast()
  }

  func waitUntilSomebodyWaits() {
    state.wait { $0.waiting > 0 ? () : nil }
  }
}

/// The server on pipes within this process, initialized.
private final class LocalServer {
  private let input: CInt
  private let output: CInt
  private let exitCode = Monitor<CInt?>(nil)

  struct Failed: Error {}

  init(_ features: LanguageFeatures) throws {
    var (toServer, fromServer): ([CInt], [CInt]) = ([0, 0], [0, 0])
    guard pipe(&toServer) == 0, pipe(&fromServer) == 0 else { throw Failed() }
    (input, output) = (toServer[1], fromServer[0])
    // As some clients leave them.
    for end in [toServer[0], fromServer[1]] { _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) }
    let log = Log(path: "/dev/null") ?? Log()
    let hasStarted = Server.start(
      features, ServerOptions(version: "0"), log, input: toServer[0], output: fromServer[1]
    ) { [exitCode] code in
      exitCode.withLock { $0 = code }
      exitCode.broadcast()
    }
    guard hasStarted else { throw Failed() }
    try send(["jsonrpc": "2.0", "id": 0, "method": "initialize", "params": ["processId": nil, "capabilities": [:]]])
    _ = try receive()
  }

  func send(_ message: JSONValue) throws {
    let bytes = TestClient.framed(message.encoded)
    guard write(input, bytes, bytes.count) == bytes.count else { throw Failed() }
  }

  func open(_ text: JSONValue) throws {
    try send([
      "jsonrpc": "2.0", "method": "textDocument/didOpen",
      "params": ["textDocument": ["uri": "a", "languageId": "yaml", "version": 1, "text": text]],
    ])
    _ = try receive()
  }

  func change(_ version: JSONValue, _ text: JSONValue) throws {
    try send([
      "jsonrpc": "2.0", "method": "textDocument/didChange",
      "params": ["textDocument": ["uri": "a", "version": version], "contentChanges": [["text": text]]],
    ])
  }

  func receive() throws -> JSONValue {
    var bytes: [UInt8] = []
    while !bytes.suffix(4).elementsEqual([0x0D, 0x0A, 0x0D, 0x0A]) { bytes += try read(1) }
    let digits = bytes.filter { $0 >= 0x30 && $0 <= 0x39 }
    guard let length = Int(String(decoding: digits, as: UTF8.self)) else { throw Failed() }
    return try JSONValue(parsing: read(length))
  }

  func receivesNothing() throws -> Bool { !isReadable(within: 50) }

  func waitForExit() -> CInt? { exitCode.wait(milliseconds: 5000) { $0 } }

  private func read(_ count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      guard isReadable(within: 10_000) else { throw Failed() }
      var buffer = [UInt8](repeating: 0, count: count - bytes.count)
      let taken = Glibc.read(output, &buffer, buffer.count)
      guard taken > 0 else { throw Failed() }
      bytes += buffer[..<taken]
    }
    return bytes
  }

  private func isReadable(within milliseconds: CInt) -> Bool {
    var request = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) > 0
  }
}
