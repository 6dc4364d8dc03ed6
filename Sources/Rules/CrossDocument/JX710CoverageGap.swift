import Forms
import Linting
import Quantities
import Regulations
import SourceText

let coverageGap = Rule(
  710, "coverage-gap", .warning, [.projectTarget, .departmentTarget, .departmentSelfEvaluation], by: .department,
  summary: LocalizedText(
    zh: "部门的监控或自评没有覆盖全部项目，或部门数与各项目合计不符",
    en: "Monitoring or self-evaluation leaves out a project, or the department's total is not that of its projects"),
  why: LocalizedText(
    zh: "绩效管理要覆盖全部预算资金，漏掉的项目无人监督", en: "All money is to be covered; what is left out nobody watches"),
  advice: LocalizedText(
    zh: "补做漏掉的监控表或自评表；核对部门项目支出与各项目资金", en: "Make what is missing; check the department's total against its projects"),
  parameters: [.monitoringCoverage, .selfEvaluationCoverage, .fundTotals],
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001", 主管部门: 县交通运输局}
      ---
      ↓文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 桥梁加固, 编码: "6103240005", 主管部门: 县交通运输局}
      ---
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001", 主管部门: 县交通运输局}
      """),
    .bad(
      """
      文档类型: 部门整体支出绩效目标申报表
      规则集: 岳阳市区级2025
      年度: 2025
      部门: {名称: 区交通运输局}
      资金: {部门预算总额: 500, 基本支出: 300, 项目支出: ↓200}
      ---
      文档类型: 项目支出绩效目标申报表
      规则集: 岳阳市区级2025
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001", 主管部门: 区交通运输局}
      资金: {年度资金总额: 320}
      """),
    // One department, however its name is written.
    .bad(
      """
      文档类型: 部门整体支出绩效目标申报表
      规则集: 岳阳市区级2025
      年度: 2025
      部门: {名称: 219-岳阳楼区交通运输局}
      资金: {部门预算总额: 500, 基本支出: 300, 项目支出: ↓200}
      ---
      文档类型: 项目支出绩效目标申报表
      规则集: 岳阳市区级2025
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001", 主管部门: 区 交通运输局}
      资金: {年度资金总额: 120}
      ---
      文档类型: 项目支出绩效目标申报表
      规则集: 岳阳市区级2025
      年度: 2025
      项目: {名称: 桥梁加固, 编码: "6103240005", 主管部门: XX区交通运输局}
      资金: {年度资金总额: 90}
      """),
    // Two departments of one name in two places.
    .good(
      """
      文档类型: 部门整体支出绩效目标申报表
      规则集: 岳阳市区级2025
      年度: 2025
      部门: {名称: 岳阳楼区交通运输局}
      资金: {部门预算总额: 500, 基本支出: 300, 项目支出: 200}
      ---
      文档类型: 项目支出绩效目标申报表
      规则集: 岳阳市区级2025
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001", 主管部门: 岳阳楼区交通运输局}
      资金: {年度资金总额: 200}
      ---
      文档类型: 项目支出绩效目标申报表
      规则集: 岳阳市区级2025
      年度: 2025
      项目: {名称: 桥梁加固, 编码: "6103240005", 主管部门: 云溪区交通运输局}
      资金: {年度资金总额: 90}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      规则集: 岳阳市区级2025
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001", 主管部门: 区交通运输局}
      资金: {年度资金总额: 320}
      ---
      文档类型: 项目支出绩效目标申报表
      规则集: 岳阳市区级2025
      年度: 2025
      项目: {名称: 宣传费, 编码: "6103240006", 主管部门: 区交通运输局}
      资金: {年度资金总额: 5}
      ---
      文档类型: 项目支出绩效自评表
      规则集: 岳阳市区级2025
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001", 主管部门: 区交通运输局}
      ---
      文档类型: 部门整体支出绩效目标申报表
      规则集: 岳阳市区级2025
      年度: 2025
      部门: {名称: 区交通运输局}
      资金: {部门预算总额: 700, 基本支出: 300, 项目支出: 400}
      ---
      文档类型: 部门整体支出绩效自评表
      规则集: 岳阳市区级2025
      年度: 2025
      部门: {名称: 区交通运输局}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001", 主管部门: 县交通运输局}
      ---
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 桥梁加固, 编码: "6103240005", 主管部门: 县交通运输局}
      ---
      文档类型: 绩效运行监控表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001", 主管部门: 县交通运输局}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n年度: 2025\n项目: {名称: 农村公路养护, 主管部门: 县交通运输局}\n"),
  ]
) { check in
  guard check.isComplete else {
    for document in check.documents {
      check.notApplicable(in: document, zh: "没有检查全部文档，不能断定覆盖范围", en: "not all documents were looked at")
    }
    return
  }
  for documents in check.departments { cover(DepartmentYear(documents), &check) }
}

