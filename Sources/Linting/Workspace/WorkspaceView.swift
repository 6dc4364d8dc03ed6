/// What is known of the files around the documents that are checked.
///
/// Linting reads no file: whoever does hands this in.
public struct WorkspaceView: Sendable {
  /// Whether all documents that there are have been read, so that what is not among them is missing; false where some
  /// files were named one by one.
  public var isComplete: Bool
  /// Whether there is a file at a path; `nil` where nobody can tell. Paths are those of the documents, or begin there.
  public var exists: @Sendable (_ path: String) -> Bool?

  /// A view of these files.
  public init(isComplete: Bool, exists: @escaping @Sendable (_ path: String) -> Bool?) {
    self.isComplete = isComplete
    self.exists = exists
  }

  /// Beside what is checked there is nothing: for a file that stands for itself, as an example does.
  public static let sealed = WorkspaceView(isComplete: true) { _ in false }
  /// Nothing is known of other files.
  public static let unknown = WorkspaceView(isComplete: false) { _ in nil }
}
