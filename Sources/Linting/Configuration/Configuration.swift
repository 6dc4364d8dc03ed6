import Regulations
import SourceText
import Syntax

/// One `jixiao.yaml`, as far as it can be read: what it sets, and where.
///
/// It is text alone: paths in it are relative to the folder in which it lies, and nobody has looked yet whether they lead
/// anywhere, nor whether there is a rule or a rule set of a name.
public struct Configuration: Sendable {
  /// What the file is called.
  public static let fileName = "jixiao.yaml"

  /// The text.
  public let tree: SyntaxTree
  /// The rule set for documents that name none.
  public internal(set) var ruleSet: Setting<String>?
  /// Folders and files with rule sets.
  public internal(set) var ruleSetFolders: [Setting<String>] = []
  /// Levels of rules, in the order of the text.
  public internal(set) var levels: [LevelSetting] = []
  /// Globs of the files to check; empty for all.
  public internal(set) var included: [Setting<String>] = []
  /// Globs of the files to pass over.
  public internal(set) var excluded: [Setting<String>] = []
  /// The language of the messages.
  public internal(set) var language: Setting<Language>?
  /// The file of findings that are already known.
  public internal(set) var baseline: Setting<String>?
  /// What differs for some files, in the order of the text.
  public internal(set) var byPath: [PathSetting] = []
  /// What could not be read.
  public internal(set) var faults: [ConfigurationFault] = []

  /// Whether a file of this path is a configuration.
  public static func isConfiguration(_ path: String) -> Bool {
    path == fileName || path.hasSuffix("/" + fileName)
  }

  /// Reads a configuration; never fails.
  public init(_ source: SourceText) {
    self.init(SyntaxTree(parsing: source, as: .yaml))
  }

  /// Reads a configuration that is parsed already.
  public init(_ tree: SyntaxTree) {
    self.tree = tree
    read()
  }

  /// The line of a place, from 1.
  public func line(of range: TextRange) -> Int { tree.source.position(at: range.start, .utf8).line + 1 }
}

/// A value of the configuration and where it stands.
public struct Setting<Value: Sendable>: Sendable {
  /// The value.
  public let value: Value
  /// The value's place.
  public let range: TextRange
  /// The value's node.
  let node: NodeID
}

/// A level that the configuration gives to a rule or a family.
public struct LevelSetting: Sendable {
  /// The word that names rules: `JX201`, `JX2`, `unquantified-target`.
  public let rules: Setting<String>
  /// The level.
  public let level: Setting<Level>
}

/// What holds for some of the files.
public struct PathSetting: Sendable {
  /// The globs of the files, relative to the configuration's folder.
  public let globs: [Setting<String>]
  /// The rule set for those that name none.
  public let ruleSet: Setting<String>?
  /// Levels, in the order of the text.
  public let levels: [LevelSetting]
}

/// Something in a configuration that cannot be read as it stands.
public struct ConfigurationFault: Sendable {
  /// Where.
  public let range: TextRange
  /// What is wrong.
  public let message: LocalizedText
  /// What can be done.
  public let fixes: [Fix]
}
