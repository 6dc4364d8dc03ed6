import Forms
import Linting
import Quantities
import SourceText

let unquantifiedGoal = Rule(
  216, "unquantified-goal", .warning, .targets,
  summary: LocalizedText(zh: "总体目标没有一个数字或日期", en: "A goal without one number or date"),
  why: LocalizedText(
    zh: "没有数量和期限的目标，年底无法说明是否实现", en: "A goal without amount or date cannot be checked at the year's end"),
  advice: LocalizedText(zh: "写明做多少、做到什么程度、何时完成", en: "State how much, how well and by when"),
  examples: [
    .bad("文档类型: 项目支出绩效目标申报表\n总体目标: ↓全面改善农村义务教育薄弱学校办学条件，进一步提高均衡发展水平。\n"),
    .bad("文档类型: 项目支出绩效目标申报表\n总体目标:\n  年度目标: ↓确保每一个学生都能享受到国家政策福利\n"),
    .good("文档类型: 项目支出绩效目标申报表\n总体目标: 完成农村公路日常养护120公里，好路率达到95%以上。\n"),
    .good("文档类型: 项目支出绩效目标申报表\n总体目标: {中期目标: 建成联网路, 年度目标: 年底前完成三个项目结算}\n"),
    .good("文档类型: 项目支出绩效目标申报表\n总体目标: {年度目标: 对二十户脱贫户全部完成改造}\n"),
    // What a template left behind is reported as such (JX108).
    .good("文档类型: 项目支出绩效目标申报表\n总体目标: 待补充\n"),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n总体目标:\n"),
  ]
) { check in
  let form = check.form
  guard let goals = form[.goals], form.isFilled(goals) else {
    return check.notApplicable(zh: "没有填写总体目标", en: "no goal is filled in")
  }
  let entries =
    goals.record == nil ? [goals] : [form[.goals, .annualGoal], form[.goals, .plannedGoal]].compactMap { $0 }
  for entry in entries where form.isFilled(entry) && form.tree[entry.value].kind == .scalar {
    if form.isPlaceholder(entry.value) || form.withBytes(of: entry.value, { saysNumber($0) }) { continue }
    let key = form.tree.scalarString(entry.key)
    check.report(form.valueRange(entry), zh: "“\(key)”没有一个数字或日期", en: "“\(key)” states no number and no date")
  }
}

/// Whether a digit, a Chinese numeral before a measure, or a word for all stands in the text.
private func saysNumber(_ text: Span<UInt8>) -> Bool {
  for index in text.indices {
    let byte = text[index]
    if byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") { return true }
    // Fullwidth digits: U+FF10…U+FF19.
    if byte == 0xef, index + 2 < text.count, text[index + 1] == 0xbc, text[index + 2] >= 0x90, text[index + 2] <= 0x99 {
      return true
    }
  }
  let string = String(decoding: text.indices.map { text[$0] }, as: UTF8.self)
  return words.occurs(in: string)
}

/// Numbers and dates in words. 一 alone is no number: 进一步, 一体化.
private let words: WordList = [
  "两个", "三个", "四个", "五个", "六个", "七个", "八个", "九个", "十个", "一座", "一条", "一项", "一批次", "二十", "三十", "四十", "五十", "六十",
  "七十",
  "八十", "九十", "百分之", "十户", "十人", "百人", "千人", "万人", "百户", "千户", "百亩", "千亩", "万亩", "公里以上", "年底前", "月底前", "季度末", "上半年",
  "下半年",
  "全覆盖", "零事故", "应保尽保", "应补尽补", "成以上", "半数",
]
