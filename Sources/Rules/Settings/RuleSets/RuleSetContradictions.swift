import Forms
import Linting
import Quantities
import Regulations
import SourceText
import Syntax

/// Values that are each readable and cannot all hold.
func inspectContradictions(_ subject: RuleSetSubject, _ check: inout DocumentCheck) {
  inspectGrades(subject, &check)
  inspectBands(subject, &check)
  inspectSchemes(subject, &check)
  inspectRequiredClasses(subject, &check)
  inspectForbiddenTargets(subject, &check)
  inspectDeadlines(subject, &check)
  inspectAssessmentDays(subject, &check)
}

/// The grades: from the best down, each with a name of its own, the last from 0.
private func inspectGrades(_ subject: RuleSetSubject, _ check: inout DocumentCheck) {
  guard subject.gives("等级") else { return }
  let (tree, grades) = (check.tree, subject.law.parameters.grades)
  let items = subject.items("参数.等级")
  guard grades.count == items.count else { return }
  func place(_ index: Int, _ key: String) -> TextRange {
    tree.range(subject.node("参数.等级[\(index + 1)].\(key)") ?? items[index])
  }
  for (index, grade) in grades.enumerated() {
    if grades[..<index].contains(where: { $0.name == grade.name }) {
      check.report(place(index, "名称"), zh: "等级“\(grade.name)”重复", en: "the grade “\(grade.name)” stands twice")
    }
    if grade.lower.isNegative || grade.lower > subject.law.parameters.evaluationWeightTotal {
      let total = subject.law.parameters.evaluationWeightTotal
      check.report(
        place(index, "下限"), zh: "等级“\(grade.name)”的下限 \(grade.lower) 不在 0 至满分 \(total) 之间",
        en: "the grade “\(grade.name)” begins at \(grade.lower), which is not between 0 and the full \(total)")
    } else if index > 0, grade.lower >= grades[index - 1].lower {
      let above = grades[index - 1]
      check.report(
        place(index, "下限"), zh: "等级应自高至低：“\(grade.name)”的下限 \(grade.lower) 不低于“\(above.name)”的 \(above.lower)",
        en: "grades go from the best down: “\(grade.name)” begins at \(grade.lower), “\(above.name)” at \(above.lower)")
    }
  }
  if let last = grades.last, last.lower > .zero {
    check.report(
      place(grades.count - 1, "下限"), zh: "最低等级“\(last.name)”的下限应为 0：\(last.lower) 分以下没有等级",
      en: "the lowest grade “\(last.name)” must begin at 0: there is no grade below \(last.lower)")
  }
}

/// The bands of a qualitative score: upper above lower, and no gap or overlap between neighbours.
private func inspectBands(_ subject: RuleSetSubject, _ check: inout DocumentCheck) {
  guard subject.gives("计分.定性档") else { return }
  let (tree, bands) = (check.tree, subject.law.parameters.qualitativeBands)
  let items = subject.items("参数.计分.定性档")
  guard bands.count == items.count else { return }
  for (index, band) in bands.enumerated() {
    let range = tree.range(items[index])
    if band.upper <= band.lower {
      check.report(
        range, zh: "“\(band.name)”的上限 \(band.upper) 不高于下限 \(band.lower)",
        en: "“\(band.name)” ends at \(band.upper), not above \(band.lower)")
    } else if index > 0, band.upper != bands[index - 1].lower {
      let above = bands[index - 1]
      check.report(
        range, zh: "“\(band.name)”的上限 \(band.upper) 与“\(above.name)”的下限 \(above.lower) 不衔接",
        en: "“\(band.name)” ends at \(band.upper), “\(above.name)” begins at \(above.lower): they do not meet")
    }
  }
}

/// The weights: every scheme can reach the total.
private func inspectSchemes(_ subject: RuleSetSubject, _ check: inout DocumentCheck) {
  let (tree, parameters) = (check.tree, subject.law.parameters)
  let schemes = parameters.weightSchemes
  if subject.gives("权重.方案") {
    let items = subject.items("参数.权重.方案")
    guard items.count == schemes.count else { return }
    for (index, scheme) in schemes.enumerated() where !scheme.reaches(parameters) {
      let (reach, totals) = (scheme.reach, scheme.totals(parameters))
      check.report(
        tree.range(items[index]), zh: "这一方案的权重合计为 \(reach)，达不到规定的 \(totals) 分",
        en: "the weights of this scheme add up to \(reach), not to \(totals)")
    }
  } else if subject.gives("权重.自评合计"), !schemes.isEmpty, !schemes.contains(where: { $0.reaches(parameters) }),
    let node = subject.node("参数.权重.自评合计")
  {
    let (owner, total) = (subject.law.origins["权重.方案"] ?? "", parameters.evaluationWeightTotal)
    check.report(
      tree.range(node), zh: "合计 \(total) 分与“\(owner)”的各权重方案都不符；须一并规定“权重.方案”",
      en: "no weight scheme of \(owner) adds up to \(total); give 权重.方案 too")
  }
}

