import JSON
import Testing

@testable import LanguageServer

@Suite struct CancellationTests {
  private static let hover =
    #"{"jsonrpc":"2.0","id":7,"method":"textDocument/hover","params":{"textDocument":{"uri":"a"},"position":{"line":0,"character":0}}}"#
  private static let cancel = #"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":7}}"#

  @Test func answersACancelledRequestOnce() throws {
    let client = try TestClient.initialized()
    // In one piece: the cancellation is there before the request has its turn.
    try client.send(raw: TestClient.framed(Array(Self.hover.utf8)) + TestClient.framed(Array(Self.cancel.utf8)))
    #expect(try client.receive()["error"]?["code"] == -32800)
    try client.finish()
  }

  @Test func keepsAnAnswerThatWasQuicker() throws {
    let client = try TestClient.initialized()
    try client.send(body: Self.hover)
    #expect(try client.receive(method: "textDocument/hover")["result"] == .null)
    try client.send(body: Self.cancel)
    try client.send(body: Self.cancel)
    // The identifier is free again.
    try client.send(body: Self.hover)
    #expect(try client.receive(method: "textDocument/hover")["result"] == .null)
    try client.finish()
  }
}
