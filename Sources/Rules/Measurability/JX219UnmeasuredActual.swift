import Forms
import Linting
import Quantities
import SourceText

let unmeasuredActual = Rule(
  219, "unmeasured-actual", .error, .selfEvaluations.union([.monitoring]),
  summary: LocalizedText(
    zh: "定量指标的完成值是文字，或与指标值不是同一种量", en: "The actual value of a quantitative indicator is a word or another quantity"),
  why: LocalizedText(zh: "目标是数字，完成值也要是数字，否则得分没有依据", en: "A number can only be held against a number"),
  advice: LocalizedText(zh: "填写实际完成的数字和单位", en: "Fill in the number that was reached, with its unit"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护里程, 年度指标值: ≥120公里, 实际完成值: ↓完成}
          质量指标:
            - {名称: 合格率, 年度指标值: ≥95%, 实际完成值: ↓达成预期指标}
            - {名称: 受助人数, 年度指标值: ≥300人, 实际完成值: ↓312户}
          时效指标:
            - {名称: 办结时限, 年度指标值: ≤5个工作日, 实际完成值: ↓已完成}
      """),
    .bad(
      "文档类型: 项目支出绩效自评表\n绩效指标:\n  - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 造林面积, 年度指标值: ≥200亩, 实际完成值: ↓15公里}\n"),
    .good(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 项目数量, 年度指标值: ≥50个, 实际完成值: 50}
            - {名称: 服务覆盖, 年度指标值: 全覆盖, 实际完成值: 全覆盖}
            - {名称: 培训人次, 年度指标值: ≥1.2万人次, 实际完成值: 12500人}
            - {名称: 受助人数, 年度指标值: ≥300人, 实际完成值: 312名}
          质量指标:
            - {名称: 合格率, 年度指标值: ＝100%, 实际完成值: 全部合格}
            - {名称: 质量, 年度指标值: 合格, 实际完成值: 合格}
          时效指标:
            - {名称: 完成时间, 年度指标值: 12月底前, 实际完成值: 11月20日}
            - {名称: 办结时限, 年度指标值: ≤5个工作日, 实际完成值: 4天}
            - {名称: 建设工期, 年度指标值: 合同签订后6个月内, 实际完成值: 2024年9月20日}
            - {名称: 拨付时限, 年度指标值: ≤15天, 实际完成值: 按期完成}
        效益指标:
          社会效益指标:
            - {名称: 安全事故, 年度指标值: 0起, 实际完成值: 无}
      """),
    // Monitoring may have no figure yet, but must say so.
    .bad(
      "文档类型: 绩效运行监控表\n绩效指标:\n  - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 造林面积, 年度指标值: ≥200亩, 1-7月执行情况: ↓良好}\n"),
    .good(
      """
      文档类型: 绩效运行监控表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 造林面积, 年度指标值: ≥200亩, 1-7月执行情况: 正在整地，秋季栽植}
            - {名称: 养护里程, 年度指标值: ≥120公里, 1-7月执行情况: 已完成70公里}
        满意度指标:
          服务对象满意度指标:
            - {名称: 群众满意度, 年度指标值: ≥90%, 1-7月执行情况: 尚未开展调查}
      """),
    .notApplicable("文档类型: 项目支出绩效自评表\n绩效指标:\n  产出指标: {质量指标: [{名称: 质量, 年度指标值: 合格, 实际完成值: 合格}]}\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for indicator in form.indicators {
    guard let target = indicator.target, let actual = indicator.actual, target.number != nil,
      target.kind == .quantified || target.isPeriod,
      target.flags.isDisjoint(with: [.wholeWord, .zeroWord, .malformed, .multipleTargets]), actual.kind != .empty,
      actual.kind != .placeholder
    else { continue }
    judged += 1
    if actual.flags.contains(.malformed) { continue }
    guard let entry = form.entry(.actual, of: indicator), let wanted = form.entry(.target, of: indicator) else {
      continue
    }
    if form.kind == .monitoring, isUnderWay(form.text(entry)) { continue }
    if let problem = problem(target, actual, form.text(entry)) {
      let name = form.name(of: indicator)
      let text = form.text(entry)
      let targetText = form.text(wanted)
      check.report(
        form.range(nil, in: .actual, of: indicator),
        zh: "“\(name)”的指标值是“\(targetText)”，完成值“\(text)”\(problem.chinese)",
        en: "“\(name)” aims at “\(targetText)”; the actual value “\(text)” \(problem.english)",
        fixes: writingOut(entry, targetText, indicator, form))
    }
  }
  if judged == 0 { check.notApplicable(zh: "没有可比较的定量指标", en: "no quantitative value to compare") }
}

