import Forms
import Linting
import Quantities
import Regulations
import SourceText

let missingLifecycleDocument = Rule(
  705, "missing-lifecycle-document", .warning, Set(DocumentKind.allCases.filter { $0.lifeStage != nil }), by: .project,
  summary: LocalizedText(
    zh: "规则集要求该项目有的文档不在工作区中", en: "A document that the rule set demands for the project is not there"),
  why: LocalizedText(
    zh: "缺了前一环节，后一环节就没有依据：没有批复的目标，自评无从对照",
    en: "Each stage rests on the one before: without a target there is nothing to evaluate"),
  advice: LocalizedText(
    zh: "补做或补交缺少的文档；已有的放入工作区，或在“关联文档”中写明", en: "Make or hand in the missing document, or link to it in 关联文档"),
  parameters: [.archiveStepwise, .archiveDemands, .deadlines],
  examples: [
    .bad(
      """
      ↓文档类型: 项目支出绩效自评表
      规则集: 北林区
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      资金: {年度资金总额: {年初预算数: 30, 全年预算数: 30, 全年执行数: 30}}
      ---
      ↓文档类型: 项目支出绩效目标申报表
      规则集: 北林区
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      资金: {年度资金总额: 30}
      """),
    .bad(
      """
      ↓文档类型: 项目支出绩效目标申报表
      规则集: 扶风县
      年度: 2025
      项目: {名称: 智慧停车, 编码: "6103240003", 属性: 新增}
      资金: {年度资金总额: 20}
      ---
      文档类型: 绩效运行监控表
      规则集: 扶风县
      年度: 2025
      项目: {名称: 智慧停车, 编码: "6103240003", 属性: 新增}
      季度: 1
      """),
    .bad(
      """
      ↓文档类型: 项目支出绩效自评表
      规则集: 岳阳市区级2025
      年度: 2025
      项目: {名称: 办公设备采购, 编码: "6103240004", 标识: [政府采购]}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      规则集: 北林区
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001", 属性: 延续}
      资金: {年度资金总额: 29.9}
      ---
      文档类型: 绩效运行监控表
      规则集: 北林区
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      规则集: 扶风县
      年度: 2025
      项目: {名称: 智慧停车, 编码: "6103240003", 属性: 新增}
      关联文档: [智慧停车可行性研究报告（含事前绩效评估）.pdf]
      ---
      文档类型: 绩效运行监控表
      规则集: 扶风县
      年度: 2025
      项目: {名称: 智慧停车, 编码: "6103240003", 属性: 新增}
      季度: 1
      """),
    .good(
      """
      文档类型: 事前绩效评估报告
      规则集: 康巴什区
      年度: 2024
      项目: {名称: 智慧停车, 编码: "6103240003", 属性: 新增}
      ---
      文档类型: 项目支出绩效目标申报表
      规则集: 康巴什区
      年度: 2025
      项目: {名称: 智慧停车, 编码: "6103240003", 属性: 新增}
      """),
    .notApplicable("文档类型: 事前绩效评估报告\n年度: 2025\n项目: {名称: 智慧停车, 编码: \"6103240003\"}\n"),
  ]
) { check in
  guard check.isComplete else {
    for document in check.documents {
      check.notApplicable(in: document, zh: "没有检查全部文档，不能断定缺少哪一份", en: "not all documents were looked at")
    }
    return
  }
  for dossier in check.dossiers where !dossier.documents.contains(where: \.project.isDepartment) {
    for document in dossier.documents where !dossier.hasEarlierDemand(document) {
      check.notApplicable(in: document, zh: "规则集对该文档以前的环节没有要求", en: "the rule set demands nothing before this document")
    }
    for year in dossier.years { reportGaps(dossier, year, &check) }
  }
}

private let lifeOrder = DocumentKind.allCases.sorted { ($0.lifeStage ?? 9) < ($1.lifeStage ?? 9) }

