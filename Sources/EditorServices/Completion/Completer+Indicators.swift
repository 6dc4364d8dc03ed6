import Forms
import Regulations
import SourceText
import Syntax

extension Completer {
  /// The classes that are not there yet: those that the rule set demands first, each alone and with a row below it.
  func headingItems(_ level: Int, _ above: IndicatorClass?, _ siblings: [ClassHeading]) -> [CompletionItem] {
    guard let form = place.form else { return [] }
    var items: [CompletionItem] = []
    if level == 1 {
      for `class` in classes(of: form) where !siblings.contains(where: { $0.label.first == `class` }) {
        let isRequired = law?.parameters.requiredClasses.contains(`class`) ?? false
        let subclasses = requiredSubclasses(of: `class`)
        items += headingPair(
          `class`.label, isRequired: isRequired,
          below: isFlow ? SnippetText(" {}") : classBody(subclasses, place.column))
      }
      return items
    }
    for subclass in above?.subclasses ?? [] where !siblings.contains(where: { $0.label.second == subclass }) {
      items += headingPair(
        subclass.label, isRequired: isRequired(subclass),
        below: isFlow ? listRow(lead: " [", tail: "]") : rowBelow(indent: place.column + 2))
    }
    if above != nil, !isFlow || isJSON {
      let hasWeight = form.headings.contains { $0.level == 1 && $0.label.first == above && $0.weight != nil }
      if !hasWeight {
        var text = SnippetText(" ")
        text.addStop(isJSON ? "0" : "")
        items.append(
          key(
            "权重", .property, detail: isChinese ? "本类指标的权重合计" : "The weight of the whole class", rank: 3, topic: nil,
            value: text))
      }
    }
    return items
  }

  private func headingPair(_ label: String, isRequired: Bool, below: SnippetText) -> [CompletionItem] {
    let detail = isRequired ? (isChinese ? "规则集要求设置" : "demanded by the rule set") : ""
    return [
      key(label, .class, detail: detail, rank: isRequired ? 0 : 1, topic: Topic.heading(label), value: below)
    ]
  }

  /// The classes that belong into a kind of document.
  private func classes(of form: Form) -> [IndicatorClass] {
    switch form.kind {
    case .evaluationReport: [.decision, .process, .output, .benefit]
    case .departmentTarget, .departmentSelfEvaluation:
      [
        .operatingCost, .managementEfficiency, .dutyPerformance, .socialEffect, .sustainability, .clientSatisfaction,
        .output, .benefit, .satisfaction,
      ]
    default: [.output, .cost, .benefit, .satisfaction, .execution]
    }
  }

  private func isRequired(_ subclass: IndicatorSubclass) -> Bool {
    law?.parameters.requiredSubclasses.contains(subclass) ?? false
  }

  /// The subclasses that a class comes with: those demanded, else the first.
  private func requiredSubclasses(of class: IndicatorClass) -> [IndicatorSubclass] {
    let wanted = law?.parameters.neededSubclasses(of: `class`) ?? []
    return wanted.isEmpty ? Array(`class`.subclasses.prefix(1)) : wanted
  }

  // MARK: Rows

  /// The fields with which a new row begins.
  private var rowFields: [Field] { kind?.recordType[.indicators]?.type.recordType?.usualColumns ?? [] }

  /// A whole row where one begins.
  func rowItems(_ type: RecordType, _ form: Form) -> [CompletionItem] {
    guard let row = form.kind.recordType[.indicators]?.type.recordType, row === type, !place.scan.hasColon,
      !place.scan.isFlow, !isJSON
    else { return [] }
    let line = place.source.lineRange(place.source.lines.line(at: place.scan.word.start))
    let before = place.source.bytes[line.start..<place.scan.word.start]
    let isItem = before.contains(UInt8(ascii: "-"))
    let flow = flowSnippet(rowFields, lead: isItem ? "" : "- ")
    return [
      CompletionItem(
        isChinese ? "指标（整行）" : "indicator (whole row)", .snippet,
        detail: rowFields.map(\.key).joined(separator: "、"), rank: 0, range: place.scan.word,
        text: flow, topic: nil)
    ]
  }

  private func rowBelow(indent: Int) -> SnippetText {
    var text = SnippetText("\n" + blanks(indent) + "- ")
    text.add(flowSnippet(rowFields, lead: ""))
    return text
  }

  private func listRow(lead: String, tail: String) -> SnippetText {
    var text = SnippetText(lead)
    text.add(flowSnippet(rowFields, lead: ""))
    text.add(tail)
    return text
  }

  /// The subclasses of a class, each with a row; a class without subclasses has its rows directly below.
  /// - Parameter indent: the column at which the class stands.
  private func classBody(_ subclasses: [IndicatorSubclass], _ indent: Int) -> SnippetText {
    if subclasses.isEmpty { return rowBelow(indent: indent + 2) }
    var text = SnippetText()
    for subclass in subclasses {
      text.add("\n" + blanks(indent + 2) + subclass.label + ":")
      text.add(rowBelow(indent: indent + 4))
    }
    return text
  }

  /// All classes that the rule set demands, for a new 绩效指标.
  /// - Parameter indent: the column at which a class stands.
  func classesSnippet(indent: Int) -> SnippetText {
    var classes = kind.flatMap { law?.parameters.neededClasses(in: $0) } ?? []
    if classes.isEmpty { classes = [.output, .benefit, .satisfaction] }
    var text = SnippetText()
    for `class` in classes {
      text.add("\n" + blanks(indent) + `class`.label + ":")
      text.add(classBody(requiredSubclasses(of: `class`), indent))
    }
    return text
  }
}
