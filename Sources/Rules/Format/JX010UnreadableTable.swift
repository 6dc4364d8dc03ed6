import Linting
import SourceText

let unreadableTable = Rule(
  10, "unreadable-table", .error, .all,
  summary: LocalizedText(zh: "表格文件无法读取", en: "A file of tables could not be read"),
  why: LocalizedText(zh: "无法读取的表格没有检查", en: "What cannot be read is not checked"),
  advice: LocalizedText(
    zh: "用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx（文字文件另存为 .docx）后重新报送",
    en: "Open it, remove the password and save it as .xlsx (texts as .docx)"),
  examples: [
    .bad("文档类型: 项目支出绩效自评表\n年度: 2025\n↓# 无法读取的表格：文件有密码，请去掉密码后另存为 .xlsx\n"),
    .good("文档类型: 项目支出绩效自评表\n年度: 2025\n# 无法读取的表格已经重新报送\n"),
  ],
  checking: .file { check in
    for (range, kind, text) in originComments(&check) where kind == .unreadable {
      check.report(range, zh: text, en: text)
    }
  })
