import SourceText

/// The disk as a workspace sees it; whoever runs the server hands it in. The functions may be called on any thread.
public struct WorkspaceFiles: Sendable {
  /// The paths of the files below a folder that may be documents.
  public var documents: @Sendable (_ folder: String) -> [String]
  /// The bytes of a file; `nil` where it cannot be read.
  public var read: @Sendable (_ path: String) -> [UInt8]?
  /// Whether there is something at a path; `nil` where nobody can tell.
  public var exists: @Sendable (_ path: String) -> Bool?
  /// Writes a new file; one that is there is left alone.
  public var create: @Sendable (_ path: String, _ bytes: [UInt8]) -> Creation

  /// What became of a file that was to be written.
  public enum Creation: Sendable {
    /// It is there now.
    case made
    /// There was one before.
    case exists
    /// It could not be written, for this reason.
    case failed(LocalizedText)
  }

  /// A disk that is read and written by these functions.
  public init(
    documents: @escaping @Sendable (_ folder: String) -> [String],
    read: @escaping @Sendable (_ path: String) -> [UInt8]?, exists: @escaping @Sendable (_ path: String) -> Bool?,
    create: @escaping @Sendable (_ path: String, _ bytes: [UInt8]) -> Creation
  ) {
    self.documents = documents
    self.read = read
    self.exists = exists
    self.create = create
  }

  /// Whether the bytes of a file have 文档类型 in them somewhere, or are in an encoding in which that cannot be told quickly.
  static func mayMentionKind(_ bytes: [UInt8]) -> Bool {
    let word = Array("文档类型".utf8)
    var place = 0
    while let next = bytes[place...].firstIndex(where: { $0 >= 0x80 || $0 == 0 }) {
      if bytes[next...].starts(with: word) { return true }
      // The lead byte of the word; anything else may be of another encoding.
      if bytes[next] < 0xE0 || bytes[next] > 0xEF { return true }
      place = min(next + 3, bytes.count)
    }
    return false
  }

  /// Whether a file may be a table, by its name.
  public static func mayBeWorkbook(_ path: String) -> Bool {
    [".xlsx", ".xlsm", ".docx", ".csv", ".tsv"].contains { path.lowercased().hasSuffix($0) }
  }

  /// Whether a file may be a document, by its name.
  static func mayBeDocument(_ path: String) -> Bool {
    [".yaml", ".yml", ".json"].contains { path.lowercased().hasSuffix($0) }
  }
}
