/// The disk as a workspace sees it; whoever runs the server hands it in. The functions may be called on any thread.
public struct WorkspaceFiles: Sendable {
  /// The paths of the files below a folder that may be documents.
  public var documents: @Sendable (_ folder: String) -> [String]
  /// The bytes of a file; `nil` where it cannot be read.
  public var read: @Sendable (_ path: String) -> [UInt8]?
  /// Whether there is something at a path; `nil` where nobody can tell.
  public var exists: @Sendable (_ path: String) -> Bool?

  /// A disk that is read by these functions.
  public init(
    documents: @escaping @Sendable (_ folder: String) -> [String],
    read: @escaping @Sendable (_ path: String) -> [UInt8]?, exists: @escaping @Sendable (_ path: String) -> Bool?
  ) {
    self.documents = documents
    self.read = read
    self.exists = exists
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

  /// Whether a file may be a document, by its name.
  static func mayBeDocument(_ path: String) -> Bool {
    [".yaml", ".yml", ".json"].contains { path.lowercased().hasSuffix($0) }
  }
}
