import Forms
import Quantities

/// The points of a form, added up class by class.
///
/// A class whose rows carry no points has those that are written beside it: 产出指标(50分).
struct WeightTally {
  /// The points of one first-level class.
  struct Part {
    /// The class; `nil` where its label is none of ours.
    let `class`: IndicatorClass?
    /// The place in ``Form/headings`` of its label.
    let heading: Int?
    /// The sum of its points.
    var points: ExactDecimal = .zero
    /// How many of its rows carry points.
    var count = 0
  }

  /// The classes that have rows, in the order of the text.
  private(set) var parts: [Part] = []
  /// Whether something that is no number stands where points belong.
  private(set) var isUnreadable = false
  /// Whether points have decimals, so that their sum may be off by what was rounded away.
  private(set) var hasFractions = false
  /// The points of cost indicators that stand under 产出指标, as 财预〔2020〕10号 has them.
  private(set) var costUnderOutput: ExactDecimal = .zero

  init(_ form: Form) {
    for indicator in form.indicators { add(indicator, form) }
    for index in parts.indices where parts[index].count == 0 { carry(index, form) }
  }

  /// The sum over all classes.
  var total: ExactDecimal { parts.reduce(.zero) { $0 + $1.points } }

  /// Whether no points are written at all.
  var isEmpty: Bool { parts.allSatisfy { $0.count == 0 } }

  /// The points of `class`; `nil` where it has none.
  subscript(_ class: IndicatorClass) -> ExactDecimal? {
    let points = parts.reduce(ExactDecimal.zero) { $1.class == `class` ? $0 + $1.points : $0 }
    return points.isZero ? nil : points
  }

  private mutating func add(_ indicator: Indicator, _ form: Form) {
    let heading = indicator.classHeading ?? indicator.subclassHeading
    var place = parts.count - 1
    while place >= 0, parts[place].heading != heading || parts[place].class != indicator.class { place -= 1 }
    if place < 0 {
      parts.append(Part(class: indicator.class, heading: heading))
      place = parts.count - 1
    }
    switch indicator.weight {
    case .blank, .notApplicable: break
    case .unreadable: isUnreadable = true
    case .value(let points):
      parts[place].points += points
      parts[place].count += 1
      note(points)
      if indicator.class == .output, indicator.subclass == .outputCost || indicator.subclass == .economicCost {
        costUnderOutput += points
      }
    }
  }

  private mutating func carry(_ index: Int, _ form: Form) {
    guard let heading = parts[index].heading.map({ form.headings[$0] }) else { return }
    guard let points = Self.points(besides: heading, form) else {
      // A range (0-20分) tells how much the class may weigh, not how much it does.
      if heading.weight != nil || heading.label.points != nil { isUnreadable = true }
      return
    }
    parts[index].points = points
    parts[index].count = 1
    note(points)
  }

  private mutating func note(_ points: ExactDecimal) {
    if points.scale > 0, !points.isWhole { hasFractions = true }
  }

  /// The one value written beside a class, as 权重 inside it or in brackets behind its name.
  private static func points(besides heading: ClassHeading, _ form: Form) -> ExactDecimal? {
    if let node = heading.weight, let number = form.points(node).number { return number }
    guard let points = heading.label.points, points.lower == points.upper else { return nil }
    return points.lower
  }
}

extension Form {
  /// The points for the execution rate, with their place: of the execution row of a self-evaluation, or printed in a
  /// target; `nil` where no field for them is there.
  var executionWeight: (points: Points, entry: Entry)? {
    if let row = executionRow {
      return entry(.weight, in: row.record).map { (row.weight, $0) }
    }
    guard let target = self[.funds, .executionTarget]?.record, let entry = entry(.weight, in: target) else {
      return nil
    }
    return (points(entry), entry)
  }
}
