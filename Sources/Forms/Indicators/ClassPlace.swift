/// Where a row stands among the classes of indicators, as far as its document says.
public struct ClassPlace: Hashable, Sendable {
  /// The first-level class, where its label is one of ours.
  public let `class`: IndicatorClass?
  /// The second-level class, where its label is one of ours.
  public let subclass: IndicatorSubclass?

  /// The place of a row in these classes.
  public init(_ class: IndicatorClass?, _ subclass: IndicatorSubclass?) {
    self.class = `class`
    self.subclass = subclass
  }

  /// Whether two rows can stand in the same place of two forms: one of them may leave the class open, and forms sort
  /// cost under output or beside it.
  public func isBeside(_ other: ClassPlace) -> Bool {
    if let one = subclass, let two = other.subclass { return one == two || one.isCost && two.isCost }
    guard let one = `class`, let two = other.class else { return true }
    return one == two || [one, two].allSatisfy { $0 == .cost || $0 == .output }
  }
}

extension IndicatorSubclass {
  fileprivate var isCost: Bool {
    switch self {
    case .economicCost, .socialCost, .ecologicalCost, .outputCost: true
    default: false
    }
  }
}
