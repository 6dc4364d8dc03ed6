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
  if form.saysTheSame(planned, actual) {
    check.report(
      form.valueRange(actual), zh: "“实际完成情况”与“预期目标”一字不差", en: "the result repeats the goal word for word",
      related: [RelatedPlace(form.valueRange(planned), form.text(planned))])
  }
  if let name = form[.project, .name], form.isFilled(name), form.saysTheSame(planned, name) {
    check.report(form.valueRange(planned), zh: "“预期目标”只写了项目名称", en: "the goal is only the project's name")
  }
}

extension Form {
  /// Whether two texts are the same but for blanks and punctuation.
  fileprivate func saysTheSame(_ one: Entry, _ other: Entry) -> Bool {
    withBytes(of: one.value) { left in
      withBytes(of: other.value) { right in
        var (i, j) = (0, 0)
        while true {
          i = skip(left, i)
          j = skip(right, j)
          guard i < left.count, j < right.count else { return i >= left.count && j >= right.count }
          if left[i] != right[j] { return false }
          i += 1
          j += 1
        }
      }
    }
  }
}

/// The offset of the next byte that is no blank and no punctuation: ` ,.;:!` and `　，。、；：！`.
private func skip(_ text: Span<UInt8>, _ start: Int) -> Int {
  var place = start
  while place < text.count {
    switch text[place] {
    case 0x09, 0x0a, 0x0d, 0x20, 0x21, 0x2c, 0x2e, 0x3a, 0x3b: place += 1
    case 0xe3, 0xef:
      guard place + 2 < text.count else { return place }
      switch (text[place], text[place + 1], text[place + 2]) {
      case (0xe3, 0x80, 0x80...0x82), (0xef, 0xbc, 0x81), (0xef, 0xbc, 0x8c), (0xef, 0xbc, 0x9a...0x9b): place += 3
      default: return place
      }
    default: return place
    }
  }
  return place
}
