import SourceText

/// An open document at one moment.
struct Document: Sendable {
  let uri: String
  /// The path of the file, or the URI when it is no file.
  let path: String
  /// Whether it is JSON; YAML otherwise.
  let isJSON: Bool
  /// The client's number of this text.
  var version: Int
  /// The server's number of this text: another one after every change, never used twice.
  var revision: Int
  var text: SourceText
  /// Whether the client has opened it; else it is a file on the disk.
  let isOpen: Bool

  /// The document `uri` as it was opened.
  init(uri: String, languageID: String, version: Int, revision: Int, text: String) {
    self.uri = uri
    self.path = DocumentURI.path(uri)
    self.isJSON =
      switch languageID {
      case "json", "jsonc": true
      case "yaml": false
      default: path.hasSuffix(".json") || path.hasSuffix(".JSON")
      }
    isOpen = true
    self.version = version
    self.revision = revision
    self.text = SourceText(text)
  }

  /// A file that is not open, as it is on the disk.
  init(path: String, text: SourceText) {
    uri = DocumentURI.uri(path)
    self.path = path
    isJSON = path.lowercased().hasSuffix(".json")
    isOpen = false
    (version, revision) = (0, 0)
    self.text = text
  }
}
