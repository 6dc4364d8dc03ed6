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
    guard let year = self.year(year) else { return nil }
    let isTarget = year.targets.contains { $0 === document }
    if let target = year.targets.first, !isTarget { return document.kind == .exAnteAssessment ? nil : target }
    guard let first = year.first, first !== document, year.targets.isEmpty || first.kind == .exAnteAssessment else {
      return nil
    }
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

/// A name without its years and the code that systems print before it.
private func bare(_ name: String) -> String {
  var rest = withoutYears(name.utf8.span)
  let digits = rest.prefix { $0.isASCII && $0.isNumber }
  if digits.count >= 3, let sign = rest.dropFirst(digits.count).first, "-－—_".contains(sign) {
    rest = String(rest.dropFirst(digits.count + 1))
  }
  return rest
}

/// The text without 2025年 and 2025年度, of the years 2000 to 2050.
private func withoutYears(_ text: Span<UInt8>) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.count)
  var place = 0
  while place < text.count {
    if let end = yearEnd(text, place) {
      place = end
    } else {
      bytes.append(text[place])
      place += 1
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The offset behind a year that begins at `place`.
private func yearEnd(_ text: Span<UInt8>, _ place: Int) -> Int? {
  guard place + 7 <= text.count, text[place] == 0x32, text[place + 1] == 0x30 else { return nil }
  let (tens, ones) = (text[place + 2], text[place + 3])
  guard (0x30...0x34).contains(tens) && (0x30...0x39).contains(ones) || tens == 0x35 && ones == 0x30,
    text[place + 4] == 0xe5, text[place + 5] == 0xb9, text[place + 6] == 0xb4  // 年
  else { return nil }
  let isFull = place + 10 <= text.count && text[place + 7] == 0xe5 && text[place + 8] == 0xba && text[place + 9] == 0xa6
  return isFull ? place + 10 : place + 7  // 度
}

/// The numbers of a name: those of 一期 and 二期, 3标段 and 4标段.
private func numbers(of name: PlainName) -> [UInt32] {
  name.scalars.filter { (0x30...0x39).contains($0) || chineseNumbers.contains($0) }
}

private let chineseNumbers = Set("一二三四五六七八九十".unicodeScalars.map(\.value))
