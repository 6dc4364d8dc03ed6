import Forms
import Linting
import SourceText
import Syntax

/// Files and folders that get other paths.
public struct FileMoves: Sendable {
  private let moves: [(old: String, new: String)]

  /// Moves from old to new paths; what lies in a folder goes with it.
  public init(_ moves: [(old: String, new: String)]) {
    // The deepest folder decides.
    self.moves = moves.sorted { $0.old.utf8.count > $1.old.utf8.count }
  }

  /// The path of a file behind the moves.
  func path(_ path: String) -> String {
    for move in moves {
      if path == move.old { return move.new }
      if path.hasPrefix(move.old + "/") { return move.new + path.dropFirst(move.old.count) }
    }
    return path
  }

  /// The relative path that leads from the file at `from` to `target`.
  static func link(from: String, to target: String) -> String {
    let folders = from.split(separator: "/").dropLast()
    let names = target.split(separator: "/")
    var shared = 0
    while shared < folders.count, shared < names.count - 1, folders[shared] == names[shared] { shared += 1 }
    return (Array(repeating: "..", count: folders.count - shared) + names[shared...].map(String.init)).joined(
      separator: "/")
  }
}

extension LiveWorkspace {
  /// The edits by which all links in documents lead to the same files as before when files are moved: those that name a
  /// moved file, and those in moved documents. Texts are those before the move.
  public func edits(for moves: FileMoves) -> [FileEdit] {
    let (paths, open) = state.withLock { state in
      let linking = state.index.paths.filter { path in
        let links = state.index.facts(of: path)?.documents.flatMap(\.linkedPaths) ?? []
        return moves.path(path) != path ? !links.isEmpty : links.contains { moves.path($0) != $0 }
      }
      return (linking.sorted(), state.open.mapValues(\.analysis))
    }
    return paths.compactMap { path in
      let forms = open[path]?.result.documents.map(\.form) ?? forms(at: path)
      guard let source = forms.first?.tree.source else { return nil }
      let home = moves.path(path)
      var edits: [TextEdit] = []
      for form in forms {
        for link in form.links(at: path) {
          let target = moves.path(link.path)
          let isRight = DocumentPath.resolve(link.tooltip, relativeTo: home) == target
          if !isRight { edits.append(form.tree.replacing(link.node, with: FileMoves.link(from: home, to: target))) }
        }
      }
      edits.sort { $0.range.start < $1.range.start }
      return edits.isEmpty ? nil : FileEdit(path: path, text: source, edits: edits)
    }
  }
}

extension DocumentFacts {
  /// The paths of the files that the document names.
  fileprivate var linkedPaths: [String] {
    subject.links + stage.links.map { DocumentPath.resolve($0.link.text, relativeTo: path) }
  }
}
