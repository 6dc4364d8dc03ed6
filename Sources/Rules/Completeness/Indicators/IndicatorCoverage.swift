import Forms
import SourceText
import Syntax

/// Which classes of indicators a document has, and where they have rows that say something.
struct IndicatorCoverage {
  /// The document.
  let form: Form
  /// `绩效指标`.
  let list: Entry
  /// How many rows stand below each of ``Form/headings``, empty lines left out.
  private(set) var rowCounts: [Int]
  /// The empty lines, by place in ``Form/indicators``.
  private(set) var emptyRows: [Int] = []
  /// Whether the indicators are set by the six dimensions of a whole department.
  let isByDimensions: Bool

  /// Looks at the indicators; `nil` where `绩效指标` is absent, blank or a bare text: other rules report that.
  init?(_ form: Form) {
    guard let list = form[.indicators], form.isFilled(list), form.tree[list.value].kind != .scalar else { return nil }
    self.form = form
    self.list = list
    isByDimensions = form.headings.contains { $0.level == 1 && $0.label.first?.isDimension ?? false }
    rowCounts = Array(repeating: 0, count: form.headings.count)
    for (index, indicator) in form.indicators.enumerated() {
      if form.isEmptyRow(indicator) {
        emptyRows.append(index)
        continue
      }
      if let first = indicator.classHeading { rowCounts[first] += 1 }
      if let second = indicator.subclassHeading { rowCounts[second] += 1 }
    }
  }

  /// Whether the document uses the flat layout.
  var isFlat: Bool { form.tree[list.value].kind == .sequence }

  /// The heading of a first-level class.
  func heading(_ class: IndicatorClass) -> Int? {
    form.headings.indices.first { form.headings[$0].level == 1 && firstLevel(of: $0) == `class` }
  }

  /// The first-level class to which a heading belongs: by its own or its parent's label, else by what its second level
  /// says.
  func firstLevel(of heading: Int) -> IndicatorClass? {
    let heading = form.headings[heading]
    let own = heading.level == 1 ? heading.label.first : heading.parent.flatMap { form.headings[$0].label.first }
    // 服务对象满意度 is a dimension of a department's form and, in a project's, the class by another name.
    if own == .clientSatisfaction && !isByDimensions { return .satisfaction }
    return heading.level == 1 ? own : own ?? heading.label.second?.parents.first
  }

  /// Whether a first-level class is there, by its own name or through one of its second-level classes.
  func has(_ class: IndicatorClass) -> Bool {
    form.headings.indices.contains { index in
      if firstLevel(of: index) == `class` { return true }
      guard let second = form.headings[index].label.second else { return false }
      // Cost may stand under output and satisfaction under benefit, as in the layouts of 2013 and 2015.
      switch `class` {
      case .satisfaction: return second == .satisfaction
      case .cost: return second == .outputCost || second.parents == [.cost]
      default: return false
      }
    }
  }

  /// Whether a first-level class is there and has rows.
  func hasRows(_ class: IndicatorClass) -> Bool {
    form.headings.indices.contains { firstLevel(of: $0) == `class` && rowCounts[$0] > 0 }
  }

  /// The second-level headings below a first-level class.
  func subheadings(of class: IndicatorClass) -> [Int] {
    form.headings.indices.filter { form.headings[$0].level == 2 && firstLevel(of: $0) == `class` }
  }

  /// Whether a heading that is no class of ours is a class's label with one slip; JX004 proposes the right one.
  func isMisspelt(_ label: String, level: Int) -> Bool {
    form.headings.indices.contains { index in
      let heading = form.headings[index]
      return heading.level == level && heading.label.first == nil && heading.label.second == nil
        && isOneSlip(self.label(index), label)
    }
  }

  /// The label of a heading as printed.
  func label(_ heading: Int) -> String { form.text(form.tree.resolve(form.headings[heading].node)) }

  /// Where a first-level class is named, else `绩效指标`.
  func place(of class: IndicatorClass) -> TextRange {
    heading(`class`).map { form.tree.range(form.headings[$0].node) } ?? form.keyRange(list)
  }
}

extension IndicatorClass {
  /// Whether it is one of the six dimensions of a whole department.
  var isDimension: Bool {
    switch self {
    case .operatingCost, .managementEfficiency, .dutyPerformance, .socialEffect, .sustainability: true
    case .cost, .output, .benefit, .satisfaction, .execution, .decision, .process, .input, .clientSatisfaction: false
    }
  }
}

extension IndicatorSubclass {
  /// The word that a local label of the class keeps: 数量 of 数量指标.
  var stem: String {
    switch self {
    case .satisfaction: "满意"
    case .sustainableImpact: "可持续"
    case .ecologicalBenefit: "生态"
    case .economicBenefit: "经济"
    case .socialBenefit: "社会"
    case .outputCost: "成本"
    default: label.hasSuffix("指标") ? String(label.dropLast(2)) : label
    }
  }
}
