/// The options of `jixiao fix`.
enum FixOption {
  static let unsafe = OptionDeclaration(
    "unsafe", zh: "也用需人工确认的修复：补上空栏、改动所写内容；有几种改法的不改",
    en:
      "also fixes that a person must look at: they insert blanks or change what was written; none where there are several"
  )
  static let diff = OptionDeclaration(
    "diff", zh: "只输出改动（统一差异格式），不写文件", en: "print the changes as a unified diff, write nothing")
  static let check = OptionDeclaration(
    "check", zh: "不写文件；有可改动的退出码为 1", en: "write nothing; exit with 1 where something would change")
  static let toUTF8 = OptionDeclaration(
    "to-utf8", zh: "GB18030（GBK）、UTF-16 编码的文件转为 UTF-8；缺省不改这些文件",
    en: "write files in GB18030 (GBK) or UTF-16 as UTF-8; without it they are left as they are")

  static let output = OptionDeclaration(
    "output", "o", .text(zh: "文件", en: "FILE", .files), zh: "修复 .xlsx 时写到这个副本，原表不动，没有改到的部分一个字节都不变",
    en: "for an .xlsx: the copy to write; the original stays, and in the copy everything but the cells that change")

  /// In the order of the help.
  static let all = [
    output, unsafe, diff, check, toUTF8, .configuration, .ruleSet, LintOption.select, LintOption.ignore,
    LintOption.level, LintOption.exclude, LintOption.noExclude, LintOption.respectGitIgnore,
    LintOption.standardInputName, LintOption.asOf, LintOption.quiet, LintOption.jobs,
  ]
}
