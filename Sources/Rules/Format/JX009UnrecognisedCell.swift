import Linting
import SourceText

let unrecognisedCell = Rule(
  9, "unrecognised-cell", .hint, .all,
  summary: LocalizedText(zh: "表格中有不属于任何栏目的内容", en: "A table has something that belongs to no field"),
  why: LocalizedText(zh: "没有认出栏目的内容没有检查，也不会写入文档", en: "What belongs to no known field is neither checked nor kept as a value"),
  advice: LocalizedText(
    zh: "对照官方表式核对栏目名称；是备注的不必理会，转换成文档后可删去这一行注释",
    en: "Hold the label against the official form; ignore remarks, and delete the comment once the table is converted"),
  examples: [
    .bad(
      """
      文档类型: 项目支出绩效自评表
      年度: 2025
      ↓# 表格中未识别的内容（自评表!H3）：预算股审核盖章
      """),
    .bad(
      """
      文档类型: 项目支出绩效自评表
      年度: 2025
      ↓# 表格中需要注意的情况（自评表!A9）：第 9 行是隐藏的，也读了
      """),
    .good("文档类型: 项目支出绩效自评表\n年度: 2025\n# 注：1.一级指标分值统一设置\n"),
    .good("文档类型: 项目支出绩效自评表\n年度: 2025  # 表格中未识别的内容要看一看\n"),
  ],
  checking: .file { check in
    for (range, kind, text) in originComments(&check) where kind != .unreadable {
      let short = text.count > 30 ? text.prefix(29) + "…" : text[...]
      switch kind {
      case .unrecognised:
        check.report(
          range, zh: "“\(short)”不属于任何认得的栏目，没有检查", en: "“\(short)” belongs to no known field and was not checked")
      case .notice, .unreadable: check.report(range, zh: text, en: text)
      }
    }
  })

/// The comments that stand for what a workbook holds beside its fields.
func originComments(_ check: inout FileCheck) -> [(range: TextRange, kind: OriginComment, text: String)] {
  let source = check.source
  let language = check.language
  return check.tree.comments.compactMap { range in
    guard range.count < 40_000, mayBeOrigin(source.bytes, range), let found = OriginComment.read(source.string(range))
    else { return nil }
    // Cells are cited as they are; what the program says of a file it says in the language of the run.
    let said = source.origin?.remarks.first { $0.range == range }?.text[language]
    return (range, found.kind, said ?? found.text)
  }
}

/// Whether a comment begins as those do, told from few bytes: `# 表` or `# 无`.
private func mayBeOrigin(_ bytes: [UInt8], _ range: TextRange) -> Bool {
  guard range.count > 12, range.end <= bytes.count, bytes[range.start + 1] == 0x20 else { return false }
  let head = bytes[range.start + 2..<range.start + 5]
  return head.elementsEqual("表".utf8) || head.elementsEqual("无".utf8)
}
