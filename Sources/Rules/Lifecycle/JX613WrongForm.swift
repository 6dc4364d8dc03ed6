import Forms
import Linting
import Regulations
import SourceText

let wrongForm = Rule(
  613, "wrong-form", .error, .selfEvaluations.union([.evaluationReport]),
  summary: LocalizedText(
    zh: "评价类型与文档种类不符：单位自评用自评表，部门评价、财政评价用评价报告",
    en: "A self-evaluation as a report, or an evaluation by department or finance bureau as a table"),
  why: LocalizedText(
    zh: "自评以自评表反映，部门评价和财政评价以评价报告体现；用错载体，要填的内容就对不上",
    en: "Each kind of evaluation has its own form, with what it must tell"),
  advice: LocalizedText(zh: "改正评价类型，或改用规定的文档", en: "Correct the kind of evaluation, or use its form"),
  parameters: [.evaluationCarriers],
  examples: [
    .bad("文档类型: 绩效评价报告\n评价类型: ↓单位自评\n评价得分: 94\n"),
    .bad("文档类型: 项目支出绩效自评表\n规则集: 扶风县\n评价类型: ↓财政再评价\n总分: 94\n"),
    .bad("文档类型: 项目支出绩效自评表\n评价类型: ↓部门评价\n总分: 94\n"),
    .good("文档类型: 绩效评价报告\n规则集: 扶风县\n评价类型: 财政再评价\n评价得分: 94\n"),
    .good("文档类型: 项目支出绩效自评表\n评价类型: 单位自评\n总分: 94\n"),
    .notApplicable("文档类型: 项目支出绩效自评表\n总分: 94\n"),
  ]
) { check in
  let form = check.form
  guard let entry = form[.evaluationType], let kind = form.choice(entry, in: form.root),
    let carriers = check.parameters.evaluation.carriers[kind], !carriers.isEmpty
  else {
    return check.notApplicable(zh: "没有填写评价类型", en: "the kind of evaluation is not given")
  }
  if carriers.contains(form.kind) { return }
  let text = form.text(entry)
  let names = carriers.map(\.name).joined(separator: "或")
  let own = form.kind.name
  check.report(
    form.valueRange(entry), zh: "“\(text)”应当用\(names)，不用\(own)",
    en: "an evaluation of the kind “\(text)” is reported by \(carriers.map(\.englishName).joined(separator: " or "))")
}
