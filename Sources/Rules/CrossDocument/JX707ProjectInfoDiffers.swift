import Forms
import Linting
import Quantities
import SourceText

let projectInfoDiffers = Rule(
  707, "project-info-differs", .warning, .all.subtracting([.workPlan, .ruleSet]), by: .project,
  summary: LocalizedText(
    zh: "同一项目各文档的名称、单位或起止日期不一致", en: "Name, unit or dates of a project differ between its documents"),
  why: LocalizedText(
    zh: "谁申请资金、谁设定目标、谁支出、谁自评，前后应是同一个项目和单位",
    en: "Who asks for the money sets the target and evaluates: project and unit stay the same"),
  advice: LocalizedText(
    zh: "按批复的绩效目标统一名称、单位和日期；编码填错的改正编码", en: "Use what the approved target says, or mend a wrong code"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001", 实施单位: 县公路管理站, 开始日期: 2025-01-01, 结束日期: 2025-12-31}
      ---
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: ↓学校食堂改造, 编码: "6103240001", 实施单位: ↓县第一中学, 开始日期: 2025-01-01, 结束日期: ↓2026-06-30}
      """),
    .bad(
      """
      文档类型: 事前绩效评估报告
      年度: 2025
      项目: {名称: 智慧停车二期, 编码: "6103240003", 实施单位: 县城市管理局}
      ---
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: ↓智慧停车三期, 编码: "6103240003", 实施单位: ↓县文旅投资公司}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 校舍维修改造, 编码: "6103240001", 实施单位: 县校舍安全服务中心}
      ---
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 校舍维修改造, 编码: "6103240001", 实施单位: ↓县综合服务中心}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 水土流失治理, 编码: "6103240001", 实施单位: 县水利局水土保持工作站}
      ---
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 水土流失治理, 编码: "6103240001", 实施单位: 县水土保持工作站}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 2025年农村公路养护项目, 编码: "6103240001", 实施单位: 扶风县公路管理站, 开始日期: 2025-01-01, 结束日期: 2025-12-31}
      ---
      文档类型: 绩效运行监控表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001", 实施单位: 县公路站, 开始日期: 2025年1月, 结束日期: 2025年}
      季度: 1
      ---
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 农村公路养护（2025年度）, 编码: "6103240001", 实施单位: 219001-扶风县公路管理站, 结束日期: 2025-12-31}
      ---
      文档类型: 项目支出绩效目标申报表
      年度: 2026
      项目: {名称: 2026年农村公路养护项目, 编码: "6103240001", 实施单位: 扶风县公路管理站, 开始日期: 2026-01-01, 结束日期: 2026-12-31}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001", 实施单位: 县公路管理站}
      ---
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240002", 实施单位: 县公路管理站}
      """),
    .notApplicable("文档类型: 项目支出绩效自评表\n年度: 2025\n项目: {名称: 农村公路养护, 编码: \"6103240001\"}\n"),
  ]
) { check in
  for dossier in check.dossiers {
    for document in dossier.documents {
      guard let year = document.year, let reference = dossier.reference(for: document, in: year) else {
        check.notApplicable(
          in: document, zh: "没有同一项目同一年度的文档可以核对", en: "there is no document of the project and year to compare with")
        continue
      }
      for (label, english, field) in compared {
        guard let own = document.project[keyPath: field], let theirs = reference.project[keyPath: field],
          contradicts(own.text, theirs.text) || label == "实施单位" && UnitName.differ(own.text, theirs.text)
        else { continue }
        check.report(
          in: document, own.range, zh: "\(label)“\(own.text)”与\(reference.shown)的“\(theirs.text)”不一致",
          en: "the \(english) “\(own.text)” is “\(theirs.text)” in the \(reference.shownInEnglish)",
          related: [
            .init(
              reference, theirs.range, zh: "\(reference.shown)中的\(label)",
              en: "As the \(reference.shownInEnglish) has it")
          ],
          fixes: own.replacing(with: theirs.text).map {
            [.unsafe(zh: "改为“\(theirs.text)”", en: "Change to “\(theirs.text)”", [$0])]
          } ?? [])
      }
      reportDates(document, reference, &check)
    }
  }
}

private let compared: [(String, String, KeyPath<ProjectFacts, TextFact?> & Sendable)] = [
  ("名称", "name", \.name), ("实施单位", "unit", \.unit),
]

/// Dates are plans before the target, and may move with its change.
private func reportDates(_ document: DocumentFacts, _ reference: DocumentFacts, _ check: inout GroupCheck) {
  guard reference.kind == .projectTarget, reference.stage.adjustments.isEmpty else { return }
  let fields: [(String, String, KeyPath<ProjectFacts, DateFact?>)] = [
    ("开始日期", "first day", \.start), ("结束日期", "last day", \.end),
  ]
  for (label, english, field) in fields {
    guard let own = document.project[keyPath: field], let theirs = reference.project[keyPath: field],
      own.date.last < theirs.date.first || theirs.date.last < own.date.first
    else { continue }
    check.report(
      in: document, own.range, zh: "\(label) \(own.date) 与\(reference.shown)的 \(theirs.date) 不一致",
      en: "the \(english) \(own.date) is \(theirs.date) in the \(reference.shownInEnglish)",
      related: [
        .init(
          reference, theirs.range, zh: "\(reference.shown)中的\(label)", en: "As the \(reference.shownInEnglish) has it")
      ])
  }
}

extension Dossier {
  /// What `document` is held against: the target of its year; for the target itself, and where there is none, the first
  /// document of the year.
  fileprivate func reference(for document: DocumentFacts, in year: Int) -> DocumentFacts? {
    let targets = targets(in: year)
    if let target = targets.first, !targets.contains(document) {
      return document.kind == .exAnteAssessment ? nil : target
    }
    let stages = documents.filter { $0.year == year && !targets.contains($0) }
    guard let first = stages.min(by: { ($0.kind.lifeStage ?? 9) < ($1.kind.lifeStage ?? 9) }), first != document,
      targets.isEmpty || first.kind == .exAnteAssessment
    else { return nil }
    return first
  }
}

/// Whether two names cannot mean the same: neither abbreviates the other, and they have little in common; or they differ
/// in a number.
private func contradicts(_ one: String, _ other: String) -> Bool {
  if one == other { return false }
  let (mine, theirs) = (PlainName(bare(one)), PlainName(bare(other)))
  if mine == theirs || mine.isEmpty || theirs.isEmpty { return false }
  if numbers(of: mine) != numbers(of: theirs), mine.scalars.count == theirs.scalars.count { return true }
  return mine.order(sharedWith: theirs) < 0.6
}

/// A name without its year and the code that systems print before it.
private func bare(_ name: String) -> String {
  var rest = name
  for year in 2000...2050 {
    for word in ["\(year)年度", "\(year)年"] {
      if let range = rest.firstRange(of: word) { rest.removeSubrange(range) }
    }
  }
  let digits = rest.prefix { $0.isASCII && $0.isNumber }
  if digits.count >= 3, let sign = rest.dropFirst(digits.count).first, "-－—_".contains(sign) {
    rest = String(rest.dropFirst(digits.count + 1))
  }
  return rest
}

/// The numbers of a name: those of 一期 and 二期, 3标段 and 4标段.
private func numbers(of name: PlainName) -> [UInt32] {
  name.scalars.filter { (0x30...0x39).contains($0) || chineseNumbers.contains($0) }
}

private let chineseNumbers = Set("一二三四五六七八九十".unicodeScalars.map(\.value))
