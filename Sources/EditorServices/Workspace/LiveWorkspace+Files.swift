import Linting
import Office
import SourceText

/// What is known of a file without reading it.
public struct FileState: Sendable {
  /// The path.
  public let path: String
  /// A number for its bytes as they were read last.
  public let content: Int
  /// How often something else was found in it against others than before.
  public let changes: Int
}

extension LiveWorkspace {
  /// The files of the workspace in which something may be found, and the open texts, by path.
  public func fileStates() -> [FileState] {
    let states = state.withLock { state in
      Set(state.contents.keys).union(state.open.keys).union(state.links.values).map {
        FileState(path: $0, content: state.contents[$0] ?? 0, changes: state.changes[$0] ?? 0)
      }
    }
    return states.sorted { $0.path < $1.path }
  }

  /// The paths of the other files with documents of the projects that the file at `path` is about.
  public func fellows(of path: String) -> Set<String> {
    let paths = state.withLock { state in
      let documents = state.index.facts(of: path)?.documents ?? []
      return documents.flatMap { state.index.project(of: path, document: $0.index).map(\.path) }
    }
    return Set(paths).subtracting([path])
  }

  /// What is found in a file as it is on the disk, alone and against others; nil where it cannot be read or is not looked
  /// at. Of a table that documents were made from the text has an origin, which tells the cells.
  public func analyze(file path: String) -> Analysis? {
    guard let analyzer = analyzer(path), let bytes = files.read(path) else { return nil }
    let source =
      isLinkedWorkbook(path)
      ? Recognition(Workbook(reading: bytes, name: path)).text(keepsPrintedKeys: true) : SourceText(decoding: bytes)
    let analysis = analyzer.analyze(source, as: Self.format(of: path), path: path)
    let cross = state.withLock { $0.index.findings(in: path) }
    return cross.isEmpty ? analysis : analysis.adding(CrossResult(findings: cross))
  }

  /// Whether what is shown is in Chinese.
  public var isChinese: Bool { analyzer("untitled:")?.language ?? .chinese == .chinese }
}
