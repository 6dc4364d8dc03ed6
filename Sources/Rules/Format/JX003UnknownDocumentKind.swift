import Forms
import Linting
import SourceText
import Syntax

let unknownDocumentKind = Rule(
  3, "unknown-document-kind", .error, .all,
  summary: LocalizedText(zh: "没有文档类型，或文档类型不是已知的种类", en: "文档类型 is absent or none of the kinds"),
  why: LocalizedText(zh: "不知道是哪一种文档，就无法检查其内容", en: "Without its kind a document cannot be checked"),
  advice: LocalizedText(
    zh: "第一个键写“文档类型”，取值用官方表格的名称", en: "Make 文档类型 the first key, with the name of the official form"),
  fixable: true,
  examples: [
    .bad("文档类型: ↓项目支出绩效目标申请表\n年度: 2025\n"),
    .bad("文档类型: ↓自评\n年度: 2025\n"),
    .good("文档类型: 项目支出绩效自评表\n年度: 2025\n"),
    .good("文档类型: 绩效目标审核表\n年度: 2025\n"),
  ],
  checking: .file { check in
    let tree = check.tree
    var named = 0
    for document in tree.documents {
      guard case .unknown(let name, let node) = Form.documentKind(of: document, in: tree) else {
        if case .known = Form.documentKind(of: document, in: tree) { named += 1 }
        continue
      }
      named += 1
      let meant = Nearest.match(name, in: DocumentKind.allCases.map(\.name))
      check.report(
        tree.range(node),
        zh: name.isEmpty ? "文档类型没有填写" : "“\(name)”不是已知的文档类型" + (meant.map { "，是否为“\($0)”？" } ?? ""),
        en: name.isEmpty
          ? "文档类型 is blank" : "“\(name)” is no kind of document" + (meant.map { "; did you mean “\($0)”?" } ?? ""),
        fixes: meant.map { [.unsafe(zh: "改为“\($0)”", en: "Change to “\($0)”", [tree.replacing(node, with: $0)])] } ?? []
      )
    }
    // A file that somebody named is worth a word; a directory's foreign files are not.
    if named == 0 && check.isNamed && tree.errors.isEmpty {
      if tree.source.origin != nil {
        check.report(
          TextRange(0, 0), zh: "文件中没有认得的绩效表格：没有表名（如“项目支出绩效自评表”），也没有一级、二级、三级指标的表头",
          en: "no form is known in the file: it has no title, such as 项目支出绩效自评表, and no headings 一级指标, 二级指标, 三级指标")
        return
      }
      check.report(
        tree.source.snapped(TextRange(0, 0)), zh: "文件中没有“文档类型”，不是绩效文档",
        en: "the file has no 文档类型: it is no performance document")
    }
  })
