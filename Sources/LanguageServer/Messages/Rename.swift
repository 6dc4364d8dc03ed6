import EditorServices
import JSON
import SourceText

/// `textDocument/prepareRename`: which name would be changed.
enum PrepareRename {
  static let method = "textDocument/prepareRename"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    let position = try params.read("position", as: Position.self)
    let encoding = snapshot.capabilities.positionEncoding
    guard let (document, editor) = snapshot.editorDocument(uri),
      let place = editor.renamePlace(at: document.text.offset(at: position, encoding))
    else { return result.writeNull() }
    result.object { writer in
      writer.member("range", place.range, in: document.text, encoding)
      writer.member("placeholder", place.text)
    }
  }
}

/// `textDocument/rename`: another name for an indicator or the project, in all documents of the project.
enum Rename {
  static let method = "textDocument/rename"

  static func answer(
    _ snapshot: Snapshot, _ params: JSONValue, _ result: inout JSONWriter
  ) throws(InvalidParams) {
    let uri = try params.read("textDocument", as: TextDocumentIdentifier.self).uri
    let position = try params.read("position", as: Position.self)
    let name = try params.read("newName", as: NewName.self).text
    guard let (document, editor) = snapshot.editorDocumentAmongOthers(uri) else { return result.writeNull() }
    let offset = document.text.offset(at: position, snapshot.capabilities.positionEncoding)
    let files = editor.renaming(at: offset, to: name) { snapshot.project(of: document.path, document: $0) }
    guard let files else { return result.writeNull() }
    result.writeWorkspaceEdit(files, in: snapshot)
  }
}

/// A name on one line, without the blanks around it.
private struct NewName: ParamsReadable {
  let text: String

  init(reading value: JSONValue) throws(InvalidParams) {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\u{3000}"]
    let scalars = try String(reading: value).unicodeScalars.drop { blanks.contains($0) }
    let last = scalars.lastIndex { !blanks.contains($0) }
    guard let last, !scalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      throw InvalidParams(expected: "a name that is not blank, on one line")
    }
    text = String(scalars[...last])
  }
}
