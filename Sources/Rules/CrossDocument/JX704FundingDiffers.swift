import Forms
import Linting
import Quantities
import SourceText

let fundingDiffers = Rule(
  704, "funding-differs", .error, .followers.union([.evaluationReport]), by: .project,
  summary: LocalizedText(
    zh: "同一项目各文档的同一项资金数不一致", en: "The same figure of money differs between documents of a project"),
  why: LocalizedText(
    zh: "执行率以预算数为分母，预算数前后不一，执行率和得分都靠不住", en: "The execution rate rests on the budget; two budgets give two rates"),
  advice: LocalizedText(
    zh: "按批复的预算核对两份文档，改正填错的一份", en: "Check both against the approved budget and mend the wrong one"),
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      资金: {年度资金总额: 320, 财政拨款: 300, 其他资金: 20}
      ---
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      资金:
        年度资金总额: {年初预算数: ↓310, 全年预算数: 310, 全年执行数: 305}
        当年财政拨款: {年初预算数: 290, 全年预算数: 290, 全年执行数: 285}
        其他资金: {年初预算数: 20, 全年预算数: 20, 全年执行数: 20}
      """),
    .bad(
      """
      文档类型: 绩效运行监控表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      季度: 1
      资金: {年度资金总额: {年初预算数: 320, 全年预算数: 320, 执行数: 80}}
      ---
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      资金: {单位: 元, 年度资金总额: {年初预算数: ↓3300000, 全年预算数: 3200000, 全年执行数: 3190000}}
      ---
      文档类型: 绩效评价报告
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      资金: {年度资金总额: {全年预算数: 320, 实际支出资金: ↓299}}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      资金: {年度资金总额: 320.45, 财政拨款: 320.45}
      ---
      文档类型: 绩效运行监控表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      季度: 3
      资金: {年度资金总额: {年初预算数: 320.5, 全年预算数: 300, 执行数: 200}}
      ---
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 农村公路养护, 编码: "6103240001"}
      资金:
        单位: 元
        年度资金总额: {年初预算数: 3304500, 全年预算数: 3100000, 全年执行数: 3100000}
        当年财政拨款: {年初预算数: 3204500, 全年预算数: 3000000, 全年执行数: 3000000}
        上年结转资金: {年初预算数: 100000, 全年预算数: 100000, 全年执行数: 100000}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 应急抢险, 编码: "6103240002"}
      资金: {年度资金总额: 80, 财政拨款: 80}
      ---
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 应急抢险, 编码: "6103240002"}
      资金: {年度资金总额: {年初预算数: 0, 全年预算数: 80, 全年执行数: 80}}
      """),
    .good(
      """
      文档类型: 项目支出绩效自评表
      年度: 2025
      项目: {名称: 人居环境整治三年行动, 编码: "6103240001"}
      资金: {单位: 万元, 年度资金总额: {年初预算数: 300, 全年预算数: 300, 全年执行数: 290}}
      ---
      文档类型: 绩效评价报告
      年度: 2025
      项目: {名称: 人居环境整治三年行动, 编码: "6103240001"}
      资金: {单位: 万元, 年度资金总额: {全年预算数: 900, 实际支出资金: 860}}
      """),
    .notApplicable(
      "文档类型: 项目支出绩效自评表\n年度: 2025\n项目: {名称: 农村公路养护}\n资金: {年度资金总额: {年初预算数: 320, 全年预算数: 320, 全年执行数: 310}}\n"
    ),
  ]
) { check in
  for dossier in check.dossiers {
    for document in dossier.documents where check.reports(in: document) {
      let others = dossier.statements(before: document)
      if others.isEmpty {
        check.notApplicable(
          in: document, zh: "没有同一项目同一年度的文档可以核对", en: "there is no document of the project and year to compare with")
        continue
      }
      var differences: [ExactDecimal] = []
      for other in others {
        for conflict in FundConflict.all(document, other) where !differences.contains(conflict.difference) {
          // The total and one of its sources are off by the same amount: one fault.
          differences.append(conflict.difference)
          check.report(
            in: document, conflict.own.range, level: document.kind == .evaluationReport ? .warning : nil,
            zh:
              "\(conflict.shown(conflict.own))\(document.describe(conflict.own.yuan))，\(other.shown)中为\(document.describe(conflict.other.yuan))，相差\(document.describe(conflict.difference.magnitude))",
            en:
              "\(conflict.shown(conflict.own)) \(document.describe(conflict.own.yuan)) is \(document.describe(conflict.other.yuan)) in the \(other.shownInEnglish), a difference of \(document.describe(conflict.difference.magnitude))",
            related: [
              .init(
                other, conflict.other.range, zh: "\(other.shown)中的数", en: "The figure of the \(other.shownInEnglish)")
            ])
        }
      }
    }
  }
}

extension Dossier {
  /// The documents of the same year whose figures `document` repeats: the target, and the first statement of the budget
  /// before it; for a report the self-evaluation.
  fileprivate func statements(before document: DocumentFacts) -> [DocumentFacts] {
    guard let year = document.year.flatMap({ self.year($0) }) else { return [] }
    if document.kind == .evaluationReport {
      // A report on a project of several years adds them up.
      guard let evaluation = year.selfEvaluations.first, !isMultiYear else { return [] }
      return all(.selfEvaluations).allSatisfy { $0.year == year.year } ? [evaluation] : []
    }
    let targets = year.targets
    let earlier = year.monitoring.first {
      $0 !== document
        && (document.kind != .monitoring || ($0.period?.month ?? 13) < (document.period?.month ?? 13))
    }
    return (targets.count == 1 ? targets : []) + (earlier.map { [$0] } ?? [])
  }
}

extension Dossier {
  /// Whether the project has more than this year's money, so that a report may add the years up: by its dates, and where
  /// no document gives them by its name, its medium-term funds, or targets of several years.
  private var isMultiYear: Bool {
    let spans = documents.compactMap { document in
      document.project.start.flatMap { start in document.project.end.map { ($0.date.last.year, start.date.first.year) }
      }
    }
    if !spans.isEmpty { return spans.contains { $0 > $1 } }
    if Set(all(.targets).map(\.year)).count > 1 { return true }
    return documents.contains { document in
      if let midterm = document.fund(.midtermFunds)?.yuan, let year = document.budget, midterm > year { return true }
      return document.project.name.map { Self.namesYears($0.text) } ?? false
    }
  }

  /// 2023—2025年, 三年行动: a name that stands for several years.
  private static func namesYears(_ name: String) -> Bool {
    let years = name.split { !($0.isASCII && $0.isNumber) }.filter { $0.count == 4 && $0.hasPrefix("20") }
    return Set(years).count > 1 || spans.occurs(in: name)
  }

  private static let spans: WordList = ["两年", "三年", "四年", "五年", "十四五", "十五五", "跨年", "多年期"]
}

/// Two figures of one thing that do not agree.
private struct FundConflict {
  let own: FundFact
  let other: FundFact

  /// By how much they differ, in 元.
  var difference: ExactDecimal { own.yuan - other.yuan }

  /// The name of the figure: 年度资金总额的年初预算数.
  func shown(_ figure: FundFact) -> String {
    let line = Self.names[figure.line] ?? "资金"
    return figure.column.flatMap { Self.names[$0] }.map { line + "的" + $0 } ?? line
  }

  private static let names: [FieldName: String] = [
    .totalFunds: "年度资金总额", .fiscalFunds: "财政拨款", .priorFunds: "上年结转资金", .specialAccountFunds: "财政专户管理资金",
    .unitFunds: "单位资金", .ownFunds: "自有资金", .otherFunds: "其他资金", .initialBudget: "年初预算数", .adjustedBudget: "全年预算数",
    .executed: "执行数",
  ]

  /// The figures of `document` that contradict those of `other`.
  static func all(_ document: DocumentFacts, _ other: DocumentFacts) -> [FundConflict] {
    if document.kind == .evaluationReport { return same([.adjustedBudget, .executed], document, other) }
    if DocumentKindSet.targets.contains(other.kind) { return withTarget(document, other) }
    return same([.initialBudget], document, other)
  }

  private typealias DocumentKindSet = Set<DocumentKind>

  /// The same column of the same line.
  private static func same(
    _ columns: [FieldName], _ document: DocumentFacts, _ other: DocumentFacts
  ) -> [FundConflict] {
    document.funds.compactMap { own in
      guard let column = own.column, columns.contains(column), let theirs = other.fund(own.line, column),
        !own.agrees(with: theirs), !own.yuan.isZero, !theirs.yuan.isZero,
        !isCarried(theirs, [own], document, other), !isCarried(own, [theirs], other, document)
      else { return nil }
      return FundConflict(own: own, other: theirs)
    }
  }

  /// The budget at the start of the year against the target's amount. A target that was changed, or made for money that
  /// came during the year, gives the adjusted budget.
  private static func withTarget(_ document: DocumentFacts, _ target: DocumentFacts) -> [FundConflict] {
    guard target.stage.adjustments.isEmpty else { return [] }
    return target.funds.compactMap { theirs in
      guard theirs.column == nil, !theirs.yuan.isZero,
        let own = document.fund(theirs.line, .initialBudget) ?? document.fund(theirs.line), !own.yuan.isZero
      else { return nil }
      let figures = [own, document.fund(theirs.line, .adjustedBudget)].compactMap { $0 }
      if figures.contains(where: { $0.agrees(with: theirs) }) { return nil }
      return isCarried(theirs, figures, document, target) ? nil : FundConflict(own: own, other: theirs)
    }
  }

  /// Whether one of `figures` of `document` differs from `theirs` by just what was carried over from last year, which
  /// `other` does not print.
  private static func isCarried(
    _ theirs: FundFact, _ figures: [FundFact], _ document: DocumentFacts, _ other: DocumentFacts
  ) -> Bool {
    if other.funds.contains(where: { $0.line == .priorFunds }) { return false }
    return document.funds.contains { carried in
      carried.line == .priorFunds
        && figures.contains { $0.agrees(with: theirs.yuan + carried.yuan, lastDigit: theirs.lastDigit) }
    }
  }
}
