import Forms
import Linting
import SourceText

let copiedDocument = Rule(
  714, "copied-document", .hint, [.projectTarget, .monitoring], by: .content,
  summary: LocalizedText(
    zh: "多个项目的指标和指标值完全相同，或总体目标整段照抄",
    en: "Many projects have the same indicators and values, or the same goal word for word"),
  why: LocalizedText(
    zh: "照抄的目标与本项目的任务和资金不相匹配，监控照抄则是敷衍", en: "A copied target does not fit the project's own tasks and money"),
  advice: LocalizedText(zh: "按本项目的内容、数量和资金重新填写", en: "Fill in what this project does, how much and for what money"),
  parameters: [.archiveCopies],
  examples: [
    .bad(copies(goal: "完成全镇环境整治任务", village: ["东岭镇", "西河镇", "北坡镇"], marked: true)),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 东岭镇道路养护, 编码: A1}
      ↓总体目标: 按照县委县政府的统一部署，全面完成年度各项目标任务，切实保障资金使用安全规范有效，推动各项工作再上新台阶
      ---
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 学校食堂改造, 编码: A2}
      ↓总体目标: 按照县委县政府的统一部署，全面完成年度各项目标任务，切实保障资金使用安全规范有效，推动各项工作再上新台阶
      ---
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 农业技术推广, 编码: A3}
      ↓总体目标: 按照县委县政府的统一部署，全面完成年度各项目标任务，切实保障资金使用安全规范有效，推动各项工作再上新台阶
      """),
    .good(copies(goal: "完成全镇环境整治任务", village: ["东岭镇", "西河镇"], marked: false)),
    .good(
      copies(goal: "完成全镇环境整治任务", village: ["东岭镇", "西河镇", "北坡镇"], marked: false)
        .replacing("≥12", with: "≥13", maxReplacements: 1)),
  ]
) { check in
  // A project that goes on under one name is no copy of itself.
  var projects: [String: DocumentFacts] = [:]
  for document in check.documents {
    let key = document.subject.code ?? document.subject.name ?? "\(document.path) \(document.index)"
    if projects[key] == nil { projects[key] = document }
  }
  let first = projects.values.sorted { ($0.path, $0.index) < ($1.path, $1.index) }
  // Thousands of projects may have one target: nearly always all have the rows of the first, or one is found that has not.
  let odd = first.first { !$0.hasSameRows(as: first[0]) }
  for document in check.documents {
    let copies = document.law.parameters.archive.copies
    guard copies > 1, first.count >= copies else { continue }
    func isOther(_ other: DocumentFacts) -> Bool { other.project.name?.text != document.project.name?.text }
    let others = Array(first.lazy.filter(isOther).prefix(3))
    guard !others.isEmpty else { continue }
    // Both groups of a document may be copies: the rows where they are the same, else the goal.
    let isRows: Bool
    if document.indicators.isEmpty {
      isRows = false
    } else if let odd {
      isRows =
        [first[0], odd].allSatisfy { !isOther($0) || $0.hasSameRows(as: document) }
        && first.allSatisfy { !isOther($0) || $0.hasSameRows(as: document) }
    } else {
      isRows = document.hasSameRows(as: first[0])
    }
    let place = isRows ? document.indicatorsKey : document.goalsKey
    let names = others.compactMap { $0.project.name?.text }.map { "“\($0)”" }.joined(separator: "、")
    check.report(
      in: document, place ?? document.anchor,
      zh: isRows ? "指标和指标值与\(names)等 \(first.count - 1) 个项目完全相同" : "总体目标与\(names)等 \(first.count - 1) 个项目一字不差",
      en: isRows
        ? "the indicators and values are those of \(first.count - 1) other projects (\(names))"
        : "the goal is word for word that of \(first.count - 1) other projects (\(names))",
      related: others.map { other in
        .init(
          other, (isRows ? other.indicatorsKey : other.goalsKey) ?? other.anchor, zh: other.project.name?.text ?? "",
          en: other.project.name?.text ?? "")
      })
  }
}

extension DocumentFacts {
  /// Whether all rows have the same names and values.
  fileprivate func hasSameRows(as other: DocumentFacts) -> Bool {
    indicators.count == other.indicators.count
      && zip(indicators, other.indicators).allSatisfy {
        $0.name.text == $1.name.text && $0.target?.text == $1.target?.text
      }
  }
}

/// Targets of several places with the same rows.
private func copies(goal: String, village: [String], marked: Bool) -> String {
  village.enumerated().map { number, name in
    """
    文档类型: 项目支出绩效目标申报表
    年度: 2025
    项目: {名称: \(name)环境整治, 编码: A\(number)}
    总体目标: \(goal)
    \(marked ? "↓" : "")绩效指标:
      产出指标:
        数量指标: [{名称: 整治村庄个数, 指标值: ≥12个}]
        质量指标: [{名称: 整治验收合格率, 指标值: ＝100%}]
      效益指标:
        社会效益指标: [{名称: 受益群众人数, 指标值: ≥8600人}]

    """
  }.joined(separator: "---\n")
}
