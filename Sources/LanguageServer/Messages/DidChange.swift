import JSON
import SourceText

/// `textDocument/didChange`: changes of the text, each on the result of the one before.
enum DidChange {
  static let method = "textDocument/didChange"

  static func handle(_ session: inout Session, _ params: JSONValue) throws(InvalidParams) {
    let target = try params.read("textDocument", as: VersionedTextDocumentIdentifier.self)
    let changes = try params.read("contentChanges", as: [ContentChange].self)
    guard var document = session.documents[target.uri] else {
      return session.warn("\(method) ignored: \(target.uri) is not open")
    }
    // Some clients send the version that they opened the document with once more: not newer, but not older either.
    let version = target.version ?? document.version
    guard version >= document.version else {
      return session.warn("\(method) ignored: version \(version) of \(target.uri) after \(document.version)")
    }
    for change in changes {
      document.text = change.applied(to: document.text, session.capabilities.positionEncoding)
    }
    document.version = version
    document.revision = session.nextRevision()
    session.update(document)
  }
}

/// A document by its name, at a version.
private struct VersionedTextDocumentIdentifier: ParamsReadable {
  let uri: String
  let version: Int?

  init(reading value: JSONValue) throws(InvalidParams) {
    uri = try value.read("uri")
    version = try value.readIfPresent("version")
  }
}

/// One change: of a range, or of the whole text when none is given.
private struct ContentChange: ParamsReadable {
  let range: LSPRange?
  let text: String

  init(reading value: JSONValue) throws(InvalidParams) {
    range = try value.readIfPresent("range")
    text = try value.read("text")
  }

  func applied(to source: SourceText, _ encoding: PositionEncoding) -> SourceText {
    guard let range else { return SourceText(text) }
    return source.replacing(source.textRange(range, encoding), with: Array(text.utf8))
  }
}
