import Glibc
import Linting
import Regulations
import SourceText
import Synchronization

/// Finds the configuration of each file: the `jixiao.yaml` of the nearest folder above it, or one that was named for all.
///
/// What was found is kept until ``take(_:at:)`` says that it has changed. Folders above the one with a configuration are not looked into: a
/// configuration does not inherit from another one.
final class ConfigurationStore: Sendable {
  private struct State {
    /// By folder.
    var found: [FilePath: LoadedConfiguration?] = [:]
    /// By the path of the configuration.
    var loaded: [FilePath: LoadedConfiguration] = [:]
    var failures: [FilePath: FileError] = [:]
    /// Texts that stand above those on the disk: what an editor has open.
    var texts: [FilePath: SourceText] = [:]
    /// The folder that was asked for last, as it was written: files come folder by folder.
    var latest: (folder: ArraySlice<UInt8>, configuration: LoadedConfiguration?)?
  }

  private let state = Mutex(State())
  private let named: FilePath?

  /// A store that finds configurations by itself, or uses the one at `named` for every file.
  init(named: FilePath? = nil) { self.named = named?.absolute }

  /// The configuration of the file at `path`, which need not be there; `nil` where there is none.
  func configuration(for path: FilePath) -> LoadedConfiguration? {
    if let named { return load(named) }
    let written = path.bytes.dropLast(path.name.count)
    return state.withLock { state in
      if let latest = state.latest, latest.folder == written { return latest.configuration }
      let found = path.absolute.folder.flatMap { Self.find(above: $0, &state) }
      state.latest = (written, found)
      return found
    }
  }

  /// The configuration in the file at `path` itself; `nil` where it cannot be read.
  func load(_ path: FilePath) -> LoadedConfiguration? { state.withLock { Self.load(path.absolute, &$0) } }

  /// The configurations that are there and cannot be read, by path.
  var failures: [(path: FilePath, error: FileError)] {
    state.withLock { state in state.failures.sorted { $0.key < $1.key }.map { ($0.key.shown, $0.value) } }
  }

  /// Notes what an editor has open at `path`, or that it has closed it; true where some configuration depends on it, so
  /// that everything that was found is forgotten.
  func take(_ text: SourceText?, at path: FilePath) -> Bool {
    let path = path.absolute
    return state.withLock { state in
      state.texts[path] = text
      guard
        Configuration.isConfiguration(path.description) || state.loaded.values.contains(where: { $0.depends(on: path) })
      else { return false }
      (state.found, state.loaded, state.failures, state.latest) = ([:], [:], [:], nil)
      return true
    }
  }

  /// Forgets what was found; open texts stay.
  func forget() {
    state.withLock { state in (state.found, state.loaded, state.failures, state.latest) = ([:], [:], [:], nil) }
  }

  private static func find(above start: FilePath, _ state: inout State) -> LoadedConfiguration? {
    var passed: [FilePath] = []
    var result: LoadedConfiguration?
    var folder: FilePath? = start
    while let current = folder {
      if let known = state.found[current] {
        result = known
        break
      }
      passed.append(current)
      let path = current.appending(Array(Configuration.fileName.utf8))
      if state.texts[path] != nil || FileIdentity(path) != nil {
        result = load(path, &state)
        break
      }
      folder = current.folder
    }
    for folder in passed { state.found[folder] = .some(result) }
    return result
  }

  private static func load(_ path: FilePath, _ state: inout State) -> LoadedConfiguration? {
    if let known = state.loaded[path] { return known }
    let texts = state.texts
    do {
      let loaded = try LoadedConfiguration(path) { (file) throws(FileError) in
        if let text = texts[file] { return text }
        return SourceText(decoding: try FileReader.read(file))
      }
      state.loaded[path] = loaded
      return loaded
    } catch {
      state.failures[path] = error
      return nil
    }
  }
}

extension OptionDeclaration {
  /// `--config`.
  static let configuration = OptionDeclaration(
    "config", nil, .text(zh: "文件", en: "FILE", .files), zh: "用这份配置，不再逐级向上查找 jixiao.yaml",
    en: "this configuration for all files, instead of the nearest jixiao.yaml")
}

extension ConfigurationStore {
  /// The store for a call: with the configuration that `--config` names.
  convenience init(_ arguments: ParsedArguments) throws(UsageError) {
    let text = arguments.value(.configuration)
    self.init(named: text.map { FilePath($0) })
    if let text, load(FilePath(text)) == nil, let failure = failures.first {
      throw UsageError(
        zh: "无法读取配置 \(text)：\(failure.error.reason.chinese)",
        en: "cannot read the configuration \(text): \(failure.error.reason.english)")
    }
  }

  /// The configuration of what an operand names: a file, a directory, standard input.
  func configuration(of operand: String) -> LoadedConfiguration? {
    if operand == "-" { return ofWorkingFolder }
    let path = FilePath(operand)
    let isDirectory = FileReader.isDirectory(path)
    return configuration(for: isDirectory ? path.appending(Array(Configuration.fileName.utf8)) : path)
  }

  /// The configuration of the folder in which the program runs.
  var ofWorkingFolder: LoadedConfiguration? {
    configuration(for: FilePath.workingFolder.appending(Array(Configuration.fileName.utf8)))
  }

  /// The rule sets of the folder in which the program runs.
  var library: RuleSetLibrary { ofWorkingFolder?.library ?? RuleSetLibrary() }
}
