import Linting
import Synchronization

/// What git ignores: the `.gitignore` of each folder from the repository's root down, and `.git/info/exclude`.
///
/// The last pattern that matches decides, and a nearer file stands above one further up; `!` takes a path back in. A file
/// below an ignored folder cannot be taken back in, as walks do not enter the folder. Where there is no repository the
/// files from the root of the disk down hold.
final class GitIgnores: Sendable {
  /// One line of a file.
  private struct Pattern: Sendable {
    let glob: Glob
    let isNegated: Bool
    let isForFolders: Bool
  }

  /// A folder with its patterns.
  private struct Folder: Sendable {
    let patterns: [Pattern]
    /// Whether the repository begins here, so that nothing further up counts.
    let isRoot: Bool
  }

  private let folders = Mutex<[FilePath: Folder]>([:])

  /// Whether git ignores the file or folder at `path`, looking at it alone.
  func ignores(_ path: FilePath, isFolder: Bool) -> Bool {
    let path = path.absolute
    var place = path.folder
    while let current = place {
      let folder = folder(current)
      let name = path.relative(to: current).description
      let decisive = folder.patterns.last { (isFolder || !$0.isForFolders) && $0.glob.matchesItself(name) }
      if let decisive { return !decisive.isNegated }
      if folder.isRoot { return false }
      place = current.folder
    }
    return false
  }

  private func folder(_ path: FilePath) -> Folder {
    if let known = folders.withLock({ $0[path] }) { return known }
    let isRoot = path.appending(Array(".git".utf8)).exists
    var patterns: [Pattern] = []
    // What is found further down a list stands above what came before.
    if isRoot { patterns += Self.patterns(in: path.appending(Array(".git/info/exclude".utf8))) }
    patterns += Self.patterns(in: path.appending(Array(".gitignore".utf8)))
    let folder = Folder(patterns: patterns, isRoot: isRoot)
    folders.withLock { $0[path] = folder }
    return folder
  }

  private static func patterns(in file: FilePath) -> [Pattern] {
    guard let bytes = try? FileReader.read(file) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { pattern($0) }
  }

  private static func pattern(_ line: Substring) -> Pattern? {
    var text = line
    // Blanks at the end count only behind a backslash.
    while text.last == " ", !text.dropLast().hasSuffix("\\") { text.removeLast() }
    if text.isEmpty || text.hasPrefix("#") { return nil }
    let isNegated = text.hasPrefix("!")
    if isNegated { text.removeFirst() }
    let isForFolders = text.hasSuffix("/")
    if isForFolders { text.removeLast() }
    guard !text.isEmpty else { return nil }
    // A slash at the front, or within, ties the pattern to the folder of its file.
    let isTied = text.contains("/") && !text.hasPrefix("**/")
    if text.hasPrefix("/") { text.removeFirst() }
    return Pattern(glob: Glob(isTied ? "./" + text : String(text)), isNegated: isNegated, isForFolders: isForFolders)
  }
}
