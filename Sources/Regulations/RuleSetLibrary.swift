import EmbeddedData
import SourceText
import Synchronization

/// The rule sets that a run knows: the built-in ones and the user's own.
///
/// Files are read when a document first asks for them; what was read is kept for as long as the library lives.
public final class RuleSetLibrary: Sendable {
  /// The rule set that holds where none is named.
  public static let fallback = "国家"

  private struct State {
    var sources: [String: SourceText] = [:]
    var sets: [String: RuleSet] = [:]
    var laws: [String: Law] = [:]
  }

  private let state: Mutex<State>
  private let shelf: CalendarShelf

  /// A library of the built-in rule sets and those in `sources`; one of the same name replaces a built-in one. Years of
  /// holidays in `holidays` replace the shipped ones.
  public init(adding sources: [SourceText] = [], holidays: [SourceText] = []) {
    shelf = CalendarShelf(adding: holidays)
    var state = State()
    for source in sources {
      if let set = RuleSet(source) { state.sets[set.name] = set }
    }
    self.state = Mutex(state)
  }

  /// The names of all rule sets; the national one first, the others in the order of their characters.
  public var names: [String] {
    let own = state.withLock { Array($0.sets.keys) }
    return Set(own + EmbeddedFiles.ruleSetNames).sorted {
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
