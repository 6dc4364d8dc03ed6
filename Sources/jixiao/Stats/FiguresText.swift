import Forms
import Quantities
import Regulations
import Reports
import Rules
import SourceText

/// The figures as tables for people.
enum FiguresText {
  /// Of units and rules so many are shown; the rest is counted.
  private static let limit = 30

  static func text(_ figures: Figures, _ language: Language) -> String {
    let isChinese = language == .chinese
    var text =
      isChinese
      ? "文件 \(figures.files) 个，文档 \(figures.documents) 份，其中没有问题的 \(figures.clean) 份；略过 \(figures.skipped) 个文件\n"
      : "\(figures.files) files, \(figures.documents) documents, \(figures.clean) of them without findings; \(figures.skipped) files passed over\n"
    let levels = [Level.error, .warning, .hint].map { "\($0.name[language]) \(figures.levels[$0, default: 0])" }
    text += (isChinese ? "问题：" : "findings: ") + levels.joined(separator: isChinese ? "，" : ", ")
    text += isChinese ? "，已豁免 \(figures.waived)\n" : ", waived \(figures.waived)\n"
    section(&text, isChinese ? "文档类型" : "kinds", counts(figures.kinds, by: { $0.name }, language))
    section(&text, isChinese ? "规则集" : "rule sets", counts(figures.ruleSets, by: { $0 }, language))
    section(&text, isChinese ? "年度" : "years", counts(figures.years, by: { String($0) }, language))
    section(&text, isChinese ? "规则" : "rules", rules(figures, language))
    section(&text, isChinese ? "指标值" : "targets", values(figures, language))
    section(&text, isChinese ? "计量单位" : "units", units(figures, language))
    return text
  }

  private static func section(_ text: inout String, _ title: String, _ table: TextTable?) {
    if let table { text += "\n\(title)\n\(table.text(indent: 2))" }
  }

  private static func counts<Key>(_ counts: [Key: Int], by name: (Key) -> String, _ language: Language) -> TextTable? {
    if counts.isEmpty { return nil }
    var table = TextTable([.left, .right])
    for (name, count) in counts.map({ (name($0.key), $0.value) }).sorted(by: { (-$0.1, $0.0) < (-$1.1, $1.0) }) {
      table.add([name, String(count)])
    }
    return table
  }

  private static func rules(_ figures: Figures, _ language: Language) -> TextTable? {
    let rules = figures.rulesInOrder
    if rules.isEmpty { return nil }
    var table = TextTable([.left, .right, .right, .left])
    table.add(language == .chinese ? ["规则", "文档", "问题", "内容"] : ["rule", "documents", "findings", "what"])
    for (code, count) in rules {
      let summary = Rules.catalogue.first { $0.code == code }?.summary[language] ?? ""
      table.add([code.description, String(count.documents), String(count.findings), summary])
    }
    return table
  }

  private static func values(_ figures: Figures, _ language: Language) -> TextTable? {
    if figures.values.isEmpty { return nil }
    var table = TextTable([.left] + Array(repeating: .right, count: Reading.Kind.allCases.count + 2))
    let isChinese = language == .chinese
    table.add(
      [isChinese ? "一级指标" : "class", isChinese ? "指标" : "indicators", isChinese ? "量化比例" : "quantified"]
        + Reading.Kind.allCases.map { $0.name[language] })
    func row(_ name: String, _ values: [Reading.Kind: Int]) {
      let counts = Reading.Kind.allCases.map { values[$0, default: 0] }
      table.add([name, String(counts.reduce(0, +)), Figures.text(Figures.share(values))] + counts.map(String.init))
    }
    for first in IndicatorClass.allCases { if let values = figures.classes[first] { row(first.label, values) } }
    row(isChinese ? "合计" : "total", figures.values)
    return table
  }

  private static func units(_ figures: Figures, _ language: Language) -> TextTable? {
    let units = figures.unitsInOrder
    if units.isEmpty { return nil }
    var table = TextTable([.left, .right, .left])
    for (unit, count) in units.prefix(limit) { table.add([unit.symbol, String(count), unit.dimension.rawValue]) }
    if units.count > limit {
      let rest = units.dropFirst(limit)
      table.add([
        language.pick("另有 \(rest.count) 种", "\(rest.count) more"), String(rest.reduce(0) { $0 + $1.count }), "",
      ])
    }
    return table
  }
}

extension Reading.Kind {
  /// The kind for people.
  fileprivate var name: LocalizedText {
    switch self {
    case .quantified: LocalizedText(zh: "数量", en: "number")
    case .date: LocalizedText(zh: "时间", en: "date")
    case .qualitative: LocalizedText(zh: "定性", en: "qualitative")
    case .vague: LocalizedText(zh: "空泛", en: "vague")
    case .placeholder: LocalizedText(zh: "模板残留", en: "placeholder")
    case .empty: LocalizedText(zh: "未填", en: "empty")
    }
  }
}
