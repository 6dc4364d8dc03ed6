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
    document.text = document.text.applying(changes, session.capabilities.positionEncoding)
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
}

extension SourceText {
  /// The text after `changes`, each of which means the text after the one before.
  ///
  /// Editors that replace in many places send the changes from the end of the text to its beginning. Such a run is
  /// applied in one go: what lies before a change is not moved by it.
  fileprivate func applying(_ changes: [ContentChange], _ encoding: PositionEncoding) -> SourceText {
    var text = self
    var run: [TextEdit] = []
    for change in changes {
      guard let range = change.range else {
        text = SourceText(change.text)
        run = []
        continue
      }
      var bytes = text.textRange(range, encoding)
      // Not at the very place of the change before, where a CR and an LF may have met.
      if let last = run.last, bytes.end >= last.range.start {
        text = text.applying(run: run)
        run = []
        bytes = text.textRange(range, encoding)
      }
      run.append(TextEdit(range: bytes, replacement: change.text))
    }
    return text.applying(run: run)
  }

  private func applying(run: [TextEdit]) -> SourceText {
    // One change alone is cheaper than a list of one: it keeps the lines that it does not touch.
    guard run.count == 1, let edit = run.first else { return applying(run) }
    return replacing(edit.range, with: Array(edit.replacement.utf8))
  }
}
