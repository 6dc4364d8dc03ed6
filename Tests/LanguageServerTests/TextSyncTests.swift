import Generating
import JSON
import SourceText
import Testing

@testable import LanguageServer

/// How changes of a text are applied. Each case is `before`, the changes, `after`.
@Suite struct TextSyncTests {
  struct Change: Sendable {
    let range: (Int, Int, Int, Int)?
    let text: String

    init(_ startLine: Int, _ start: Int, _ endLine: Int, _ end: Int, _ text: String) {
      self.range = (startLine, start, endLine, end)
      self.text = text
    }

    init(_ text: String) {
      self.range = nil
      self.text = text
    }

    var value: JSONValue {
      guard let range else { return ["text": .string(text)] }
      func position(_ line: Int, _ character: Int) -> JSONValue {
        ["line": JSONValue(line), "character": JSONValue(character)]
      }
      return [
        "range": ["start": position(range.0, range.1), "end": position(range.2, range.3)], "text": .string(text),
      ]
    }
  }

  @Test(
    arguments: [
      ("项目: 甲\n", [Change(0, 4, 0, 5, "乙")], "项目: 乙\n"),
      ("a\nb\nc", [Change(1, 0, 2, 0, "")], "a\nc"),
      ("a\r\nb", [Change(0, 1, 1, 0, "")], "ab"),
      // Several changes, each on the result of the one before.
      ("abc", [Change(0, 0, 0, 1, "xyz"), Change(0, 3, 0, 4, "-")], "xyz-c"),
      ("a", [Change("甲\n乙"), Change(1, 1, 1, 1, "丙")], "甲\n乙丙"),
      ("a", [Change(0, 1, 0, 1, "b"), Change("c"), Change(0, 1, 0, 1, "d")], "cd"),
      ("a", [], "a"),
      ("", [Change(0, 0, 0, 0, "新")], "新"),
      // Past the end of the line, of the text.
      ("ab\ncd", [Change(0, 99, 0, 99, "x")], "abx\ncd"),
      ("ab\ncd", [Change(99, 0, 99, 5, "x")], "ab\ncdx"),
      ("ab\ncd", [Change(0, 0, Int.max, Int.max, "x")], "x"),
      ("ab\ncd", [Change(Int.min, -5, -1, -1, "x")], "xab\ncd"),
      ("ab\ncd", [Change(0, -1, 1, Int.min, "x")], "xcd"),
      // The end before the start.
      ("abcdef", [Change(0, 4, 0, 2, "-")], "ab-ef"),
      ("ab\ncd", [Change(1, 1, 0, 1, "-")], "a-d"),
      // Inside of a surrogate pair: the whole character stays or goes.
      ("a😀b", [Change(0, 2, 0, 2, "-")], "a-😀b"),
      ("a😀b", [Change(0, 2, 0, 3, "-")], "a-b"),
      ("a😀b", [Change(0, 1, 0, 3, "-")], "a-b"),
      ("a😀b", [Change(0, 1, 0, 2, "-")], "a-😀b"),
    ] as [(String, [Change], String)])
  func appliesChanges(_ before: String, _ changes: [Change], _ after: String) throws {
    #expect(try changed(before, changes, .utf16) == after)
  }

  @Test(arguments: [
    (PositionEncoding.utf8, 5, 9), (.utf16, 3, 5), (.utf32, 3, 4),
  ])
  func countsAsAgreed(_ encoding: PositionEncoding, _ start: Int, _ end: Int) throws {
    #expect(try changed("a绩b😀c", [Change(0, start, 0, end, "-")], encoding) == "a绩b-c")
  }

  /// Many changes in one message are the same as one message for each.
  @Test(arguments: 0..<UInt64(40))
  func appliesManyChangesLikeOneAfterTheOther(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = ["", "a", "\n", "\r", "\r\n", "绩", "😀", "甲: 1\n"]
    func text(_ count: Int) -> String { (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined() }
    for _ in 0..<20 {
      let before = text(30)
      var changes = (0..<8).map { _ in
        let line = Int.random(in: 0..<12, using: &random)
        return Change(
          line, Int.random(in: 0..<5, using: &random), line + Int.random(in: 0..<2, using: &random),
          Int.random(in: 0..<5, using: &random), text(2))
      }
      // Mostly from the end to the beginning, as editors send them.
      if Int.random(in: 0..<4, using: &random) > 0 {
        changes.sort { ($0.range?.0 ?? 0, $0.range?.1 ?? 0) > ($1.range?.0 ?? 0, $1.range?.1 ?? 0) }
      }
      let expected = try changes.reduce(before) { try changed($0, [$1], .utf16) ?? "" }
      #expect(try changed(before, changes, .utf16).map { Array($0.utf8) } == Array(expected.utf8))
    }
  }

  /// Numbers that do not fit into any integer are clamped as well.
  @Test(arguments: ["1e30", "99999999999999999999999", "4294967296.0"])
  func clampsAnyNumber(_ number: String) throws {
    var session = Session.offline(.utf16, text: "ab\ncd")
    let position: JSONValue = ["line": .digits(number), "character": .digits(number)]
    let range: JSONValue = ["start": position, "end": position]
    try DidChange.handle(&session, Session.change(2, [["range": range, "text": "x"]]))
    #expect(session.text == "ab\ncdx")
  }

  @Test func ignoresOlderVersions() throws {
    var session = Session.offline(.utf16, text: "a")
    for (version, text) in [(5, "b"), (4, "old"), (5, "c"), (-1, "old"), (6, "d")] {
      try DidChange.handle(&session, Session.change(version, [["text": .string(text)]]))
      if text != "old" { #expect(session.text == text) }
      #expect(session.text != "old")
    }
    // A client without versions is taken at its word.
    try DidChange.handle(&session, Session.change(nil, [["text": "e"]]))
    #expect(session.text == "e")
  }

  @Test func appliesAllOfAMessageOrNothing() throws {
    var session = Session.offline(.utf16, text: "a")
    #expect(throws: InvalidParams(path: ["contentChanges", "[1]", "text"], expected: "a string")) {
      try DidChange.handle(&session, Session.change(2, [["text": "b"], ["text": nil]]))
    }
    #expect(session.text == "a")
  }

  private func changed(_ before: String, _ changes: [Change], _ encoding: PositionEncoding) throws -> String? {
    var session = Session.offline(encoding, text: before)
    try DidChange.handle(&session, Session.change(2, .array(changes.map(\.value))))
    return session.text
  }
}

extension Session {
  private static let uri = "file:///%E9%A2%84%E7%AE%97.yaml"

  /// A session whose client never reads, with one open document.
  fileprivate static func offline(_ encoding: PositionEncoding, text: String) -> Session {
    var session = Session.offline()
    session.capabilities = ClientCapabilities(["general": ["positionEncodings": [.string(encoding.rawValue)]]])
    session.documents[uri] = Document(uri: uri, languageID: "yaml", version: 1, revision: 0, text: text)
    return session
  }

  fileprivate static func change(_ version: Int?, _ changes: JSONValue) -> JSONValue {
    [
      "textDocument": ["uri": .string(uri), "version": version.map { JSONValue($0) } ?? .null],
      "contentChanges": changes,
    ]
  }

  fileprivate var text: String? { documents[Self.uri].map { String(decoding: $0.text.bytes, as: UTF8.self) } }
}
