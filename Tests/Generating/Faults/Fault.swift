/// One fault put into a correct document, and the rule that must find it.
package struct Fault: Sendable {
  /// What is wrong.
  package let name: String
  /// The rule's code.
  package let code: String
  /// The kind of document it is put into.
  package let kind: String
  /// Puts it in; false where this document has no place for it.
  package let put: @Sendable (inout Content, inout SplitMix64) -> Bool

  init(
    _ code: String, _ name: String, in kind: String,
    _ put: @escaping @Sendable (inout Content, inout SplitMix64) -> Bool
  ) {
    self.name = name
    self.code = code
    self.kind = kind
    self.put = put
  }

  package static let all =
    inTarget + inSelfEvaluation + inMonitoring + inAssessment + inReview + inReport + inUse
    + inDepartment + inLaw
}

extension Content {
  /// One unit more in the last digit that is shown: where that is a 分, nothing was rounded. Other amounts may have been
  /// rounded, and it takes more units than there are parts.
  mutating func nudge(_ path: String..., by step: Int = 1) -> Bool {
    guard let text = at(path[...])?.string, let value = Fixed(text) else { return false }
    let isExact = self["资金", "单位"]?.string == "元" && value.scale == 2
    return set(path, .plain(Fixed(value.units + step * (isExact ? 1 : 4), scale: value.scale).padded))
  }

  /// A score or a rate that is so far off.
  mutating func shift(_ path: String..., by step: Fixed) -> Bool {
    guard let text = at(path[...])?.string, let value = Fixed(text) else { return false }
    return set(path, .plain((value + step).padded + (text.hasSuffix("%") ? "%" : "")))
  }

  /// Another value in a place that there is.
  mutating func put(_ value: Content?, at path: String...) -> Bool {
    at(path[...]) == nil ? false : set(path, value)
  }

  private mutating func set(_ path: [String], _ value: Content?) -> Bool {
    self = setting(path[...], to: value) ?? self
    return true
  }

  /// The paths of the indicator rows that are as asked.
  func rows(_ isWanted: (Content) -> Bool = { _ in true }) -> [[String]] {
    guard let classes = self["绩效指标"] else { return [] }
    return classes.keys.flatMap { name in
      (classes[name]?.keys ?? []).flatMap { subclass in
        (classes[name, subclass]?.items ?? []).indices.compactMap { number in
          guard let row = classes[name, subclass, String(number)], isWanted(row) else { return nil }
          return ["绩效指标", name, subclass, String(number)]
        }
      }
    }
  }

  /// Another value in a column of one of the rows that are as asked.
  mutating func putInRow(
    _ column: String, _ random: inout SplitMix64, where isWanted: (Content) -> Bool = { _ in true },
    _ value: (String) -> Content?
  ) -> Bool {
    let rows = rows { isWanted($0) && $0[column] != nil }
    guard !rows.isEmpty else { return false }
    let path = random.pick(rows) + [column]
    return set(path, value(at(path[...])?.string ?? ""))
  }
}

extension Fixed {
  /// A number as it is written, with or without a per cent sign.
  init?(_ text: String) {
    let digits = text.filter { $0 != "%" && $0 != "." }
    guard let units = Int(digits) else { return nil }
    let shown = text.filter { $0 != "%" }
    self.init(units, scale: shown.firstIndex(of: ".").map { shown.distance(from: $0, to: shown.endIndex) - 1 } ?? 0)
  }
}
