import Linting
import Regulations
import Rules
import SourceText
import Testing

/// What an office file holds beside the fields of its forms stands as comments in the text that is made of it.
struct OriginRemarkTests {
  @Test(arguments: [
    ("# 表格中未识别的内容（自评表!H3）：预算股审核盖章", "JX004", Level.hint),
    ("# 表格中需要注意的情况（自评表!A9）：第 9 行是隐藏的，也读了", "JX004", .hint),
    ("# 无法读取的表格：文件有密码，请去掉密码后另存为 .xlsx", "JX001", .error),
  ])
  func isReported(_ remark: String, _ code: String, _ level: Level) {
    let linter = Linter(rules: catalogue, library: RuleSetLibrary(), settings: LintSettings())
    let head = "文档类型: 项目支出绩效自评表\n年度: 2025\n"
    let found = linter.lint(SourceText(head + remark + "\n"), as: .yaml).findings.filter { $0.code.description == code }
    #expect(found.map(\.level) == [level])
    #expect(found.map(\.range.start) == [head.utf8.count])
  }
}
