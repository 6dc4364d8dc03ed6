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

  private let shelf: CalendarShelf

  /// The holidays, for deadlines in working days.
  public var calendar: HolidayCalendar { shelf.calendar }

  /// Resolves a chain, the document's own rule set first; working days are those of the shipped calendar.
  public convenience init(chain: [RuleSet]) { self.init(chain: chain, shelf: CalendarShelf()) }

  /// Resolves a chain, the document's own rule set first.
  init(chain: [RuleSet], shelf: CalendarShelf) {
    self.chain = chain
    self.shelf = shelf
    var parameters = Parameters()
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
    self.parameters = parameters
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
    for set in chain.reversed() {
      for (code, given) in set.levels { levels[Int(code.number)] = given.level }
    }
    self.levels = levels
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

  /// The rule set that gives `rule` its level.
  public func origin(ofLevel rule: RuleCode) -> String? { chain.first { $0.levels[rule] != nil }?.name }
}
