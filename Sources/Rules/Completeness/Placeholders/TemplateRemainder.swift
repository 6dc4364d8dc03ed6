import SourceText

/// What a template leaves behind in a text: a gap to be filled (`**`, `XX`, `____`, `（ ）`), a word such as 待定, the sign
/// for "not applicable", an instruction.
struct TemplateRemainder: Hashable {
  /// What it is.
  enum Kind: Hashable {
    /// A gap that nobody filled.
    case gap
    /// A word, a sample, a heading or an instruction in place of an answer.
    case word
    /// `/`, `—`, `-`, 不适用: legal where a cell may be left out.
    case notApplicable
    /// 无, 没有: legal where it is an answer.
    case none
    /// The number zero, which is no reason and no name.
    case zero
  }

  /// What it is.
  let kind: Kind
  /// Where it is, in bytes from the start of the text.
  let range: TextRange
  /// Whether it is all that the text says.
  let isWhole: Bool

  /// The first remainder in a text; `nil` where the text says something. Masks of privacy (`138****1234`), products
  /// (`2.5×3`), units (`元/人*月`) and words of Latin letters (`XXL`) are none.
  static func find(in text: Span<UInt8>) -> TemplateRemainder? {
    let inner = PlaceholderScan.trimmed(text)
    guard !inner.isEmpty else { return nil }
    if inner.count <= PlaceholderScan.longestWord, let kind = PlaceholderScan.wholeKind(of: text, inner) {
      return TemplateRemainder(kind: kind, range: inner, isWhole: true)
    }
    if let range = PlaceholderScan.instruction(in: text, inner) {
      return TemplateRemainder(kind: .word, range: range, isWhole: true)
    }
    guard let gap = PlaceholderScan.gap(in: text, inner) else { return nil }
    return TemplateRemainder(kind: .gap, range: gap, isWhole: PlaceholderScan.isOnlyGap(text, inner, gap))
  }
}