/// Why the actual value cannot be held against the target; `nil` where it can.
private func problem(_ target: Reading, _ actual: Reading, _ text: @autoclosure () -> String) -> LocalizedText? {
  if target.isPeriod {
    // 提前2天 and 11月20日 answer a period; that it was done at all does not.
    return actual.number == nil && actual.kind != .date && reached.contains(text())
      ? LocalizedText(zh: "没有说明用了多少时间", en: "does not say how long it took") : nil
  }
  guard actual.number != nil else {
    let text = text()
    // All of them, none of them: words that say a number.
    if actual.kind == .date || !actual.flags.isDisjoint(with: [.wholeWord, .zeroWord]) || text.contains("全部")
      || text.contains("全覆盖")
    {
      return nil
    }
    return LocalizedText(zh: "不是数字", en: "is no number")
  }
  if let wanted = target.unit?.counted, let given = actual.unit?.counted, wanted != given,
    Set([wanted, given]) == [.people, .households]
  {
    return LocalizedText(zh: "不是同一种量", en: "is another quantity")
  }
  if target.unit == actual.unit { return nil }
  guard let wanted = target.unit?.dimension, let given = actual.unit?.dimension, wanted != given else { return nil }
  let comparable: Set<Dimension> = [wanted, given]
  // A share of points, a rank of counts and words that no table knows cannot be told apart here.
  if !comparable.isDisjoint(with: [.unknown, .score, .rank, .share]) { return nil }
  return LocalizedText(zh: "不是同一种量", en: "is another quantity")
}

/// The number that a word such as 已完成 claims, for a person to hold against the records: that of the target. Of other
/// words nobody can say what they stand for.
private func writingOut(_ entry: Entry, _ targetText: String, _ indicator: Indicator, _ form: Form) -> [Fix] {
  guard form.kind != .monitoring, reached.contains(form.text(entry)), let target = indicator.target,
    target.kind == .quantified,
    target.flags.isDisjoint(with: [.change, .ordinal, .reference, .approximate]), target.upper == nil
  else { return [] }
  // Of split columns the number alone: the unit stands in its own.
  let quantity = indicator.isSplit ? targetText : part(target.parts.quantity, of: targetText)
  let reading = Reading.read(quantity)
  guard reading.number == target.number, reading.comparison == nil else { return [] }
  return [
    .unsafe(
      zh: "写出数字“\(quantity)”，再按台账核对", en: "Write the number “\(quantity)”, to be held against the records",
      [form.tree.replacing(entry.value, with: quantity)])
  ]
}

private func part(_ range: TextRange?, of text: String) -> String {
  let bytes = Array(text.utf8)
  guard let range, range.start >= 0, range.start < range.end, range.end <= bytes.count else { return "" }
  return String(decoding: bytes[range.start..<range.end], as: UTF8.self)
}

/// Words that say no more than that the target was reached.
private let reached: Set<String> = [
  "完成", "已完成", "全部完成", "已全部完成", "达标", "已达标", "达到", "已达到", "达到目标", "达成", "达成目标", "达成预期指标", "达成年度指标", "达到预期", "达到预期目标",
  "达到年度目标", "完成目标", "完成目标任务",
]

extension Reading {
  /// Whether it is a length of time without a date: ≤5个工作日, 合同签订后6个月内.
  fileprivate var isPeriod: Bool {
    kind == .date && number != nil && date == nil && partialDate == nil && unit?.dimension == .time
  }
}

/// Whether monitoring says that there is no figure yet: the survey is made in December, the work has not begun.
private func isUnderWay(_ text: String) -> Bool { underWay.occurs(in: text) && !text.contains("已完成") }

private let underWay: WordList = [
  "未到", "尚未", "还未", "暂未", "未开始", "未开展", "未启动", "未实施", "未产生", "未统计", "未发生", "年底", "年末", "年终", "月底", "下半年", "季度", "按计划",
  "按进度",
  "序时", "正在", "进行中", "推进", "实施中", "施工中", "开展中", "办理中", "持续", "筹备", "准备", "招标", "采购中", "待", "后续", "拟于", "预计", "计划于",
  "暂无",
  "跨年", "调查后", "验收后", "竣工后", "完工后", "汛期", "开学后",
]
