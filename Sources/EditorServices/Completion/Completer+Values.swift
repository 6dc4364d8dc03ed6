import Forms
import Quantities
import Regulations
import SourceText
import Syntax

extension Completer {
  /// What a field's value can be.
  func valueItems(_ place: ValuePlace, isItem: Bool) -> [CompletionItem] {
    guard let form = self.place.form else { return [] }
    let field = place.field
    switch field.name {
    case .ruleSet: return ruleSetItems()
    case .rule, .checkingRules: return ruleItems()
    case .classLabel: return labelItems(firstLevel: true, place, form)
    case .subclassLabel: return labelItems(firstLevel: false, place, form)
    case .name where form.indicator(of: place.record) != nil: return nameItems(place, form)
    case .comparison: return comparisonItems(place, form)
    case .measureUnit: return unitItems(place, form)
    case .grade where field.type.choices.isEmpty: return gradeItems()
    default: break
    }
    switch field.type {
    case .choice(let choices): return choices.map { value($0, .member) }
    case .choices(let choices):
      guard isItem || self.place.scan.isFlow else { return [] }
      let present = Set(form.list(place.entry).map(\.text))
      return choices.filter { !present.contains($0) }.map { value($0, .member) }
    case .flag: return ["是", "否"].map { value($0, .member) }
    case .indicatorValue where field.name != .actual: return targetItems(place, form)
    case .year: return yearItems(form)
    default: return []
    }
  }

  private func ruleSetItems() -> [CompletionItem] {
    let library = document.analyzer.linter.library
    return library.names.map { name in
      value(name, .module, detail: library[name]?.title ?? "", topic: Topic.ruleSet(name))
    }
  }

  private func ruleItems() -> [CompletionItem] {
    document.analyzer.linter.directory.rules.map { rule in
      value(rule.code.description, .reference, detail: rule.name, topic: Topic.rule(rule.code))
    }
  }

  private func labelItems(firstLevel: Bool, _ place: ValuePlace, _ form: Form) -> [CompletionItem] {
    if firstLevel {
      let wanted = law?.parameters.requiredClasses ?? []
      return IndicatorClass.allCases.map { value($0.label, .class, rank: wanted.contains($0) ? 0 : 1) }
    }
    let above = form.indicator(of: place.record)?.class
    let subclasses = above?.subclasses ?? IndicatorSubclass.allCases
    return subclasses.map { value($0.label, .class) }
  }

  private func gradeItems() -> [CompletionItem] {
    (law?.parameters.grades ?? []).map { grade in
      value(grade.name, .member, detail: isChinese ? "\(grade.lower) 分及以上" : "from \(grade.lower)")
    }
  }

  /// The years that the document's own dates name; nobody asks the clock.
  private func yearItems(_ form: Form) -> [CompletionItem] {
    var years: [Int] = []
    for record in form.allRecords {
      for entry in form.entries(of: record) {
        guard let field = form.declaration(of: entry, in: record), case .date = field.type,
          let year = form.date(entry)?.first.year, !years.contains(year), years.count < 5
        else { continue }
        years.append(year)
      }
    }
    return years.sorted().map { value(String($0), .value) }
  }

  // MARK: Indicators

  private func comparisonItems(_ place: ValuePlace, _ form: Form) -> [CompletionItem] {
    let fitting = Fitting(form.indicator(of: place.record), form).comparisons
    return place.field.type.choices.map { value($0, .operator, rank: fitting.firstIndex(of: $0) ?? 9) }
  }

  private func unitItems(_ place: ValuePlace, _ form: Form) -> [CompletionItem] {
    let indicator = form.indicator(of: place.record)
    let fitting = [seenUnit(indicator)].compactMap(\.self) + Fitting(indicator, form).units
    let written = form.indicators.compactMap { $0.target?.unit?.symbol }
    var seen: Set<String> = []
    return (fitting + written).filter { seen.insert($0).inserted }.map { unit in
      value(unit, .unit, rank: fitting.contains(unit) ? 0 : 1)
    }
  }

  /// Beginnings of a target: comparison, place of the number, unit.
  private func targetItems(_ place: ValuePlace, _ form: Form) -> [CompletionItem] {
    let indicator = form.indicator(of: place.record)
    let fitting = Fitting(indicator, form)
    var items: [CompletionItem] = []
    let isSplit = form.entry(.comparison, in: place.record) != nil || form.entry(.measureUnit, in: place.record) != nil
    if isSplit { return [] }
    if let approved = approvedTarget(indicator, form) {
      items.append(value(approved, .value, detail: isChinese ? "绩效目标" : "the target", rank: -1))
    }
    let seen = seenUnit(indicator)
    let units = [seen].compactMap(\.self) + fitting.units.filter { $0 != seen }
    if fitting.takesDates {
      let year = form.year.map(String.init) ?? ""
      var text = SnippetText()
      text.addStop(year)
      text.add("年")
      text.addStop("12")
      text.add("月底前")
      items.append(target(isChinese ? "\(year)年…月底前" : "by the end of a month of \(year)", text, rank: 0))
    }
    let signs = fitting.comparisons.filter { $0 != "定性" }
    for (index, sign) in signs.prefix(3).enumerated() {
      for unit in units.prefix(index == 0 ? 4 : 1) {
        var text = SnippetText(sign)
        text.addStop()
        text.add(unit)
        items.append(target("\(sign)…\(unit)", text, rank: index + 1))
      }
    }
    return items
  }

  private func target(_ label: String, _ text: SnippetText, rank: Int) -> CompletionItem {
    // No sign of a comparison and no letter of a unit needs quotes, but in JSON every text has them.
    var whole = SnippetText(place.scan.needsBlank ? " " : "")
    let quote = place.scan.quote.map { String(Unicode.Scalar($0)) } ?? (isJSON ? "\"" : "")
    whole.add(quote)
    whole.add(text)
    whole.add(quote + (place.scan.needsComma ? "," : ""))
    return CompletionItem(label, .value, rank: rank, range: place.scan.word, text: whole)
  }
}
