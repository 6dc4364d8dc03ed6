import Forms
import Linting
import Quantities
import SourceText

let multipleTargets = Rule(
  210, "multiple-targets", .warning, .targetsAndSelfEvaluations,
  summary: LocalizedText(zh: "一个指标写了两个目标，或一个名称写了两件事", en: "Two targets in one value, or two things in one name"),
  why: LocalizedText(zh: "只完成其中一个时无法计分", en: "If only one of two is reached the row cannot be scored"),
  advice: LocalizedText(zh: "拆成两行，各写一个指标值", en: "Split into two rows with a value each"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 公厕建设, 指标值: 新建2个、改造↓3个}
            - {名称: ↓购买并支付设备数量, 指标值: ≥6台}
      """),
    .bad(
      "文档类型: 项目支出绩效自评表\n绩效指标:\n  - {一级指标: 产出指标, 二级指标: 数量指标, 名称: ↓采购并安装路灯数量, 年度指标值: ≥60盏, 实际完成值: 60盏}\n"),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - 名称: 业务培训
              指标值: 举办3次，培训↓120人
              权重: 15
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 新增和改善灌溉面积, 指标值: ≥500亩}
            - {名称: 脱贫户、监测户受益户数, 指标值: ≥10户}
            - {名称: 预算执行率, 指标值: ≥90%且≤100%}
            - {名称: 发放并公示补贴名单, 指标值: 是}
            - {名称: 合并村卫生室数量, 指标值: ≥3个}
          时效指标:
            - {名称: 服务期限, 指标值: 2024年1-12月}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标: {数量指标: [{名称: , 指标值: }]}\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for indicator in form.indicators {
    if let reading = indicator.target, reading.kind != .empty {
      judged += 1
      if reading.flags.contains(.multipleTargets), !reading.flags.contains(.malformed),
        let entry = form.entry(.target, of: indicator)
      {
        let text = form.text(entry)
        let name = form.name(of: indicator)
        check.report(
          form.range(reading.parts.secondTarget, in: .target, of: indicator),
          zh: "“\(name)”的指标值“\(text)”包含两个目标", en: "the value “\(text)” of “\(name)” holds two targets",
          fixes: splitting(text, reading.parts.secondTarget, indicator, form))
        continue
      }
    }
    guard indicator.target?.number != nil, !indicator.name.isEmpty else { continue }
    judged += 1
    let name = indicator.name
    guard name.utf8.count < 90, let pair = pairedVerbs(in: name) else { continue }
    check.report(
      form.nameRange(of: indicator), zh: "名称“\(name)”写了“\(pair.0)”和“\(pair.1)”两件事",
      en: "the name “\(name)” joins two things: “\(pair.0)” and “\(pair.1)”",
      fixes: splitting(name, pair, indicator, form))
  }
  if judged == 0 { check.notApplicable(zh: "没有填写指标值", en: "no target value is filled in") }
}

/// A row for each of two values. An actual value that is not taken apart the same way leaves it to a person.
private func splitting(_ text: String, _ second: TextRange?, _ indicator: Indicator, _ form: Form) -> [Fix] {
  let name = form.name(of: indicator)
  guard !indicator.isSplit, !name.isEmpty, let targets = TwoTargets(text, second: second) else { return [] }
  let labels = targets.labels
  var row = SplitRow(indicator, in: form)
  row.set(.name, "\(name)（\(labels.0)）", "\(name)（\(labels.1)）")
  row.set(.target, targets.values.0, targets.values.1)
  if let actual = indicator.actual, actual.number != nil {
    let text = form.actualText(of: indicator)
    guard let reached = TwoTargets(text, second: actual.parts.secondTarget) else { return [] }
    row.set(.actual, reached.values.0, reached.values.1)
  }
  return row.fixes
}

/// A row for each of two things, with the same value.
private func splitting(_ name: String, _ verbs: (String, String), _ indicator: Indicator, _ form: Form) -> [Fix] {
  let parts = name.split(separator: "并", maxSplits: 1).map(String.init)
  guard parts.count == 2 else { return [] }
  let behind = parts[1].hasPrefix("且") ? String(parts[1].dropFirst()) : parts[1]
  // What follows the verbs belongs to both: 购买并支付设备数量.
  var row = SplitRow(indicator, in: form)
  row.set(.name, parts[0] + behind.dropFirst(verbs.1.count), parts[0].dropLast(verbs.0.count) + behind)
  return row.fixes
}

/// Two actions joined by 并 or 及: each may be done without the other. 新增和改善 names one area and is none.
private func pairedVerbs(in name: String) -> (String, String)? {
  guard joints.occurs(in: name) else { return nil }
  let parts = name.split(separator: "并", maxSplits: 1).map(String.init)
  guard parts.count == 2 else { return nil }
  let behind = parts[1].hasPrefix("且") ? String(parts[1].dropFirst()) : parts[1]
  guard let first = actions.last(of: parts[0]), let second = actions.first(of: behind), first != second else {
    return nil
  }
  return (first, second)
}

private let joints: WordList = ["并"]

private let actions: WordList = [
  "购买", "采购", "购置", "支付", "建设", "建成", "验收", "投入使用", "安装", "调试", "发放", "完成", "编制", "印发", "制定", "实施", "开展", "组织", "培训",
  "考核",
  "改造", "新建", "维修", "养护", "清理", "运输", "种植", "管护", "检测", "整改", "评审", "设计", "施工", "竣工", "移交", "签订", "履行", "收集", "上报",
  "公示", "审核",
]
