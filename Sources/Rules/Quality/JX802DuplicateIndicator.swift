import Forms
import Linting
import Quantities
import SourceText

let duplicateIndicator = Rule(
  802, "duplicate-indicator", .error, .targetsAndSelfEvaluations.union([.evaluationReport]),
  summary: LocalizedText(zh: "同一指标设置了两次", en: "The same indicator twice"),
  why: LocalizedText(
    zh: "重复的指标会重复计分，系统也不能保存", en: "A repeated indicator is scored twice, and systems refuse to save it"),
  advice: LocalizedText(zh: "只保留一个；确有不同的，在名称中写明区别", en: "Keep one; where they differ, say so in the name"),
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 培训人数, 指标值: ≥100人}
        效益指标:
          社会效益指标:
            - {名称: ↓培训人数, 指标值: ≥100人}
      """),
    .bad(
      "文档类型: 项目支出绩效自评表\n绩效指标:\n  - {一级指标: 产出指标, 二级指标: 质量指标, 名称: 验收合格率, 年度指标值: 95%}\n  - {一级指标: 产出指标, 二级指标: 质量指标, 名称: ↓验收合格率, 年度指标值: 98%}\n"
    ),
    .bad(
      """
      文档类型: 绩效评价报告
      指标体系:
        - {一级指标: 过程, 二级指标: 业务管理, 三级指标: 管理制度健全性, 分值: 4, 得分: 4}
        - {一级指标: 过程, 二级指标: 财务管理, 三级指标: 管理制度健全性, 分值: 4, 得分: 4}
        - {一级指标: 产出, 二级指标: 产出数量, 三级指标: 实际完成率, 分值: 20, 得分: 20}
        - {一级指标: 产出, 二级指标: 产出数量, 三级指标: ↓实际完成率, 分值: 20, 得分: 20}
      """),
    .good(
      """
      文档类型: 项目支出绩效目标申报表
      绩效指标:
        产出指标:
          数量指标:
            - {名称: 培训农民人数, 指标值: ≥100人}
            - {名称: 培训干部人数, 指标值: ≥100人}
            - {名称: , 指标值: ≥1个}
            - {名称: , 指标值: ≥2个}
            - {名称: /, 指标值: }
          质量指标:
            - {名称: /, 指标值: }
      """),
  ]
) { check in
  let form = check.form
  // Nearly no document has one: then sorted numbers tell so at once.
  if !form.indicators.contains(where: { mayBeDecorated($0.name) }), !hasRepetition(form) { return }
  var seen: [UInt64: [Indicator]] = [:]
  for indicator in form.indicators {
    let name = indicator.name
    if name.utf8.count < 4 { continue }
    // Blanks and stars make no other name; most names have none and are taken as they stand.
    let key = decoration.occurs(in: name) ? bare(name) : name
    if key.utf8.count < 4 { continue }
    let hash = spread(key)
    guard let first = seen[hash]?.first(where: { isSame($0, indicator, form) }) else {
      seen[hash, default: []].append(indicator)
      continue
    }
    check.report(
      form.nameRange(of: indicator), zh: "指标“\(name)”与前面的指标重复", en: "the indicator “\(name)” stands above already",
      related: [RelatedPlace(form.nameRange(of: first), name)])
  }
}

private func hasRepetition(_ form: Form) -> Bool {
  let sorted = form.indicators.map { spread($0.name) }.sorted()
  return zip(sorted, sorted.dropFirst()).contains { $0 == $1 }
}

/// Whether a name has a byte of a blank or a star, which make no other name.
private func mayBeDecorated(_ name: String) -> Bool {
  let bytes = name.utf8.span
  for index in bytes.indices where bytes[index] == 0x20 || bytes[index] & 0xfe == 0xe2 { return true }
  return false
}

/// Frameworks for reports have some names in several places (管理制度健全性 of the work and of the money).
private func isSame(_ one: Indicator, _ other: Indicator, _ form: Form) -> Bool {
  bare(one.name) == bare(other.name)
    && (form.kind != .evaluationReport
      || one.classHeading == other.classHeading && one.subclassHeading == other.subclassHeading)
}

private let decoration: WordList = [" ", "\u{3000}", "★"]

private func bare(_ name: String) -> String {
  String(String.UnicodeScalarView(name.unicodeScalars.filter { $0 != " " && $0 != "\u{3000}" && $0 != "★" }))
}

/// A number for the bytes, eight at a time: a `String` key would be normalised for every look-up.
private func spread(_ text: String) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  let bytes = text.utf8.span.bytes
  var place = 0
  while place + 8 <= bytes.byteCount {
    hash = mixed(hash, bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian)
    place += 8
  }
  while place < bytes.byteCount {
    hash = mixed(hash, UInt64(bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self)))
    place += 1
  }
  return hash
}

private func mixed(_ hash: UInt64, _ next: UInt64) -> UInt64 {
  let product = (hash ^ next) &* 0x9e37_79b9_7f4a_7c15
  return product ^ product >> 32
}
