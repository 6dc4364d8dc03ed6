import Forms
import Linting
import Quantities
import SourceText
import Syntax

/// A total of money, held against the parts that must make it up.
struct FundEquation {
  /// One figure, and the label under which the document knows it.
  struct Term {
    /// What it is: a source, a budget, an item.
    let field: FieldName
    /// The figure.
    let amount: Amount
    /// The key (or cell) that names it.
    let label: NodeID
  }

  /// The total.
  let total: Term
  /// The column's key, where the figures stand in rows.
  let column: NodeID?
  /// The parts.
  let parts: [Term]
  /// Whether total and parts agree in one of the ways in which forms mean them.
  let isBalanced: Bool

  /// Holds `total` against `parts`.
  /// - Parameter readings: other ways to add the parts up, of which one is enough; asked only when the plain sum fails.
  init(_ total: Term, _ parts: [Term], column: NodeID? = nil, or readings: () -> Bool = { false }) {
    self.total = total
    self.parts = parts
    self.column = column
    isBalanced = AmountSum(total: total.amount, parts: parts.map(\.amount)).isBalanced || readings()
  }

  /// Total and parts as amounts.
  var sum: AmountSum { AmountSum(total: total.amount, parts: parts.map(\.amount)) }

  /// Whether the total may be set to the sum of the parts: not where another sum of the same total asks for something
  /// else, because then nobody can tell which figure is wrong, and the two would undo each other.
  func agrees(with others: [FundEquation]) -> Bool {
    let mine = sum
    return others.allSatisfy { other in
      let sum = other.sum
      let isMeantOtherwise = other.isBalanced && !sum.isBalanced
      return other.total.amount.entry.value != total.amount.entry.value || isMeantOtherwise
        || (sum.sum - mine.sum).magnitude <= max(sum.tolerance, mine.tolerance)
    }
  }

  /// What is wrong, with both sides, all operands and the difference.
  func message(in form: Form) -> LocalizedText {
    let sum = sum
    let unit = form.fundUnit.rawValue
    let operands = parts.map { form.text($0.label) + " " + form.inFundUnit($0.amount.yuan) }
    let column = column.map { form.text($0) }
    let name = form.text(total.label)
    let right = parts.count == 1 ? unit : "＝" + form.describe(sum.sum)
    return LocalizedText(
      zh: name + (column.map { "的" + $0 } ?? "") + " \(form.describe(sum.total.yuan)) ≠ "
        + operands.joined(separator: "＋") + right + "，相差 \(form.describe(sum.difference.magnitude))",
      en: name + (column.map { " (" + $0 + ")" } ?? "") + " \(form.describe(sum.total.yuan)) is not "
        + operands.joined(separator: " + ") + (parts.count == 1 ? unit : " = " + form.describe(sum.sum))
        + "; the difference is \(form.describe(sum.difference.magnitude))")
  }

  /// The parts as places beside the total.
  func related(in form: Form) -> [RelatedPlace] {
    parts.map {
      RelatedPlace(form.valueRange($0.amount.entry), form.text($0.label) + " " + form.describe($0.amount.yuan))
    }
  }
}
