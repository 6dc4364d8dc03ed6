import Linting
import SourceText
import Synchronization

/// Texts of files that findings in other files speak of; the last few are kept.
final class SourceCache: Sendable {
  private let texts = Mutex<[(path: String, text: SourceText?)]>([])

  private static let limit = 16

  /// The text of the file at `path`; `nil` where it cannot be read.
  subscript(_ path: String) -> SourceText? {
    if let known = texts.withLock({ $0.first { $0.path == path } }) { return known.text }
    let text = try? LintInput(path: FilePath(path), isNamed: true, isStandardInput: false).source()
    texts.withLock { texts in
      if texts.count >= Self.limit { texts.removeFirst() }
      texts.append((path, text))
    }
    return text
  }
}

extension FilePath {
  /// What the disk says about the files around those that are linted.
  static func view(isComplete: Bool) -> WorkspaceView {
    WorkspaceView(isComplete: isComplete) { path in
      // An address of the network is nobody's file.
      path.contains("://") ? nil : FilePath(path).exists
    }
  }
}
