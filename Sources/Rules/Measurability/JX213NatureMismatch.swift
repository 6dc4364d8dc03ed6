import Forms
import Linting
import Quantities
import SourceText

let natureMismatch = Rule(
  213, "nature-mismatch", .warning, .targetsAndSelfEvaluations,
  summary: LocalizedText(zh: "“性质”或“指标性质”与指标值不符", en: "性质 or 指标性质 contradicts the value"),
  why: LocalizedText(zh: "系统按性质选择计分办法，性质填错得分就算错", en: "The nature decides how a row is scored"),
  advice: LocalizedText(zh: "数字填“定量”，文字填“定性”；比较符号只写一处", en: "定量 for numbers, 定性 for words; state the comparison once"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护里程, 指标值: ≥120公里, 性质: ↓定性}
            - {名称: 工程质量, 指标值: 合格, 性质: ↓定量}
            - {名称: 合格率, 指标性质: ↓≤, 指标值: ≥95, 计量单位: "%"}
      """),
    .bad(
      "文档类型: 项目支出绩效自评表\n绩效指标:\n  - {一级指标: 产出指标, 二级指标: 数量指标, 名称: 培训人数, 指标性质: ↓定性, 指标值: 735, 度量单位: 人, 实际完成值: 735}\n"),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 养护里程, 指标值: ≥120公里, 性质: 定量指标}
            - {名称: 服务覆盖, 指标值: 全覆盖, 性质: 定性}
            - {名称: 完成时间, 指标值: 12月底前, 性质: 定性}
            - {名称: 安全事故, 指标值: 不发生, 性质: 定性}
            - {名称: 合格率, 指标性质: ≥, 指标值: ≥95, 计量单位: "%"}
            - {名称: 水质, 指标性质: 定性, 指标值: Ⅲ类}
      """),
    .notApplicable("文档类型: 项目支出绩效目标申报表\n绩效指标:\n  产出指标: {数量指标: [{名称: 里程, 指标值: 120公里}]}\n"),
  ]
) { check in
  let form = check.form
  var judged = 0
  for indicator in form.indicators {
    guard let reading = indicator.target, reading.kind != .empty, reading.kind != .placeholder,
      let entry = form.entry(.target, of: indicator)
    else { continue }
    for field in [FieldName.nature, .comparison] {
      guard let stated = form.entry(field, of: indicator), form.isFilled(stated) else { continue }
      judged += 1
      let word = form.text(stated)
      guard let meant = contradiction(word, reading, entry, form) else { continue }
      let text = form.text(entry)
      let name = form.name(of: indicator)
      check.report(
        form.valueRange(stated), zh: "“\(name)”的指标值“\(text)”与“\(word)”不符，应为“\(meant)”",
        en: "“\(word)” contradicts the value “\(text)” of “\(name)”; it should be “\(meant)”",
        fixes: [
          .unsafe(zh: "改为“\(meant)”", en: "Change to “\(meant)”", [form.tree.replacing(stated.value, with: meant)])
        ])
    }
  }
  if judged == 0 { check.notApplicable(zh: "没有填写性质", en: "no nature is filled in") }
}

/// What should stand there instead of `word`; `nil` where it agrees with the value.
private func contradiction(_ word: String, _ reading: Reading, _ entry: Entry, _ form: Form) -> String? {
  let isPlainNumber =
    reading.kind == .quantified && reading.number != nil
    && reading.flags.isDisjoint(with: [.wholeWord, .zeroWord, .ordinal, .reference, .malformed])
  if word.hasPrefix("定性") { return isPlainNumber ? "定量" : nil }
  if word.hasPrefix("定量") {
    return reading.number == nil && reading.date == nil && reading.partialDate == nil
      && (reading.kind == .qualitative || reading.kind == .vague)
      ? "定性" : nil
  }
  // A sign in its own column and another one in the value.
  let own = form.withBytes(of: entry.value) { Reading.read($0) }
  guard let written = own.comparison, let sign = written.sign, let column = Reading.read(word + "1").comparison,
    column != written
  else { return nil }
  return sign
}
