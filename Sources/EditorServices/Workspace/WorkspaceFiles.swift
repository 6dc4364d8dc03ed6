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

  /// Whether a file may be a document, by its name.
  static func mayBeDocument(_ path: String) -> Bool {
    [".yaml", ".yml", ".json"].contains { path.lowercased().hasSuffix($0) }
  }
}
