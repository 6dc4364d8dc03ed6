import JSON

/// A client of the protocol with one open document, into which a digit is typed and deleted again.
struct Client {
  let child: Child
  private let uri: String
  private let place: (line: Int, column: Int)
  private var version = 1
  private var number = 10

  /// The first request, with the address of a folder in quotes, or `null`.
  static func hello(_ root: String = "null") -> String {
    #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":\#(root),"capabilities":{}}}"#
  }

  /// Starts a server and opens `text`, the first file of `folder` where there is one; `nil` where the server does not
  /// answer or says nothing of the document.
  init?(_ arguments: [String], _ text: String, _ language: PeerLanguage, in folder: Folder? = nil) {
    guard let place = PeerLanguage.place(in: text), let child = Child(arguments) else { return nil }
    self.place = place
    self.child = child
    uri = "file://" + (folder?.files.first ?? "/tmp/jixiao-bench/document.\(language.suffix)")
    child.send(Self.hello(folder.map { "\"file://\($0.path)\"" } ?? "null"))
    guard answer(1) != nil else {
      _ = child.stop()
      return nil
    }
    child.send(#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#)
    let encoded = String(decoding: JSONValue.string(text).encoded, as: UTF8.self)
    child.send(
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"\#(uri)","languageId":"\#(language.rawValue)","version":1,"text":\#(encoded)}}}"#
    )
    guard diagnostics(of: 1) else {
      _ = child.stop()
      return nil
    }
  }

  /// Types or deletes the digit; how many milliseconds later its diagnostics are there, `nil` where none come.
  mutating func edit() -> Double? {
    version += 1
    let isTyped = version % 2 == 0
    let start = #"{"line":\#(place.line),"character":\#(place.column)}"#
    let end = #"{"line":\#(place.line),"character":\#(place.column + (isTyped ? 0 : 1))}"#
    let change =
      #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"\#(uri)","version":\#(version)},"#
      + #""contentChanges":[{"range":{"start":\#(start),"end":\#(end)},"text":"\#(isTyped ? "1" : "")"}]}}"#
    var isAnswered = false
    let time = Machine.milliseconds {
      child.send(change)
      isAnswered = diagnostics(of: version)
    }
    return isAnswered ? time : nil
  }

  /// Asks at the place of the edits; how many milliseconds later the answer is there.
  mutating func ask(_ method: String) -> Double? {
    number += 1
    let position = #""position":{"line":\#(place.line),"character":\#(max(place.column - 1, 0))}"#
    let request =
      #"{"jsonrpc":"2.0","id":\#(number),"method":"\#(method)","params":{"textDocument":{"uri":"\#(uri)"},\#(position)}}"#
    var isAnswered = false
    let time = Machine.milliseconds {
      child.send(request)
      isAnswered = answer(number) != nil
    }
    return isAnswered ? time : nil
  }

  /// Ends the server; the peak of its memory in MB.
  func close() -> Double { child.stop() }

  /// Reads up to the answer to request `id`.
  private func answer(_ id: Int) -> JSONValue? {
    while let message = next() {
      if message["method"] == nil, message["id"]?.integer == id { return message }
    }
    return nil
  }

  /// Reads up to the diagnostics of a version; of any, where the server tells none.
  private func diagnostics(of version: Int) -> Bool {
    while let message = next() {
      guard message["method"] == "textDocument/publishDiagnostics", message["params"]?["uri"]?.string == uri else {
        continue
      }
      if (message["params"]?["version"]?.integer ?? version) == version { return true }
    }
    return false
  }

  /// The next message; requests of the server are answered with nothing.
  private func next() -> JSONValue? {
    let bytes = child.receive()
    guard !bytes.isEmpty, let message = try? JSONValue(parsing: bytes) else { return nil }
    if message["method"] != nil, let id = message["id"] {
      let result = message["method"] == "workspace/configuration" ? "[null]" : "null"
      child.send(#"{"jsonrpc":"2.0","id":\#(String(decoding: id.encoded, as: UTF8.self)),"result":\#(result)}"#)
    }
    return message
  }
}
