import Forms
import Linting
import SourceText
import Syntax

let duplicateKey = Rule(
  2, "duplicate-key", .error, .all,
  summary: LocalizedText(
    zh: "同一处的键重复（同一字段的不同写法也算重复）", en: "The same key twice in one mapping; two labels of one field count as the same"),
  why: LocalizedText(
    zh: "重复的键只有第一个有效，后面填写的内容会被忽略", en: "Only the first of two equal keys counts; what the other says is lost"),
  advice: LocalizedText(zh: "只保留一个，核对两处内容后删除多余的", en: "Keep one; compare both and delete the other"),
  fixable: true,
  examples: [
    .bad("文档类型: 项目支出绩效目标申报表\n年度: 2025\n↓年度: 2024\n"),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 培训人数, 年度指标值: ≥100人, ↓指标值: ≥120人}
      """),
    .good("文档类型: 项目支出绩效目标申报表\n年度: 2025\n项目: {名称: 公路养护}\n资金: {单位: 万元}\n"),
  ]
) { check in
  let form = check.form
  let language = check.language
  for duplicate in form.duplicateKeys {
    let first = form.text(duplicate.first)
    let second = form.text(duplicate.second)
    check.report(
      form.tree.range(duplicate.second),
      zh: first == second ? "键“\(second)”重复" : "“\(second)”与“\(first)”是同一字段，填写了两次",
      en: first == second
        ? "the key “\(second)” stands twice" : "“\(second)” and “\(first)” are one field, filled in twice",
      related: [RelatedPlace(form.tree.range(duplicate.first), here[language])],
      fixes: form.tree.parent(of: duplicate.second).map { mapping in
        [
          .unsafe(
            zh: "删除后一个“\(second)”", en: "Remove the second “\(second)”",
            [form.tree.removing(entry: duplicate.second, from: mapping)])
        ]
      } ?? [])
  }
}

private let here = LocalizedText(zh: "第一次填写", en: "first here")
