import Generating
import Glibc
import JSON
import SourceText
import Testing

@testable import LanguageServer

/// Long random editing. `JIXIAO_SOAK=100000` makes that many edits, `JIXIAO_SOAK_PROGRAM` names another program than the one
/// built with the tests.
@Suite struct SoakTests {
  private static let count = Int(environment("JIXIAO_SOAK") ?? "") ?? 600
  private static let encodings: [PositionEncoding] = [.utf8, .utf16, .utf32]

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Twenty documents of all kinds, every other one with CR LF.
  private static func documents() throws -> [(uri: String, text: String)] {
    let small = try SameFindingsTests.examples.compactMap { path -> String? in
      let source = SourceText(decoding: try readFile(SameFindingsTests.root + "/" + path))
      return source.count < 3000 ? source.string(TextRange(0, source.count)) : nil
    }
    return (0..<20).map { number in
      let text = small[number * max(small.count / 20, 1) % small.count]
      let isJSON = text.drop { $0 == " " || $0 == "\n" }.hasPrefix("{")
      return (
        "file:///jixiao-soak/\(number)" + (isJSON ? ".json" : ".yaml"),
        number % 2 == 0 ? text : text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
      )
    }
  }

  /// After every notification the server has the text of the editor.
  @Test(arguments: encodings)
  func keepsEveryText(_ encoding: PositionEncoding) throws {
    let conversation = Conversation(LanguageFeatures(diagnose: { _, _, _ in [] }))
    _ = try conversation.request("initialize", Self.initialize(encoding, pulls: true))
    var typists: [(uri: String, typist: Typist)] = []
    for (number, document) in try Self.documents().enumerated() {
      try conversation.notify("textDocument/didOpen", Self.open(document.uri, document.text, 0))
      typists.append((document.uri, Typist(document.text, encoding, seed: UInt64(number))))
    }
    for version in 1...Self.count / 3 {
      let at = version % typists.count
      let changes = typists[at].typist.edit()
      try conversation.notify("textDocument/didChange", Self.change(typists[at].uri, changes, version))
      let expected = typists[at].typist.text.string
      guard conversation.text(of: typists[at].uri)?.unicodeScalars.elementsEqual(expected.unicodeScalars) == true else {
        Issue.record("the text of \(typists[at].uri) differs after \(JSONValue.array(changes).text)")
        return
      }
    }
    #expect(conversation.problems == [])
  }

  /// In the end the real program says of every document what a fresh one says that is given the last texts.
  @Test(arguments: encodings, [false, true])
  func endsAsAFreshServer(_ encoding: PositionEncoding, _ pulls: Bool) throws {
    let worn = try Soak(encoding, pulls: pulls)
    var typists: [(uri: String, typist: Typist)] = []
    for (number, document) in try Self.documents().enumerated() {
      try worn.open(document.uri, document.text)
      typists.append((document.uri, Typist(document.text, encoding, seed: UInt64(number + 100))))
    }
    var random = SplitMix64(seed: 1)
    for version in 1...Self.count / 6 {
      // Somebody stays in a document for a while.
      let at = version / 7 % typists.count
      try worn.change(typists[at].uri, typists[at].typist.edit(), version)
      if version % 5 == 0 { try worn.ask(typists[at].uri, &random) }
      if version % 97 == 0 { try worn.reopen(typists[at].uri, typists[at].typist.text.string) }
    }
    let fresh = try Soak(encoding, pulls: pulls)
    for (uri, typist) in typists { try fresh.open(uri, typist.text.string) }
    for (uri, _) in typists {
      let (old, new) = (try worn.everything(about: uri), try fresh.everything(about: uri))
      for (name, value) in new { #expect(old[name] == value, "\(name) of \(uri)") }
    }
    let (used, needed) = (worn.client.process.memory, fresh.client.process.memory)
    print("soak: \(encoding.rawValue), \(pulls ? "pull" : "push"): \(Self.count / 6) edits,", terminator: " ")
    print("\(worn.messages) messages, memory \(used) KiB, of a fresh server \(needed) KiB")
    // Short runs show the noise of the first pages only.
    if Self.count >= 10_000 { #expect(used * 10 <= needed * 11, "memory") }
    try worn.client.finish()
    try fresh.client.finish()
  }

  static func initialize(_ encoding: PositionEncoding, pulls: Bool) -> JSONValue {
    [
      "processId": nil, "rootUri": nil,
      "capabilities": [
        "general": ["positionEncodings": [.string(encoding.rawValue)]],
        "textDocument": pulls ? ["diagnostic": [:]] : [:],
      ],
    ]
  }

  static func open(_ uri: String, _ text: String, _ version: Int) -> JSONValue {
    [
      "textDocument": [
        "uri": .string(uri), "languageId": uri.hasSuffix("json") ? "json" : "yaml", "version": JSONValue(version),
        "text": .string(text),
      ]
    ]
  }

  static func change(_ uri: String, _ changes: [JSONValue], _ version: Int) -> JSONValue {
    [
      "textDocument": ["uri": .string(uri), "version": JSONValue(version)], "contentChanges": .array(changes),
    ]
  }

  static var program: String { environment("JIXIAO_SOAK_PROGRAM") ?? ServerProcess.binary }
}
