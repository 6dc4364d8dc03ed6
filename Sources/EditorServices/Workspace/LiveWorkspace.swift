import Linting
import SourceText
import Synchronization
import Syntax

/// The documents of a workspace while somebody edits them: texts that are open stand above the files on the disk.
///
/// All functions may be called on any thread. What is slow, reading and checking a whole folder, is done beside the
/// index, which is exchanged at the end: nobody waits for it.
public final class LiveWorkspace: Sendable {
  /// What lints the document at a path; `nil` for one that is not looked at.
  public let analyzer: @Sendable (_ path: String) -> Analyzer?
  let files: WorkspaceFiles
  let state: Mutex<State>

  struct State {
    var index: WorkspaceIndex
    var folders: [String] = []
    /// The open texts by path.
    var open: [String: OpenText] = [:]
    /// How often something else was found in a file than before.
    var changes: [String: Int] = [:]
    /// Texts of other files that findings speak of, as they were when their facts were read.
    var texts: [(path: String, text: SourceText)] = []
    /// A number for the bytes of each file that may be a document, as they were read last; another one when they differ.
    var contents: [String: Int] = [:]
    /// The tables that documents were made from, by the paths of the documents, and what was read of the tables.
    var links: [String: String] = [:]
    var workbooks: [String: LinkedWorkbook] = [:]
    /// The indicators of the files, once somebody has asked for them.
    var seen: SeenIndicators?
    /// Whether a folder is being read, and what has changed on the disk meanwhile.
    var isScanning = false
    var missed: Set<String> = []
  }

  struct OpenText {
    var revision: Int
    /// The text of that revision, linted apart; asked for again by hovers, actions and other documents.
    var analysis: Analysis
  }

  private static let keptTexts = 16
  /// Held while folders are read: one reading at a time.
  private let scanning = Mutex(())

  /// A workspace without a folder; `files` is the disk.
  /// - Parameter analyzer: what lints the document at a path; `nil` for one that is not looked at.
  public init(files: WorkspaceFiles, analyzer: @escaping @Sendable (_ path: String) -> Analyzer?) {
    self.analyzer = analyzer
    self.files = files
    let view = WorkspaceView(isComplete: true, exists: files.exists)
    state = Mutex(State(index: WorkspaceIndex(view: view)))
  }

  // MARK: Open texts

  /// One text of a document among the others.
  public struct Look: Sendable {
    /// What is found, in this document alone and against others.
    public let analysis: Analysis
    /// Another number whenever something else is found against others.
    public let changes: Int
    /// The paths of other files in which something else is found since this text was taken in.
    public let touched: Set<String>
  }

  /// Takes in a text of the open document at `path` and says what is found in it. A revision older than one that was
  /// taken in changes nothing for the others.
  public func look(at source: SourceText, as format: SyntaxFormat, path: String, revision: Int) -> Look? {
    let known = state.withLock { $0.open[path] }
    if let known, known.revision == revision {
      return state.withLock { Self.look(known.analysis, path, [], $0) }
    }
    guard let analysis = analyzer(path)?.analyze(source, as: format, path: path) else { return nil }
    return state.withLock { state in
      if let newer = state.open[path], newer.revision > revision { return Self.look(analysis, path, [], state) }
      state.open[path] = OpenText(revision: revision, analysis: analysis)
      let touched = Self.update(path, analysis.result.facts, &state).union(
        state.take(WorkbookLink(topOf: source.bytes), of: path))
      return Self.look(analysis, path, touched, state)
    }
  }

  /// What is found in a text, which is mostly one that was taken in already; nothing is told to the others.
  public func analyze(_ source: SourceText, as format: SyntaxFormat, path: String) -> Analysis? {
    let (known, cross) = state.withLock { ($0.open[path]?.analysis, $0.index.findings(in: path)) }
    let isKnown = known.map { $0.format == format && $0.result.tree.source.bytes == source.bytes } ?? false
    guard let analysis = isKnown ? known : analyzer(path)?.analyze(source, as: format, path: path) else { return nil }
    return cross.isEmpty ? analysis : analysis.adding(CrossResult(findings: cross))
  }

  /// Says that the document at `path` is closed: the file counts again. Returns the paths of the files in which something
  /// else is found.
  public func close(_ path: String) -> Set<String> {
    state.withLock { $0.open[path] = nil }
    return refresh([path])
  }

  private static func look(_ analysis: Analysis, _ path: String, _ touched: Set<String>, _ state: borrowing State)
    -> Look
  {
    let cross = CrossResult(findings: state.index.findings(in: path))
    return Look(
      analysis: cross.findings.isEmpty ? analysis : analysis.adding(cross), changes: state.changes[path] ?? 0,
      touched: touched.subtracting([path]))
  }

  private static func update(_ path: String, _ facts: FileFacts?, _ state: inout State) -> Set<String> {
    var facts = facts
    facts?.isAlone = !state.folders.contains { path.hasPrefix($0) }
    let touched = state.index.update(path, facts)
    for path in touched { state.changes[path, default: 0] &+= 1 }
    return touched
  }

  /// Forgets what was made of all texts: the settings by which documents are checked have changed. The open documents
  /// are to be looked at again, and the folders to be read again.
  public func settingsChanged() {
    state.withLock { $0.open = [:] }
  }

  // MARK: Files