private func reportGaps(_ dossier: Dossier, _ dossierYear: DossierYear, _ check: inout GroupCheck) {
  let (year, documents) = (dossierYear.year, dossierYear.documents)
  let profile = ProjectProfile(documents)
  let present = Set(documents.map(\.kind))
  for kind in lifeOrder {
    guard let stage = kind.lifeStage, !present.contains(kind) else { continue }
    let later = documents.filter { ($0.kind.lifeStage ?? -1) > stage }
      .min { ($0.kind.lifeStage ?? 9) < ($1.kind.lifeStage ?? 9) }
    guard let witness = later ?? documents.last(where: { $0.kind.lifeStage != nil }) else { continue }
    let terms = witness.law.parameters.archive
    guard let demand = terms.demands.first(where: { $0.kinds.contains(kind) && profile.meets($0) }),
      !dossier.has(kind, for: year)
    else { continue }
    // Nothing is missed before its time: a later document shows that the time has come, else the calendar.
    if later == nil, terms.isStepwise, !isOverdue(kind, year, witness.law, check.today) { continue }
    check.report(
      in: witness, witness.anchor, level: demand.isOptional ? .hint : nil,
      zh: demand.isOptional ? "该项目 \(year) 年度没有\(kind.name)，必要时应当开展" : "缺少该项目 \(year) 年度的\(kind.name)",
      en: demand.isOptional
        ? "there is no \(kind.englishName) of this project for \(year); it is needed where necessary"
        : "the \(kind.englishName) of this project for \(year) is missing",
      provision: demand.provision)
  }
}

/// Whether the day from which things are seen lies behind the time of a document of `year`.
private func isOverdue(_ kind: DocumentKind, _ year: Int, _ law: Law, _ today: Day?) -> Bool {
  guard let today else { return false }
  switch kind {
  case .exAnteAssessment, .projectTarget, .targetReview, .monitoring: return today.year > year
  default:
    let deadlines = law.parameters.deadlines.filter { $0.kind == kind && $0.conditions.isEmpty && $0.rows.isEmpty }
    return deadlines.contains { deadline in
      switch deadline.atTheLatest ?? deadline.notAfter {
      case .day(let offset, let month, let day):
        guard let last = Day(year: year + offset, month: month, day: max(day, 1)) else { return false }
        return (day == 0 ? last.lastOfMonth : last) < today
      case .date(let day): return day < today
      default: return false
      }
    }
  }
}

extension Dossier {
  /// Whether a document of the kind counts for `year` though it is not of that year, or is no file of ours: an
  /// assessment made before, a report on the years up to then, a link to a study into which the assessment was merged.
  fileprivate func has(_ kind: DocumentKind, for year: Int) -> Bool {
    let others = all([kind])
    if others.contains(where: { $0.year == nil }) { return true }
    if kind == .exAnteAssessment, others.contains(where: { ($0.year ?? .max) <= year }) { return true }
    if kind == .evaluationReport || kind == .useOfResults,
      others.contains(where: { (year...(year + 2)).contains($0.year ?? 0) })
    {
      return true
    }
    let words = linkWords(for: kind)
    return documents.contains { document in
      (document.year ?? year) == year
        && document.stage.links.contains { link in words.contains { link.link.text.contains($0) } }
    }
  }

  /// Whether the rule set demands any document of a stage before that of `document`.
  fileprivate func hasEarlierDemand(_ document: DocumentFacts) -> Bool {
    guard let stage = document.kind.lifeStage else { return false }
    return document.law.parameters.archive.demands.contains { demand in
      demand.kinds.contains { ($0.lifeStage ?? 9) < stage }
    }
  }
}

/// Words by which the name of a file says what it is.
private func linkWords(for kind: DocumentKind) -> [String] {
  switch kind {
  case .exAnteAssessment: ["事前绩效评估", "事前评估", "可行性研究", "可研", "预算评审", "投资评审", "评估论证"]
  case .projectTarget: ["绩效目标", "目标申报", "目标批复"]
  case .targetReview: ["目标审核"]
  case .monitoring: ["监控"]
  case .projectSelfEvaluation: ["自评"]
  case .evaluationReport: ["评价报告", "部门评价", "财政评价", "再评价"]
  case .useOfResults: ["结果应用", "整改"]
  default: []
  }
}
