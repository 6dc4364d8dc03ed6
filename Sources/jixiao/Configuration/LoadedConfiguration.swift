import Linting
import Regulations
import SourceText
import Syntax

/// A configuration with what it leads to: the rule sets in its folders.
///
/// A class only so that two uses of one configuration can be told from two of equal text; it is immutable.
final class LoadedConfiguration: Sendable {
  /// The file, from the root.
  let path: FilePath
  /// The folder to which its paths are relative.
  let folder: FilePath
  /// What it says.
  let configuration: Configuration
  /// The rule sets that it gives access to.
  let library: RuleSetLibrary
  /// The files that may hold the user's rule sets, from the root, in the order in which they were read.
  let ruleSetFiles: [FilePath]
  /// Folders with rule sets, and the files that are named themselves.
  let ruleSetPlaces: [FilePath]
  /// The entries of 规则集目录 that lead nowhere.
  let missingFolders: Set<String>

  /// Loads the configuration at the absolute `path`, with the files to which it leads.
  init(_ path: FilePath, reading read: (FilePath) throws(FileError) -> SourceText) throws(FileError) {
    self.path = path
    let folder = path.folder ?? FilePath("/")
    self.folder = folder
    configuration = Configuration(try read(path))
    var files: [FilePath] = []
    var places: [FilePath] = []
    var missing: Set<String> = []
    for entry in configuration.ruleSetFolders {
      let place = folder.appending(Array(entry.value.utf8)).absolute
      let target = entry.value.hasPrefix("/") ? FilePath(entry.value).absolute : place
      places.append(target)
      if FileReader.isDirectory(target) {
        var walk = DirectoryWalk { _, _ in false }
        walk.add([target])
        files += walk.files.sorted()
      } else if FileIdentity(target) != nil {
        files.append(target)
      } else {
        missing.insert(entry.value)
      }
    }
    var trees: [(path: String, tree: SyntaxTree)] = []
    var loaded: [FilePath] = []
    for file in files where !loaded.contains(file) && !Configuration.isConfiguration(file.description) {
      // A rule set that cannot be read is reported when it is linted itself.
      guard let source = try? read(file) else { continue }
      loaded.append(file)
      trees.append((file.shown.description, SyntaxTree(parsing: source, as: file.hasSuffix(".json") ? .json : .yaml)))
    }
    ruleSetFiles = loaded
    ruleSetPlaces = places
    missingFolders = missing
    library = RuleSetLibrary(files: trees)
  }

  /// The path of a file by which globs know it.
  func relative(_ file: FilePath) -> String { file.absolute.relative(to: folder).description }

  /// Whether a file that was found in a directory is among those to check; a configuration always is.
  func includes(_ file: FilePath) -> Bool {
    Configuration.isConfiguration(file.description) || configuration.checks(relative(file))
  }

  /// Whether a change of the file at the absolute `file` can change what the configuration leads to.
  func depends(on file: FilePath) -> Bool {
    if file == path { return true }
    return ruleSetPlaces.contains { file == $0 || file.bytes.starts(with: $0.bytes + [0x2F]) }
  }
}
