import Linting
import SourceText

let syntaxError = Rule(
  1, "syntax-error", .error, .all,
  summary: LocalizedText(zh: "YAML 或 JSON 语法有误", en: "YAML or JSON that does not parse"),
  why: LocalizedText(zh: "语法有误之处，系统读不出所填内容", en: "What stands at a syntax fault cannot be read"),
  advice: LocalizedText(zh: "按提示修改该处的写法", en: "Mend the notation at this place"),
  examples: [
    .bad("文档类型: 项目支出绩效自评表\n年度: 2025\n项目: ↓{名称: ↓\"公路养护\n主管部门: 交通局\n"),
    .bad("文档类型: 项目支出绩效自评表\n年度: 2025\n项目:\n↓\t名称: 公路养护\n"),
    // A file of tables that could not be read is a comment in place of its text; this one only looks like it.
    .good("文档类型: 项目支出绩效自评表\n年度: 2025\n# 无法读取的表格已经重新报送\n"),
    .good("文档类型: 项目支出绩效自评表\n年度: 2025\n项目: {名称: \"公路养护\"}\n"),
  ],
  checking: .file { check in
    for error in check.tree.errors where error.kind != .fullwidthPunctuation {
      check.report(
        error.range, zh: error.message(.chinese), en: error.message(.english),
        advice: LocalizedText(zh: error.advice(.chinese), en: error.advice(.english)))
    }
    for remark in OriginRemark.all(in: check.tree, check.language) where remark.kind == .unreadable {
      check.report(
        remark.range, zh: remark.text, en: remark.text,
        advice: LocalizedText(
          zh: "用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx（文字文件另存为 .docx）后重新报送",
          en: "Open it, remove the password and save it as .xlsx (texts as .docx)"))
    }
  })
