import Forms
import Linting
import SourceText

let templatePrefix = Rule(
  808, "template-prefix", .hint, .targetsAndSelfEvaluations,
  summary: LocalizedText(zh: "指标名称带有模板的前缀（指标1、★、序号）", en: "A prefix left from the template: 指标1, ★, numbering"),
  why: LocalizedText(zh: "模板前缀不是指标名称，汇总时同一指标会被当成不同指标", en: "A prefix makes one indicator look like another in sums"),
  advice: LocalizedText(zh: "删除前缀，只留指标名称", en: "Remove the prefix"),
  fixable: true,
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: ↓指标1：培训人数, 指标值: ≥100人}
            - {名称: ↓★种植数量, 指标值: ≥17600株}
            - {名称: ↓"1.养护里程", 指标值: ≥12公里}
      """,
      fixed: """
        文档类型: 项目支出绩效目标申报表
        绩效指标:
          产出指标:
            数量指标:
              - {名称: 培训人数, 指标值: ≥100人}
              - {名称: 种植数量, 指标值: ≥17600株}
              - {名称: "养护里程", 指标值: ≥12公里}
        """),
    .bad(
      "文档类型: 项目支出绩效自评表\n绩效指标:\n  - {一级指标: 产出指标, 二级指标: 质量指标, 三级指标: ↓指标1工程完工率, 年度指标值: 100%, 实际完成值: 100%}\n",
      fixed: "文档类型: 项目支出绩效自评表\n绩效指标:\n  - {一级指标: 产出指标, 二级指标: 质量指标, 三级指标: 工程完工率, 年度指标值: 100%, 实际完成值: 100%}\n"),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 指标体系建设数量, 指标值: ≥1套}
            - {名称: 5G基站数量, 指标值: ≥3个}
            - {名称: 12345热线办件量, 指标值: ≥3000件}
            - {名称: 1.5米以上行道树数量, 指标值: ≥300株}
            - {名称: 2025年培训人数, 指标值: ≥300人}
      """),
  ]
) { check in
  let form = check.form
  for indicator in form.indicators {
    guard let entry = form.entry(.name, of: indicator), form.tree[entry.value].kind == .scalar,
      form.withBytes(of: entry.value, { mayHavePrefix($0) })
    else { continue }
    let name = form.text(entry)
    let rest = withoutPrefix(name)
    guard rest != name, !rest.isEmpty else { continue }
    let prefix = String(name.dropLast(rest.count))
    check.report(
      form.valueRange(entry), zh: "名称“\(name)”带有模板前缀“\(prefix)”",
      en: "the name “\(name)” begins with “\(prefix)” of the template",
      fixes: [.safe(zh: "改为“\(rest)”", en: "Change to “\(rest)”", [form.tree.replacing(entry.value, with: rest)])])
  }
}

/// A cheap look at the first bytes: 指, a star, a digit or a bracket.
private func mayHavePrefix(_ name: Span<UInt8>) -> Bool {
  guard name.count > 3 else { return false }
  let first = name[0]
  if first < 0x80 { return true }
  return first == 0xe6 && name[1] == 0x8c && name[2] == 0x87 || first == 0xe2 || first == 0xef
}

/// The name behind stars, 指标1 and numbering.
private func withoutPrefix(_ name: String) -> String {
  var rest = Substring(name).drop { $0 == "★" || $0 == "☆" || $0 == "*" || $0 == "▲" || $0 == "※" || $0 == "●" }
  if rest.hasPrefix("指标") {
    let behind = rest.dropFirst(2)
    let number = behind.prefix { $0.isASCII && $0.isNumber }
    if !number.isEmpty, number.count <= 2 { rest = behind.dropFirst(number.count).drop { ":：、.． ".contains($0) } }
  }
  let digits = rest.prefix { $0.isASCII && $0.isNumber }
  let behind = rest.dropFirst(digits.count)
  // 1.养护, 1、养护 are numbering; 1.5米 is a number.
  if !digits.isEmpty, digits.count <= 2, let mark = behind.first, "、.．)）".contains(mark),
    let next = behind.dropFirst().first, !next.isNumber
  {
    rest = behind.dropFirst().drop { $0 == " " }
  }
  return String(rest)
}
