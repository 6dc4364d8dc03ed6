import Forms
import Quantities

/// The rule set in force for a document: its whole chain, resolved.
///
/// A class only so that every check can hold it for the price of a reference; it is immutable.
public final class Law: Sendable {
  /// The chain from the document's own rule set up to the national one.
  public let chain: [RuleSet]
  /// The parameters of the whole chain.
  public let parameters: Parameters
  /// The rule set that gave each parameter, by path.
  public let origins: [String: String]
  /// Paths of parameters whose value does not fit their declaration, with the rule set.
  public let unreadable: [(ruleSet: String, path: String)]

  private let cited: [RuleCode: [Provision]]
  /// The level given to each rule, by its number: every rule of every document asks for it.
  private let levels: [Level?]
  /// The rules that may not be relaxed, with the level given where that was said; `nil` for the rule's own.
  private let floors: [RuleCode: Level?]
  /// Whether each rule, by its number, is in ``floors``.
  private let isFloored: [Bool]
  private let unwaivable: Set<RuleCode>

  private let shelf: CalendarShelf

  /// The holidays, for deadlines in working days.
  public var calendar: HolidayCalendar { shelf.calendar }

  /// Resolves a chain, the document's own rule set first; working days are those of the shipped calendar.
  public convenience init(chain: [RuleSet]) { self.init(chain: chain, shelf: CalendarShelf()) }

  /// Resolves a chain, the document's own rule set first.
  init(chain: [RuleSet], shelf: CalendarShelf) {
    self.chain = chain
    self.shelf = shelf
    var parameters = ParameterValues()
    var origins: [String: String] = [:]
    var unreadable: [(ruleSet: String, path: String)] = []
    for set in chain.reversed() {
      guard let node = set.parameters else { continue }
      let values = ParameterValue(node, in: set.tree)
      for declaration in ParameterDeclaration.all {
        guard let value = values.at(declaration.path) else { continue }
        if declaration.read(value, &parameters) {
          origins[declaration.path] = set.name
        } else {
          unreadable.append((set.name, declaration.path))
        }
      }
    }
    self.parameters = Parameters(parameters)
    self.origins = origins
    self.unreadable = unreadable
    var cited: [RuleCode: [Provision]] = [:]
    for set in chain {
      for provision in set.provisions {
        for rule in provision.rules { cited[rule, default: []].append(provision) }
      }
    }
    self.cited = cited
    var levels = [Level?](repeating: nil, count: 1000)
    var floors: [RuleCode: Level?] = [:]
    var unwaivable: Set<RuleCode> = []
    for set in chain.reversed() {
      for (code, terms) in set.terms {
        if let level = terms.level { levels[Int(code.number)] = level }
        if terms.isIrrelaxable, floors[code] == nil { floors[code] = .some(levels[Int(code.number)]) }
        if terms.isUnwaivable { unwaivable.insert(code) }
      }
    }
    self.levels = levels
    self.floors = floors
    isFloored = (0..<1000).map { floors[RuleCode(UInt16($0))] != nil }
    self.unwaivable = unwaivable
  }

  /// The name of the document's own rule set.
  public var name: String { chain.first?.name ?? "" }

  /// The provision that makes a fault of what `rule` reports in a document of `kind`.
  ///
  /// The document's own rule set speaks before the ones it inherits from; a provision that names the kind before one
  /// that holds for all.
  public func provision(for rule: RuleCode, in kind: DocumentKind) -> Provision? {
    let candidates = cited[rule] ?? []
    for set in chain {
      let own = candidates.filter { $0.ruleSet == set.name }
      if let named = own.first(where: { $0.kinds.contains(kind) }) { return named }
      if let general = own.first(where: { $0.kinds.isEmpty }) { return general }
    }
    return nil
  }

  /// The provision with the identity `id`.
  public func provision(_ id: String) -> Provision? {
    for set in chain {
      if let found = set.provisions.first(where: { $0.id == id }) { return found }
    }
    return nil
  }

  /// Every provision of the chain that names `rule`, the nearest rule set first.
  public func provisions(for rule: RuleCode) -> [Provision] { cited[rule] ?? [] }

  /// The level that the chain gives to `rule`; `nil` where none speaks of it.
  public func level(of rule: RuleCode) -> Level? { levels[Int(rule.number)] }

  /// Whether a rule set of the chain marks `rule` 不可放宽: whatever inherits from it may not lower the level.
  public func isIrrelaxable(_ rule: RuleCode) -> Bool { isFloored[Int(rule.number)] }

  /// The level that a rule marked 不可放宽 has at least; `nil` where that is the rule's own.
  public func floor(of rule: RuleCode) -> Level? { floors[rule] ?? nil }

  /// The rule set that marks `rule` 不可放宽, the highest of several.
  public func origin(ofFloor rule: RuleCode) -> String? { chain.last { $0.terms[rule]?.isIrrelaxable ?? false }?.name }

  /// Whether a waiver of `rule` has no effect here: 不可豁免.
  public func isUnwaivable(_ rule: RuleCode) -> Bool { unwaivable.contains(rule) }

  /// The rule set that says so.
  public func origin(ofUnwaivable rule: RuleCode) -> String? {
    chain.first { $0.terms[rule]?.isUnwaivable ?? false }?.name
  }

  /// The rule set that gives `rule` its level.
  public func origin(ofLevel rule: RuleCode) -> String? { chain.first { $0.levels[rule] != nil }?.name }
}
