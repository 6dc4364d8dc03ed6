import FoundationEssentials

/// How much of what could be tried is tried: a quarter; everything with `JIXIAO_TESTS=long` in the environment, and where
/// `JIXIAO_RULES` chooses rules.
enum Sample {
  private static let step: Int = {
    let environment = ProcessInfo.processInfo.environment
    return environment["JIXIAO_TESTS"] == "long" || environment["JIXIAO_RULES"] != nil ? 1 : 4
  }()

  /// Whether everything is tried.
  static var isWhole: Bool { step == 1 }

  /// Every fourth of `all`, other ones for the next `turn`, so that four turns see everything.
  static func of<Element>(_ all: [Element], turn: Int) -> [Element] {
    all.enumerated().filter { ($0.offset + turn) % step == 0 }.map(\.element)
  }
}
