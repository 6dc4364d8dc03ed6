import Forms
import Regulations
import Syntax

extension [MonitoringAction] {
  /// Whether `text` names one of the actions. What is said not to be done does not count.
  func isTaken(in text: String) -> Bool {
    contains { action in action.words.contains { text.occurs($0, unlessBehind: negations) } }
  }

  /// The names, for messages.
  var names: String { map(\.name).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "、") }
}

extension String {
  /// Whether `word` stands somewhere without one of `negations` just before it.
  fileprivate func occurs(_ word: String, unlessBehind negations: [String]) -> Bool {
    var rest = Substring(self)
    while let found = rest.firstRange(of: word) {
      let before = self[..<found.lowerBound]
      if !negations.contains(where: { before.hasSuffix($0) }) { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }
}

/// Words that turn an action round: 不需调减预算.
private let negations = ["不", "不需", "不予", "不再", "无需", "无须", "未", "未予", "暂不", "没有", "不必", "不得", "不宜", "不应", "不会"]
