import Quantities

/// The unit of money that a label or a note beside a table names.
enum MoneyLabel {
  /// The unit in the bracket of a label in normal spelling: `项目资金(万元)`, `预算金额(单位:元)`.
  static func unit(inBracketOf label: String) -> String? {
    LabelText.bracket(label).flatMap { known(String($0)) }
  }

  /// The unit that a note in normal spelling names: `金额单位:万元`, `(单位:元)`.
  static func unit(named label: String) -> String? {
    guard label.utf8.count <= 60, let range = label.lastRange(of: "单位:") else { return nil }
    return known(String(label[range.upperBound...].prefix { $0 != ")" && $0 != ";" }))
  }

  private static func known(_ text: String) -> String? {
    let words = text.hasPrefix("单位:") ? String(text.dropFirst(3)) : text
    guard let unit = MoneyUnit(words) else { return nil }
    // 分 in a bracket is points.
    switch unit {
    case .yuan, .tenThousandYuan, .hundredMillionYuan: return unit.rawValue
    default: return nil
    }
  }
}

extension String {
  fileprivate func lastRange(of word: String) -> Range<Index>? {
    var found: Range<Index>?
    var rest = self[...]
    while let range = rest.firstRange(of: word) {
      found = range
      rest = rest[range.upperBound...]
    }
    return found
  }
}
