import Forms
import Linting
import Quantities
import Regulations
import SourceText
import Syntax

let missingAccountability = Rule(
  611, "missing-accountability", .error, [.useOfResults],
  summary: LocalizedText(
    zh: "评价为最低等级，或造成损失浪费，没有问责记录",
    en: "The lowest grade, or a loss, and nobody is held to account"),
  why: LocalizedText(zh: "花钱必问效，无效必问责", en: "Whoever spends must answer for what comes of it"),
  advice: LocalizedText(
    zh: "填写移送、问责的对象、方式和日期", en: "Say who was held to account, how and when"),
  fixable: true, parameters: [.accountability, .grades],
  examples: [
    .bad("↓文档类型: 评价结果应用表\n评价结果: {得分: 52, 等级: 差, 类别: 低效无效}\n应用: [{措施: 取消2026年预算}]\n"),
    .bad("文档类型: 评价结果应用表\n规则集: 扶风县\n评价结果: {得分: 58.5, 等级: 不合格}\n问责: ↓无\n"),
    .bad("文档类型: 评价结果应用表\n评价结果: {得分: 55}\n↓问责:\n"),
    .bad("↓文档类型: 评价结果应用表\n评价结果: {得分: 72, 等级: 中}\n整改: [{问题: 设备闲置两年，造成资金损失12万元, 措施: 追回资金}]\n"),
    .good("文档类型: 评价结果应用表\n评价结果: {得分: 52, 等级: 差}\n问责: {对象: 县农业农村局, 方式: 约谈主要负责人, 日期: 2025-06-10}\n"),
    .good("文档类型: 评价结果应用表\n评价结果: {得分: 94, 等级: 优}\n整改: [{问题: 部分合同未归档，未造成资金损失, 措施: 补齐}]\n问责: 无\n"),
    .good("文档类型: 评价结果应用表\n规则集: 扶风县\n评价结果: {得分: 60, 等级: 合格}\n"),
    .notApplicable("文档类型: 评价结果应用表\n评价结果: {类别: 好}\n"),
  ]
) { check in
  let form = check.form
  let terms = check.parameters.useOfResults
  if form.isTold(form[.accountability]) || form.isMisspelt(.accountability, in: form.root) { return }
  let lowest = terms.holdsLowestGradeToAccount ? lowestGrade(form, check.parameters.grades) : .unknown
  let loss = lossPlace(form, AffirmedWords(terms.lossWords))
  guard lowest.isLowest || loss != nil else {
    if case .unknown = lowest, form.indexOfTexts.isEmpty {
      check.notApplicable(zh: "没有填写评价得分、等级和问题", en: "neither score nor grade nor problem is given")
    }
    return
  }
  let place: TextRange
  if let entry = form[.accountability] {
    place = form.isFilled(entry) ? form.valueRange(entry) : form.keyRange(entry)
  } else {
    place = form.documentKey
  }
  let reason = lowest.text ?? loss.map { "“\($0.text)”" } ?? ""
  check.report(
    place, zh: "\(reason)，应当问责，没有问责记录", en: "\(reason): somebody must be held to account, and no record is given",
    related: loss.map { [RelatedPlace($0.range, $0.text)] } ?? [],
    fixes: form[.accountability] == nil
      ? [.unsafe(zh: "补上“问责”", en: "Insert the record", form.inserting(.accountability, into: form.root))] : [])
}

/// How a result stands to the lowest grade.
private enum Standing {
  case lowest(String)
  case better
  case unknown

  var isLowest: Bool { if case .lowest = self { true } else { false } }
  var text: String? { if case .lowest(let text) = self { text } else { nil } }
}

private func lowestGrade(_ form: Form, _ grades: [Grade]) -> Standing {
  guard let last = grades.last, grades.count > 1 else { return .unknown }
  if let entry = form[.evaluationResult, .grade], form.isFilled(entry) {
    let name = GradeNames.bare(form.text(entry))
    let place =
      grades.firstIndex { $0.name == name }
      ?? GradeNames.synonym(of: name).flatMap { other in grades.firstIndex { $0.name == other } }
    if let place { return place == grades.count - 1 ? .lowest("评价等级为“\(last.name)”") : .better }
  }
  guard let score = form.points(form[.evaluationResult, .totalScore]).number,
    let earned = GradeNames.grade(of: score, in: grades)
  else { return .unknown }
  return earned == last ? .lowest("评价得分 \(score.shown)，等级为“\(last.name)”") : .better
}

/// Where a text speaks of a loss.
private func lossPlace(_ form: Form, _ words: AffirmedWords) -> (range: TextRange, text: String)? {
  for node in form.indexOfTexts {
    let text = form.text(node)
    if let word = words.first(in: text) { return (form.tree.range(node), word) }
  }
  return nil
}

extension Form {
  /// The texts of a use of results that may speak of a loss.
  fileprivate var indexOfTexts: [NodeID] {
    var entries: [Entry?] = [self[.evaluationResult, .conclusion]]
    for record in self[.rectification].map({ Array($0.records) }) ?? [] { entries.append(entry(.problems, in: record)) }
    for record in self[.application].map({ Array($0.records) }) ?? [] { entries.append(entry(.remark, in: record)) }
    return entries.flatMap { list($0).map(\.node) }
  }
}
