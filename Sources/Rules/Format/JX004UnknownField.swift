import Forms
import Linting
import SourceText
import Syntax

let unknownField = Rule(
  4, "unknown-field", .warning, .all,
  summary: LocalizedText(zh: "此处不认识的键", en: "A key that the kind of document does not know at this place"),
  why: LocalizedText(zh: "写错的键不会被读取，所填内容等于没有填写", en: "A mistyped key is not read: what it says is not filled in"),
  advice: LocalizedText(zh: "改为表格上的名称；确属多余的删除", en: "Use the form's label, or delete what does not belong here"),
  fixable: true,
  examples: [
    .bad("文档类型: 项目支出绩效目标申报表\n项目:\n  名称: 公路养护\n  ↓主管部们: 县交通运输局\n"),
    // What a table holds beside its fields stands as comments in the text that is made of it; these only look like them.
    .good("文档类型: 项目支出绩效自评表\n年度: 2025\n# 注：1.一级指标分值统一设置\n"),
    .good("文档类型: 项目支出绩效自评表\n年度: 2025  # 表格中未识别的内容要看一看\n"),
    .bad("文档类型: 项目支出绩效自评表\n↓资金情形: {单位: 万元}\n"),
    .bad("文档类型: 项目支出绩效自评表\n绩效指标:\n  产出指标:\n    ↓速度指标:\n      - {名称: 完成时间, 年度指标值: 12月底前}\n"),
    // A department names the second level below a dimension in its own way; a slip in an official name is one all the same.
    .bad(
      """
      文档类型: 部门整体支出绩效目标申报表
      绩效指标:
        履职效能:
          ↓数量指杯: [{名称: 养护里程, 指标值: ≥120公里}]
        ↓运行成夲: {公用经费控制: [{名称: 公用经费控制率, 指标值: ≤100%}]}
      """),
    .good(
      """
      文档类型: 部门整体支出绩效目标申报表
      部门: {部门名称: 县交通运输局, 分管领导: （姓名）, 部门职能: 负责全县公路建设和养护}
      资金: {部门预算总额: 1200, 基本支出: 700, 其中：人员经费: 600, 公用经费: 100, 项目支出: 500, “三公”经费: 20}
      绩效指标:
        运行成本: {公用经费控制: [{名称: 公用经费控制率, 指标值: ≤100%}]}
        管理效率:
          预算管理: [{名称: 预算执行率, 指标值: ≥95%}]
      """),
    .good("文档类型: 项目支出绩效目标申报表\n项目: {项目名称: 公路养护, 主管部门及代码: 219-交通局, 项目负责人: （姓名）}\n"),
    .good("文档类型: 项目支出绩效自评表\n绩效指标:\n  产出指标(50分):\n    产出数量指标: []\n  效果指标:\n    可持续影响: []\n"),
  ]
) { check in
  let form = check.form
  for unknown in form.unknownKeys {
    let key = form.tree[unknown.key].kind == .scalar ? form.text(unknown.key) : ""
    report(
      key, unknown.key, unknown.expected.fields.map(\.key), known: unknown.expected.fields.flatMap(\.aliases), &check)
  }
  reportRemarks(&check)
  // A report's framework of indicators is made for the project; its classes are not prescribed.
  if form.kind == .evaluationReport { return }
  for heading in form.headings where heading.label.first == nil && heading.label.second == nil {
    let labels = heading.level == 1 ? IndicatorClass.allCases.map(\.label) : IndicatorSubclass.allCases.map(\.label)
    if heading.level == 2, form.kind.isDepartment, !labels.contains(where: { isOneSlip(form.text(heading.node), $0) }) {
      continue
    }
    report(form.text(heading.node), heading.node, labels, known: [], isClass: true, &check)
  }
}

/// What a table holds that belongs to no field: a hint, since it may be a remark.
private func reportRemarks(_ check: inout DocumentCheck) {
  let form = check.form
  for remark in OriginRemark.all(in: form.tree, check.language) where form.holds(remark.range) {
    let advice = LocalizedText(
      zh: "对照官方表式核对栏目名称；是备注的不必理会，转换成文档后可删去这一行注释",
      en: "Hold the label against the official form; ignore remarks, and delete the comment once the table is converted"
    )
    switch remark.kind {
    case .unrecognised:
      check.report(
        remark.range, level: .hint, zh: "“\(remark.short)”不属于任何认得的栏目，没有检查",
        en: "“\(remark.short)” belongs to no known field and was not checked", advice: advice)
    case .notice: check.report(remark.range, level: .hint, zh: remark.text, en: remark.text, advice: advice)
    case .unreadable: break
    }
  }
}

extension Form {
  /// Whether a place of the file lies in this document: behind its beginning, and before that of the next one.
  fileprivate func holds(_ place: TextRange) -> Bool {
    let starts = tree.documents.map { tree.range($0).start }
    let holder = starts.lastIndex { $0 <= place.start } ?? 0
    return holder == index
  }
}

private func report(
  _ key: String, _ node: NodeID, _ keys: [String], known aliases: [String], isClass: Bool = false,
  _ check: inout DocumentCheck
) {
  let tree = check.tree
  let meant = Nearest.match(key, in: keys) ?? Nearest.match(key, in: aliases)
  check.report(
    tree.range(node),
    zh: (isClass ? "不认识的指标类别“" : "不认识的键“") + key + "”" + (meant.map { "，是否为“\($0)”？" } ?? ""),
    en: (isClass ? "unknown class of indicators “" : "unknown key “") + key + "”"
      + (meant.map { "; did you mean “\($0)”?" } ?? ""),
    fixes: meant.map { [.unsafe(zh: "改为“\($0)”", en: "Rename to “\($0)”", [tree.replacing(node, with: $0)])] } ?? [])
}