extension WeightScheme {
  /// Whether some legal weights add up to a legal total.
  fileprivate func reaches(_ parameters: Parameters) -> Bool {
    legalTotals(parameters).contains { lower <= $0 && $0 <= upper }
  }

  /// With the execution row the total is that of a self-evaluation; without it a target's total does too.
  private func legalTotals(_ parameters: Parameters) -> [ExactDecimal] {
    let whole = [parameters.evaluationWeightTotal]
    return points[.execution] == nil ? whole + parameters.targetWeightTotals : whole
  }

  private var lower: ExactDecimal { points.values.reduce(.zero) { $0 + $1.lowerBound } }
  private var upper: ExactDecimal { points.values.reduce(.zero) { $0 + $1.upperBound } }

  /// `95`, or `85–95` where classes have ranges.
  fileprivate var reach: String { lower == upper ? lower.description : "\(lower)–\(upper)" }

  fileprivate func totals(_ parameters: Parameters) -> String {
    var texts: [String] = []
    for total in legalTotals(parameters).map(\.description) where !texts.contains(total) { texts.append(total) }
    return texts.joined(separator: "/")
  }
}

/// A class that must be there has points in some scheme.
private func inspectRequiredClasses(_ subject: RuleSetSubject, _ check: inout DocumentCheck) {
  let (tree, parameters) = (check.tree, subject.law.parameters)
  guard !parameters.weightSchemes.isEmpty, subject.gives("必需一级指标") || subject.gives("权重.方案") else { return }
  for (index, required) in parameters.requiredClasses.enumerated() {
    if parameters.weightSchemes.contains(where: { $0.points[required].map { $0.upperBound > .zero } ?? false }) {
      continue
    }
    let node =
      subject.gives("必需一级指标")
      ? subject.node("参数.必需一级指标[\(index + 1)]") : subject.node("参数.权重.方案")
    guard let node else { continue }
    let owner = subject.law.origins["权重.方案"] ?? ""
    check.report(
      tree.range(node), zh: "自相矛盾：必须设置“\(required.label)”，但权重方案（\(owner)）中没有一个给它分值",
      en: "a contradiction: “\(required.label)” is required, but no weight scheme (\(owner)) gives it points")
  }
}

/// 禁设指标 that forbid whatever a required class is called.
private func inspectForbiddenTargets(_ subject: RuleSetSubject, _ check: inout DocumentCheck) {
  let tree = check.tree
  let labels =
    subject.law.parameters.requiredClasses.map(\.label) + subject.law.parameters.requiredSubclasses.map(\.label)
  for index in subject.items("参数.禁设指标").indices {
    let path = "参数.禁设指标[\(index + 1)]"
    // Where 说法 is given, only some such indicators are forbidden.
    guard subject.items(path + ".说法").isEmpty else { continue }
    for node in subject.items(path + ".对象") {
      let word = tree.scalarString(node)
      guard !word.isEmpty, let label = labels.first(where: { $0.hasPrefix(word) }) else { continue }
      check.report(
        tree.range(node), zh: "自相矛盾：“\(label)”必须设置，又禁止设置含“\(word)”的指标",
        en: "a contradiction: “\(label)” is required, and indicators with “\(word)” are forbidden")
    }
  }
}

/// A deadline that begins after it ends.
private func inspectDeadlines(_ subject: RuleSetSubject, _ check: inout DocumentCheck) {
  guard subject.gives("期限") else { return }
  let tree = check.tree
  for (index, deadline) in subject.law.parameters.deadlines.enumerated() {
    guard let first = deadline.notBefore?.rank, let last = deadline.notAfter?.rank,
      last.lexicographicallyPrecedes(first), first.count == last.count,
      let node = subject.node("参数.期限[\(index + 1)].不迟于")
    else { continue }
    check.report(tree.range(node), zh: "“不迟于”早于“不早于”，没有一天符合", en: "不迟于 comes before 不早于: no day fits")
  }
}

extension Deadline.Moment {
  /// Numbers by which days of one sort can be put in order; `nil` where the day depends on the document.
  fileprivate var rank: [Int]? {
    switch self {
    case .day(let offset, let month, let day): [offset, month, day == 0 ? 31 : day]
    case .date(let day): [day.dayNumber]
    case .months, .endOfQuarter, .workingDay: nil
    }
  }
}

/// 事前评估: the usual days are no more than the most.
private func inspectAssessmentDays(_ subject: RuleSetSubject, _ check: inout DocumentCheck) {
  let tree = check.tree
  guard let usual = subject.node("参数.事前评估.期限天数"), let most = subject.node("参数.事前评估.最长天数"),
    let usualDays = Int(tree.scalarString(usual)), let mostDays = Int(tree.scalarString(most)), usualDays > mostDays
  else { return }
  check.report(
    tree.range(most), zh: "最长天数 \(mostDays) 少于期限天数 \(usualDays)",
    en: "at most \(mostDays) days, but \(usualDays) are usual",
    related: [RelatedPlace(tree.range(usual), "\(usualDays)")])
}
