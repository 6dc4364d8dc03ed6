import Forms
import Linting
import Quantities
import SourceText

let targetOutsideProject = Rule(
  503, "target-outside-project", .warning, .targets,
  summary: LocalizedText(zh: "指标或进度的日期在项目起止时间之外", en: "A date of an indicator or step lies outside the project period"),
  why: LocalizedText(zh: "绩效目标应在项目期限内如期实现", en: "A target must be reached within the project's time"),
  advice: LocalizedText(zh: "改正指标的日期，或核对项目起止日期", en: "Correct the date, or the project's first and last day"),
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {开始日期: 2025-01-01, 结束日期: 2025-10-31}
      绩效指标:
        产出指标:
          时效指标:
            - {名称: 完工时间, 指标值: ↓2025年12月底前}
            - {名称: 竣工验收时间, 指标值: ↓11月30日前}
      """),
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      项目: {开始日期: 2025年3月, 结束日期: 2025年}
      实施进度:
        - {内容: 招标, 开始: ↓2025-01-10, 完成: 2025-03-20}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {开始日期: 2025-01-01, 结束日期: 2025年}
      绩效指标:
        产出指标:
          时效指标:
            - {名称: 完工时间, 指标值: 12月底前}
            - {名称: 办结时限, 指标值: ≤5个工作日}
            - {名称: 服务期限, 指标值: 2025年1-12月}
        效益指标:
          可持续影响指标:
            - {名称: 工程设计使用年限, 指标值: ≥20年}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n项目: {开始日期: 2025-01-01}\n"),
  ]
) { check in
  let form = check.form
  guard let period = ProjectPeriod(form) else {
    return check.notApplicable(zh: "没有填写项目起止日期", en: "the project's first and last day are not given")
  }
  for indicator in form.indicators {
    guard let reading = indicator.target,
      let date = reading.date ?? form.year.flatMap({ reading.partialDate?.inYear($0) }),
      date.first > period.last || date.last < period.first
    else { continue }
    let name = form.name(of: indicator)
    check.report(
      form.range(reading.parts.date, in: .target, of: indicator),
      zh: "“\(name)”的日期\(date.shown)不在项目期限\(period.shown)之内",
      en: "the date of “\(name)” (\(date)) lies outside the project period \(period.first)…\(period.last)")
  }
  for step in form[.schedule]?.records.map({ $0 }) ?? [] {
    for name in [FieldName.startDate, .endDate] {
      guard let entry = form.entry(name, in: step), let date = form.date(entry),
        date.first > period.last || date.last < period.first
      else { continue }
      check.report(
        form.valueRange(entry), zh: "进度日期\(date.shown)不在项目期限\(period.shown)之内",
        en: "the step's date (\(date)) lies outside the project period \(period.first)…\(period.last)")
    }
  }
}
