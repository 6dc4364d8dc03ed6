import Forms
import Linting
import Quantities
import SourceText

let targetAfterApplication = Rule(
  511, "target-after-application", .error, .targets.union([.exAnteAssessment]),
  summary: LocalizedText(
    zh: "绩效目标晚于预算申报或入库，事前评估报告晚于入库",
    en: "The target is later than the budget application or library entry, or the ex-ante report later than the entry"),
  why: LocalizedText(
    zh: "编制绩效目标是申报预算、纳入项目库的前置条件；事前评估随报、随评、随入库",
    en: "Assessment and target come before the project enters the library and money is asked for"),
  advice: LocalizedText(zh: "核对填报日期与预算申报、入库日期", en: "Check the dates of target, application and library entry"),
  examples: [
    .bad("文档类型: 项目支出绩效目标申报表\n填报: {填报日期: ↓2024-12-20}\n批复: {预算申报日期: 2024-12-01}\n"),
    .bad("文档类型: 项目支出绩效目标申报表\n填报: {填报日期: ↓2024-12-20}\n批复: {入库: 是, 入库日期: 2024-11-30}\n"),
    .good("文档类型: 项目支出绩效目标申报表\n填报: {填报日期: 2024-12-01}\n批复: {预算申报日期: 2024年12月, 入库日期: 2024-12-01}\n"),
    .bad("文档类型: 事前绩效评估报告\n规则集: 扶风县\n报告日期: ↓2025-09-20\n入库: 是\n入库日期: 2025-09-12\n"),
    .good("文档类型: 事前绩效评估报告\n规则集: 扶风县\n报告日期: 2025-09-20\n入库: 是\n入库日期: 2025-09-20\n"),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n填报: {填报日期: 2024-12-01}\n"),
  ]
) { check in
  let form = check.form
  let isAssessment = form.kind == .exAnteAssessment
  guard let first = isAssessment ? form[.reportDate] : form[.filing, .filledOn], let date = form.date(first) else {
    return check.notApplicable(
      zh: isAssessment ? "没有填写报告日期" : "没有填写填报日期", en: "the day of filling in, or of the report, is not given")
  }
  var judged = 0
  for name in [FieldName.appliedOn, .libraryOn] {
    guard let entry = isAssessment ? form[name] : form[.approval, name], let later = form.date(entry) else { continue }
    judged += 1
    guard date.first > later.last else { continue }
    let key = form.tree.scalarString(entry.key)
    let own = form.tree.scalarString(first.key)
    check.report(
      form.valueRange(first), zh: "\(isAssessment ? "事前评估" : "绩效目标")的“\(own)”\(date.shown)晚于“\(key)”\(later.shown)",
      en: "“\(own)” is \(date), after “\(key)” (\(later))",
      related: [RelatedPlace(form.valueRange(entry), later.shown)])
  }
  if judged == 0 { check.notApplicable(zh: "没有填写预算申报日期和入库日期", en: "neither application nor library entry is dated") }
}
