import Forms
import Linting
import SourceText

let goalCopied = Rule(
  804, "goal-copied", .warning, .selfEvaluations,
  summary: LocalizedText(
    zh: "实际完成情况照抄预期目标，或目标只写了项目名称", en: "The result repeats the goal, or the goal is the project's name"),
  why: LocalizedText(zh: "照抄的完成情况没有说明做了什么，自评流于形式", en: "A copied result says nothing of what was done"),
  advice: LocalizedText(zh: "写明实际完成的数量、质量和时间", en: "State what was done, how much, how well and when"),
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      总体目标:
        预期目标: 确保每一个学生都能享受到国家政策福利，改善学生体质
        实际完成情况: ↓确保每一个学生都能享受到国家政策福利，改善学生体质
      """),
    .bad("文档类型: 项目支出绩效自评表\n项目: {名称: 农村公路养护项目}\n总体目标: {预期目标: ↓农村公路养护项目, 实际完成情况: 完成120公里}\n"),
    .good("文档类型: 项目支出绩效自评表\n项目: {名称: 公路养护}\n总体目标: {预期目标: 养护120公里, 实际完成情况: 养护121公里}\n"),
    .notApplicable("文档类型: 项目支出绩效自评表\n总体目标: {预期目标: 养护120公里}\n"),
  ]
) { check in
  let form = check.form
  guard let planned = form[.goals, .plannedGoal], let actual = form[.goals, .actualGoal], form.isFilled(planned),
    form.isFilled(actual)
  else {
    return check.notApplicable(zh: "没有同时填写预期目标和实际完成情况", en: "goal and result are not both filled in")
  }
  let goal = plain(form.text(planned))
  if goal == plain(form.text(actual)) {
    check.report(
      form.valueRange(actual), zh: "“实际完成情况”与“预期目标”一字不差", en: "the result repeats the goal word for word",
      related: [RelatedPlace(form.valueRange(planned), form.text(planned))])
  }
  if let name = form[.project, .name], form.isFilled(name), goal == plain(form.text(name)) {
    check.report(form.valueRange(planned), zh: "“预期目标”只写了项目名称", en: "the goal is only the project's name")
  }
}

/// The text without blanks and punctuation, as bytes: only to be compared.
private func plain(_ text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar {
    case " ", "\n", "\r", "\t", "\u{3000}", "，", "。", "、", "；", "：", ",", ".", ";", ":", "！", "!": continue
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
  }
  return bytes
}
