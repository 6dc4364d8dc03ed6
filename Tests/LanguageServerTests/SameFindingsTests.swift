import Glibc
import JSON
import SourceText
import Testing

@testable import LanguageServer

/// The promise to the user: the editor shows what the gate will say, for every example in the repository.
@Suite struct SameFindingsTests {
  /// A finding as both ways of running can tell it.
  private struct Line: Hashable, CustomStringConvertible {
    let code: String
    let severity: Int
    /// Line and UTF-16 column from zero, start and end.
    let place: [Int]
    let message: String

    var description: String { "\(code)/\(severity) at \(place): \(message)" }
  }

  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The paths of all examples below the root of the repository. The jobs for CI systems are no documents: when they are
  /// named, the command line says so, an editor does not.
  static let examples: [String] = files(below: "examples").filter {
    ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml") || $0.hasSuffix(".json")) && !$0.hasPrefix("examples/ci/")
  }

  @Test func thereAreExamplesWithAndWithoutFindings() throws {
    #expect(Self.examples.count >= 10)
    #expect(try Self.examples.contains { try Self.onTheCommandLine($0).isEmpty })
    #expect(try Self.examples.contains { try !Self.onTheCommandLine($0).isEmpty })
  }

  @Test(arguments: examples)
  func theEditorShowsWhatTheCommandLineReports(_ path: String) throws {
    #expect(try Self.inTheEditor(path) == Self.onTheCommandLine(path))
  }

  /// All of them at once: a folder of the workspace, and the same folder on the command line.
  @Test func aFolderIsOneWorkspaceInBoth() throws {
    let expected = try Self.byPath(["lint", "--format", "json", "--fail-on", "never", Self.root + "/examples"])
    #expect(expected.values.contains { $0.contains { $0.code.hasPrefix("JX7") } })
    let client = try TestClient()
    client.checksMessages = false
    let folder: JSONValue = ["uri": .string("file://" + Self.root + "/examples"), "name": "examples"]
    _ = try client.request(
      "initialize",
      [
        "processId": nil, "workspaceFolders": [folder],
        "capabilities": ["textDocument": ["diagnostic": [:]], "workspace": ["diagnostics": ["refreshSupport": true]]],
      ])
    try client.notify("initialized", [:])
    for path in Self.examples {
      try client.notify(
        "textDocument/didOpen",
        [
          "textDocument": [
            "uri": .string(Self.uri(path)), "languageId": path.hasSuffix(".json") ? "json" : "yaml", "version": 1,
            "text": .string(try Self.text(of: path)),
          ]
        ])
    }
    // The folder is read while the documents are opened: asked anew as long as the server asks for it.
    var rounds = 0
    var different = Self.examples
    while !different.isEmpty, rounds < 40 {
      rounds += 1
      different = try different.filter { try Self.pulled($0, client) != expected[$0] ?? [] }
      usleep(100_000)
    }
    for path in different { #expect(try Self.pulled(path, client) == expected[path] ?? []) }
  }

  /// What the server answers when it is asked about an open document; its own requests in between are granted.
  private static func pulled(_ path: String, _ client: TestClient) throws -> [Line] {
    let id = try client.start("textDocument/diagnostic", ["textDocument": ["uri": .string(uri(path))]])
    while true {
      let message = try client.receive("diagnostics")
      if message["id"] == id, message["method"] == nil {
        return try (message["result"]?["items"]?.array ?? []).map { try line($0) }
      }
      if let asked = message["id"] { try client.send(["jsonrpc": "2.0", "id": asked, "result": nil]) }
    }
  }

  private static func uri(_ path: String) -> String { DocumentURI.uri(root + "/" + path) }

  private static func onTheCommandLine(_ path: String) throws -> [Line] {
    // "Never fail": an exit code other than 0 is then no finding but a fault of the run.
    try byPath(["lint", "--format", "json", "--fail-on", "never", root + "/" + path])[path] ?? []
  }

  /// The findings of a run by path below the root.
  private static func byPath(_ arguments: [String]) throws -> [String: [Line]] {
    let findings = try #require(JSONValue(parsing: try output(of: arguments))["findings"]?.array)
    var texts: [String: Lines] = [:]
    var lines: [String: [Line]] = [:]
    // JX008 is about the encoding of the file, which an editor does not tell.
    for finding in findings where finding["waived"] != true && finding["code"] != "JX008" {
      let path = String(try #require(finding["path"]?.string).dropFirst(root.count + 1))
      let text = try texts[path] ?? Lines(try text(of: path))
      texts[path] = text
      let range = try #require(finding["range"])
      let places = try ["start", "end"].flatMap { end in
        text.position(of: try #require(range[end]?["offset"]?.integer))
      }
      let levels = ["error": 1, "warning": 2, "hint": 4]
      lines[path, default: []].append(
        Line(
          code: try #require(finding["code"]?.string), severity: levels[finding["level"]?.string ?? ""] ?? 0,
          place: places, message: try #require(finding["message"]?.string)))
    }
    return lines
  }

  private static func inTheEditor(_ path: String) throws -> [Line] {
    let client = try TestClient.initialized()
    let uri = JSONValue.string("file://" + root + "/" + path)
    let text = try text(of: path)
    try client.notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": uri, "languageId": path.hasSuffix(".json") ? "json" : "yaml", "version": 1, "text": .string(text),
        ]
      ])
    let id = try client.start("textDocument/diagnostic", ["textDocument": ["uri": uri]])
    var answer = try client.receive()
    // The diagnostics that are pushed may come first.
    while answer["id"] != id { answer = try client.receive() }
    let items = try #require(answer["result"]?["items"]?.array)
    return try items.map { try line($0) }
  }

  private static func line(_ item: JSONValue) throws -> Line {
    let range = try #require(item["range"])
    let places = ["start", "end"].flatMap { end in
      ["line", "character"].map { range[end]?[$0]?.integer ?? -1 }
    }
    // Below the message stands what to do and by which law.
    let message = try #require(item["message"]?.string).split(separator: "\n").first.map(String.init)
    return Line(
      code: try #require(item["code"]?.string), severity: item["severity"]?.integer ?? 0, place: places,
      message: message ?? "")
  }

  /// The text of an example as an editor holds it, whatever its encoding.
  private static func text(of path: String) throws -> String {
    let text = SourceText(decoding: try readFile(root + "/" + path))
    return text.string(TextRange(0, text.count))
  }

  /// What the program writes to its standard output; it must succeed.
  private static func output(of arguments: [String]) throws -> [UInt8] {
    let process = try ServerProcess(arguments: arguments)
    process.closeInput()
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(process.output, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      output += buffer[..<count]
    }
    #expect(process.waitForExit() == 0)
    return output
  }

  /// The files below `folder`, in order of their names.
  private static func files(below folder: String) -> [String] {
    guard let stream = opendir(root + "/" + folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.filter { !$0.hasPrefix(".") }.sorted().flatMap { name in
      let path = folder + "/" + name
      return name.contains(".") ? [path] : files(below: path)
    }
  }
}

/// The lines of a text, counted the plain way.
private struct Lines {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The line and the UTF-16 column of a byte offset, both from zero.
  func position(of offset: Int) -> [Int] {
    let before = String(decoding: bytes.prefix(offset), as: UTF8.self).unicodeScalars
    let line = before.split(separator: "\n", omittingEmptySubsequences: false)
    return [line.count - 1, line.last.map { String($0).utf16.count } ?? 0]
  }
}