  /// Reads files again that have changed, come or gone, and everything below such folders; open documents stay what
  /// they are. Returns the paths of the files in which something else is found.
  public func refresh(_ paths: Set<String>) -> Set<String> {
    let isScanning = state.withLock { state in
      if state.isScanning { state.missed.formUnion(paths) }
      return state.isScanning
    }
    if isScanning { return [] }
    var changes: [(path: String, facts: FileFacts?)] = []
    var read = FilesRead()
    for path in paths {
      if WorkspaceFiles.mayBeDocument(path) {
        changes.append((path, facts(of: path, &read)))
        continue
      }
      // A folder that came, was renamed or went.
      let known = state.withLock { state in state.index.paths.filter { $0.hasPrefix(path + "/") } }
      changes += Set(known).union(files.documents(path)).map { ($0, facts(of: $0, &read)) }
    }
    return state.withLock { state in
      var touched = state.index.filesChanged(paths)
      for path in touched { state.changes[path, default: 0] &+= 1 }
      state.texts.removeAll { text in changes.contains { $0.path == text.path } }
      for (path, _) in changes { state.contents[path] = read.contents[path] }
      for path in paths where !state.documents(from: path).isEmpty {
        touched.formUnion(state.noteChange(ofWorkbook: path))
      }
      for (path, _) in changes where state.open[path] == nil {
        touched.formUnion(state.take(read.links[path], of: path))
      }
      state.seen = nil
      for (path, facts) in changes where state.open[path] == nil { touched.formUnion(Self.update(path, facts, &state)) }
      return touched
    }
  }

  /// Takes `folders` as those of the workspace and reads all documents in them. `progress` is told now and then how many
  /// of how many files are read, and may stop the reading by returning false. Returns the paths of the files in which
  /// something else is found.
  public func scan(_ folders: [String], progress: (_ done: Int, _ all: Int) -> Bool) -> Set<String> {
    scanning.withLock { _ in
      let folders = folders.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
      state.withLock { $0.isScanning = true }
      let paths = Set(folders.flatMap { files.documents($0) }).sorted()
      var changes: [(path: String, facts: FileFacts?)] = []
      var read = FilesRead()
      var isWhole = true
      for (number, path) in paths.enumerated() {
        if number % 64 == 0, !progress(number, paths.count) {
          isWhole = false
          break
        }
        if let facts = facts(of: path, &read) { changes.append((path, facts)) }
      }
      var index = WorkspaceIndex(view: WorkspaceView(isComplete: isWhole, exists: files.exists))
      index.update(changes)
      let (open, missed) = state.withLock { state in
        state.folders = folders
        state.contents = read.contents
        Self.exchange(index, &state)
        let tables = Self.exchange(read.links, &state)
        state.isScanning = false
        defer { state.missed = [] }
        return (tables.union(state.open.keys), state.missed)
      }
      return missed.isEmpty ? open : open.union(refresh(missed))
    }
  }

  /// Puts `index` in the place of the one in use; the open texts are those of now.
  private static func exchange(_ index: WorkspaceIndex, _ state: inout State) {
    state.index = index
    state.seen = nil
    for (path, text) in state.open { _ = update(path, text.analysis.result.facts, &state) }
    for path in state.open.keys { state.changes[path, default: 0] &+= 1 }
  }

  /// Puts the tables of the files on the disk in the place of those known; returns the tables there are and were.
  private static func exchange(_ links: [String: WorkbookLink], _ state: inout State) -> Set<String> {
    let open = state.links.filter { state.open[$0.key] != nil }
    let gone = Set(state.links.values)
    state.links = open
    for (path, link) in links where state.open[path] == nil { state.links[path] = link.table(of: path) }
    // The folder may be read again because nobody tells of changes.
    let tables = gone.union(state.links.values)
    for table in tables { state.noteChange(ofWorkbook: table) }
    return tables
  }

  /// Waits until no folder is being read.
  public func finishScan() { scanning.withLock { _ in } }

  /// What files that may be documents are and say besides their facts.
  private struct FilesRead {
    var contents: [String: Int] = [:]
    var links: [String: WorkbookLink] = [:]
  }

  private func facts(of path: String, _ read: inout FilesRead) -> FileFacts? {
    guard let analyzer = analyzer(path), let bytes = files.read(path) else { return nil }
    read.links[path] = WorkbookLink(topOf: bytes)
    let facts = analyzer.linter.facts(SourceText(decoding: bytes), as: Self.format(of: path), path: path)
    if facts != nil || analyzer.readsConfigurations || WorkspaceFiles.mayMentionKind(bytes) {
      read.contents[path] = bytes.hashValue
    }
    return facts
  }

  static func format(of path: String) -> SyntaxFormat {
    path.lowercased().hasSuffix(".json") ? .json : .yaml
  }

  /// The text of a file that a finding elsewhere speaks of: the open one, else that on the disk; `nil` where it cannot be
  /// read.
  public func text(of path: String) -> SourceText? {
    let known = state.withLock { state in
      state.open[path]?.analysis.result.tree.source ?? state.texts.first { $0.path == path }?.text
    }
    if let known { return known }
    guard let text = files.read(path).map({ SourceText(decoding: $0) }) else { return nil }
    state.withLock { state in
      if state.texts.count >= Self.keptTexts { state.texts.removeFirst() }
      state.texts.append((path, text))
    }
    return text
  }
}
