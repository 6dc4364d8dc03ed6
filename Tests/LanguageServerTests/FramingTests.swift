import JSON
import Testing

@testable import LanguageServer

/// Headers that are unusual or wrong, on the real program.
@Suite struct FramingTests {
  private static let request = #"{"jsonrpc":"2.0","id":90,"method":"中文"}"#
  private static let length = request.utf8.count

  @Test(arguments: [
    "content-length:\(length)\r\n\r\n",
    "CONTENT-LENGTH : \(length)\r\n\r\n",
    "Content-Type: application/vscode-jsonrpc; charset=utf8\r\nContent-Length: \(length)\r\n\r\n",
    "Content-Length: \(length)\r\nX-Unknown: 1\r\n\r\n",
    "Content-Length: \(length)\n\n",
    "\r\n\r\nContent-Length: \(length)\r\n\r\n",
  ])
  func readsUnusualHeaders(_ header: String) throws {
    let client = try TestClient.initialized()
    try client.send(raw: header + Self.request)
    #expect(try client.errorCode(to: 90) == -32601)
    try client.finish()
  }

  @Test(arguments: [
    "Content-Type: application/vscode-jsonrpc\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"lost\"}",
    "Content-Length: many\r\n\r\n{}",
    "Content-Length: -5\r\n\r\n{}",
    "Content-Length: 999999999999999999\r\n\r\n{}",
    "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"lost\"}\n",
    "绩效 hello\r\n\r\n",
    String(repeating: "x", count: 100_000),
  ])
  func findsTheNextHeader(_ noise: String) throws {
    let client = try TestClient.initialized()
    try client.send(raw: noise)
    try client.send(raw: "Content-Length: \(Self.length)\r\n\r\n\(Self.request)")
    // The log says what was dropped, in one or more lines.
    var message = try client.receive()
    while message["method"] == "window/logMessage" {
      #expect(message["params"]?["message"]?.string?.hasSuffix("bytes outside of messages dropped") == true)
      message = try client.receive()
    }
    #expect(message["id"] == 90)
    try client.finish()
  }

  @Test func recoversFromAWrongLength() throws {
    let client = try TestClient.initialized()
    // One that counts characters instead of bytes.
    try client.send(raw: "Content-Length: \(Self.request.count)\r\n\r\n\(Self.request)")
    #expect(try client.receive()["error"]?["code"] == -32700)
    try client.send(raw: "Content-Length: \(Self.length)\r\n\r\n\(Self.request)")
    _ = try client.notification("window/logMessage")
    #expect(try client.errorCode(to: 90) == -32601)
    try client.finish()
  }

  @Test func skipsAMessageOverTheLimit() throws {
    let client = try TestClient.initialized()
    let length = 256 << 20 + 1
    try client.send(raw: "Content-Length: \(length)\r\n\r\n")
    let answer = try client.receive()
    #expect(answer["id"] == .null)
    #expect(answer["error"]?["code"] == -32600)
    let block = [UInt8](repeating: 0x7B, count: 1 << 20)
    for _ in 0..<256 { try client.send(raw: block) }
    try client.send(raw: Array(block.prefix(length - 256 << 20)))
    // The stream is in step, and nothing of it was kept.
    try client.send(body: Self.request)
    #expect(try client.errorCode(to: 90) == -32601)
    #expect(client.process.peakMemory.map { $0 < 64 << 10 } == true)
    try client.finish()
  }

  @Test func readsMessagesInPieces() throws {
    let client = try TestClient.initialized()
    let message = TestClient.framed(Array(Self.request.utf8))
    for byte in message + message { try client.send(raw: [byte]) }
    #expect(try client.errorCode(to: 90) == -32601)
    #expect(try client.errorCode(to: 90) == -32601)
    try client.finish()
  }
}