/// Looks at one department: its stages, then its money.
private func cover(_ archive: DepartmentYear, _ check: inout GroupCheck) {
  for target in archive.targets where archive.targets.count < 2 {
    check.notApplicable(in: target, zh: "部门只有这一个项目", en: "it is the department's only project")
  }
  for stage in CoveredStage.allCases {
    for target in archive.leftOut(of: stage) {
      check.report(
        in: target, target.anchor, zh: "部门其他项目已有\(stage.name)，该项目没有",
        en: "other projects of the department have \(stage.englishName), this one does not",
        related: archive.documents(of: stage).prefix(1).map {
          .init($0, $0.anchor, zh: "其他项目的\(stage.name)", en: "What another one has")
        })
    }
    if let target = archive.departmentWithout(stage) {
      check.report(
        in: target, target.anchor, zh: "各项目已有\(stage.name)，缺少部门整体支出的\(stage.name)",
        en: "the projects have \(stage.englishName), the department as a whole has none")
    }
  }
  archive.compareTotals(&check)
}

/// A stage that must cover a department.
private enum CoveredStage: CaseIterable {
  case monitoring, selfEvaluation

  var name: String { self == .monitoring ? "监控表" : "自评表" }
  var englishName: String { self == .monitoring ? "monitoring tables" : "self-evaluations" }
  var kinds: Set<DocumentKind> { self == .monitoring ? [.monitoring] : .selfEvaluations }
  /// The place in the life of a project.
  var lifeStage: Int { self == .monitoring ? 3 : 4 }

  func terms(_ document: DocumentFacts) -> ArchiveTerms.Coverage {
    let terms = document.law.parameters.archive
    return self == .monitoring ? terms.monitoring : terms.selfEvaluation
  }
}

/// The documents of a department and its projects of one year.
private struct DepartmentYear {
  let all: [DocumentFacts]
  /// One target for each project.
  let targets: [DocumentFacts]
  private let department: [DocumentFacts]

  init(_ documents: [DocumentFacts]) {
    all = documents
    var seen: Set<String> = []
    targets = documents.filter { $0.kind == .projectTarget && seen.insert($0.projectKey).inserted }
    department = documents.filter(\.project.isDepartment)
  }

  func documents(of stage: CoveredStage) -> [DocumentFacts] {
    all.filter { stage.kinds.contains($0.kind) && !$0.project.isDepartment }
  }

  /// The targets of projects that have not reached the stage, once the department has: its own form is there, or at least
  /// half of the projects have theirs. A project with a document of a later stage is another rule's (JX705).
  func leftOut(of stage: CoveredStage) -> [DocumentFacts] {
    let due = targets.filter { target in
      let terms = stage.terms(target)
      guard terms.includesProjects else { return false }
      return terms.minimum.map { minimum in target.budget.map { $0 >= minimum } ?? false } ?? true
    }
    let reached = Set(documents(of: stage).map(\.projectKey))
    let missing = due.filter { !reached.contains($0.projectKey) }
    let hasBegun = department.contains { stage.kinds.contains($0.kind) } || (due.count - missing.count) * 2 >= due.count
    guard hasBegun, missing.count < due.count || !reached.isEmpty else { return [] }
    if missing.isEmpty { return [] }
    let later = Set(all.filter { ($0.kind.lifeStage ?? 0) > stage.lifeStage }.map(\.projectKey))
    return missing.filter { !later.contains($0.projectKey) }
  }

  /// The department's target where its own form of the stage is due and absent.
  func departmentWithout(_ stage: CoveredStage) -> DocumentFacts? {
    guard let target = department.first(where: { $0.kind == .departmentTarget }),
      stage.terms(target).includesDepartment,
      !department.contains(where: { stage.kinds.contains($0.kind) })
    else { return nil }
    let reached = Set(documents(of: stage).map(\.projectKey))
    return !reached.isEmpty && reached.count * 2 >= targets.count ? target : nil
  }

  /// The department's projects may not come to more than the department has for projects. They may come to less where a
  /// place demands forms from some amount on only.
  func compareTotals(_ check: inout GroupCheck) {
    for form in department where form.law.parameters.archive.comparesTotals {
      guard let total = form.fund(.projectExpenditure) ?? form.fund(.projectExpenditure, .initialBudget) else {
        continue
      }
      let amounts = targets.map { $0.fund(.totalFunds) }
      guard !amounts.isEmpty, amounts.allSatisfy({ $0 != nil }) else { continue }
      let known = amounts.compactMap { $0 }
      let sum = known.reduce(ExactDecimal.zero) { $0 + $1.yuan }
      let digit = known.map(\.lastDigit).max() ?? .one
      if total.agrees(with: sum, lastDigit: digit) { continue }
      let isMore = sum > total.yuan
      if !isMore, form.law.parameters.archive.selfEvaluation.minimum != nil { continue }
      check.report(
        in: form, total.range, level: isMore ? nil : .hint,
        zh:
          "项目支出\(form.describe(total.yuan))，\(known.count) 个项目的绩效目标合计\(form.describe(sum))，\(isMore ? "超出" : "少")\(form.describe((sum - total.yuan).magnitude))",
        en:
          "project expenditure is \(form.describe(total.yuan)), the targets of \(known.count) projects come to \(form.describe(sum)), \(form.describe((sum - total.yuan).magnitude)) \(isMore ? "more" : "less")",
        related: targets.prefix(5).compactMap { target in
          target.fund(.totalFunds).map {
            .init(target, $0.range, zh: target.project.name?.text ?? "", en: target.project.name?.text ?? "")
          }
        })
    }
  }
}

extension DocumentFacts {
  /// By what the documents of one project are known among those of a department.
  fileprivate var projectKey: String { subject.code ?? subject.name ?? "\(path) \(index)" }
}
