import Regulations

/// Every rule of the program, whether it runs or not: what rule sets, configurations, waivers and options name.
///
/// A class only so that every check can hold it for the price of a reference; it is immutable.
public final class RuleDirectory: Sendable {
  /// The rules by code.
  public let rules: [Rule]
  private let byCode: [RuleCode: Rule]

  /// A directory of `rules`.
  public init(_ rules: [Rule]) {
    self.rules = rules.sorted { $0.code < $1.code }
    byCode = Dictionary(rules.map { ($0.code, $0) }) { first, _ in first }
  }

  /// The rule with `code`; `nil` where there is none.
  public subscript(_ code: RuleCode) -> Rule? { byCode[code] }

  /// The rule that `word` names, by code (in either case) or by name.
  public func rule(_ word: String) -> Rule? {
    RuleCode(word).flatMap { byCode[$0] } ?? rules.first { $0.name == word }
  }

  /// The rules that `word` names: one, or a family (`JX2`, `JX` for all). Empty where it names none.
  public func rules(_ word: String) -> [Rule] {
    if let rule = rule(word) { return [rule] }
    let prefix = word.uppercased()
    guard prefix.hasPrefix("JX"), prefix.utf8.count < 5 else { return [] }
    return rules.filter { $0.code.description.hasPrefix(prefix) }
  }

  /// What a mistyped word for a rule may have been meant to be: a code that was written with letters for digits or in
  /// other case, or a name. Of another number nobody can say which one was meant.
  public func nearest(to word: String) -> String? {
    let digits = word.uppercased().map { character -> Character in
      switch character {
      case "O", "〇", "０": "0"
      case "I", "L", "|", "１": "1"
      case "Z": "2"
      case "S": "5"
      case "B": "8"
      default: character
      }
    }
    if let code = RuleCode(String(digits)) { return byCode[code]?.code.description }
    return Nearest.match(word, in: rules.map(\.name))
  }
}
