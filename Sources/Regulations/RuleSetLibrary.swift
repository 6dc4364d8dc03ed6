import SourceText
import Synchronization
import Syntax

/// The rule sets that a run knows: the built-in ones and the user's own.
///
/// Files are read when a document first asks for them; what was read is kept for as long as the library lives.
public final class RuleSetLibrary: Sendable {
  /// The rule set that holds where none is named.
  public static let fallback = "国家"

  private struct State {
    var sets: [String: RuleSet] = [:]
    var laws: [String: Law] = [:]
  }

  private let state: Mutex<State>
  /// The names of the user's rule sets, and the files that have each, in the order in which they were given.
  private let users: [String: [String]]
  /// The user's own rule sets that are in force, in the order in which they were given.
  public let userSets: [RuleSet]
  private let shelf: CalendarShelf

  /// A library of the built-in rule sets and those in `sources`. Years of holidays in `holidays` replace the shipped ones.
  public convenience init(adding sources: [SourceText] = [], holidays: [SourceText] = []) {
    self.init(files: sources.map { (path: "", tree: SyntaxTree(parsing: $0, as: .yaml)) }, holidays: holidays)
  }

  /// A library of the built-in rule sets and those in the user's files.
  ///
  /// A built-in rule set stands above a user's of the same name, so that nobody passes off a law of their own as one of
  /// those; of two user sets of one name the first holds. JX902 reports both.
  public init(files: [(path: String, tree: SyntaxTree)], holidays: [SourceText] = []) {
    shelf = CalendarShelf(adding: holidays)
    var state = State()
    var users: [String: [String]] = [:]
    var userSets: [RuleSet] = []
    for (path, tree) in files {
      for set in RuleSet.all(in: tree, path: path) {
        users[set.name, default: []].append(path)
        guard !EmbeddedFiles.ruleSetNames.contains(set.name), state.sets[set.name] == nil else { continue }
        state.sets[set.name] = set
        userSets.append(set)
      }
    }
    self.users = users
    self.userSets = userSets
    self.state = Mutex(state)
  }

  /// Whether the program has a rule set of this name compiled in.
  public static func isBuiltIn(_ name: String) -> Bool { EmbeddedFiles.ruleSetNames.contains(name) }

  /// The user's files that have a rule set `name`; one file twice where it has two.
  public func files(naming name: String) -> [String] { users[name] ?? [] }

  /// The names of all rule sets; the national one first, the others in the order of their characters.
  public var names: [String] {
    Set(userSets.map(\.name) + EmbeddedFiles.ruleSetNames).sorted {
      ($0 == Self.fallback ? 0 : 1, $0) < ($1 == Self.fallback ? 0 : 1, $1)
    }
  }

  /// The rule set `name` itself; `nil` where it is unknown.
  public subscript(_ name: String) -> RuleSet? { state.withLock { Self.set(name, &$0) } }

  /// The law of the rule set `name`; `nil` where it is unknown. A cycle of inheritance ends where it closes.
  public func law(_ name: String) -> Law? {
    state.withLock { state in
      if let known = state.laws[name] { return known }
      var chain: [RuleSet] = []
      var next: String? = name
      while let current = next, !chain.contains(where: { $0.name == current }), let set = Self.set(current, &state) {
        chain.append(set)
        next = set.parent
      }
      if chain.isEmpty { return nil }
      let law = Law(chain: chain, shelf: shelf)
      state.laws[name] = law
      return law
    }
  }

  private static func set(_ name: String, _ state: inout State) -> RuleSet? {
    if let known = state.sets[name] { return known }
    guard let bytes = EmbeddedFiles.bytes(of: name + ".yaml"), let set = RuleSet(SourceText(decoding: bytes)) else {
      return nil
    }
    state.sets[name] = set
    return set
  }
}
