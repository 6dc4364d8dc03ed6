import Linting
import SourceText
import Syntax

let fullwidthPunctuation = Rule(
  7, "fullwidth-punctuation", .error, .all,
  summary: LocalizedText(zh: "键、列表等处用了全角标点", en: "Fullwidth punctuation where YAML or JSON needs the ASCII character"),
  why: LocalizedText(
    zh: "全角标点不起分隔作用，其他软件读不出这一项；此处已按原意读取",
    en: "Fullwidth marks separate nothing; other programs cannot read the entry. Here it was read as meant"),
  advice: LocalizedText(zh: "改为半角标点，冒号后留一个空格", en: "Use the ASCII mark, with a blank behind a colon"),
  fixable: true, notation: true,
  examples: [
    .bad(
      "文档类型: 项目支出绩效目标申报表\n项目:\n  名称↓：公路养护\n  主管部门: 交通局\n",
      fixed: "文档类型: 项目支出绩效目标申报表\n项目:\n  名称: 公路养护\n  主管部门: 交通局\n"),
    .bad(
      "文档类型: 项目支出绩效目标申报表\n项目: {名称: 公路养护↓， 主管部门: 交通局}\n",
      fixed: "文档类型: 项目支出绩效目标申报表\n项目: {名称: 公路养护, 主管部门: 交通局}\n"),
    .good("文档类型: 项目支出绩效目标申报表\n总体目标: 注意：不得超支，完成“三项”任务\n"),
  ],
  checking: .file { check in
    for error in check.tree.errors where error.kind == .fullwidthPunctuation {
      check.report(
        error.range, zh: error.message(.chinese), en: error.message(.english),
        advice: LocalizedText(zh: error.advice(.chinese), en: error.advice(.english)),
        fixes: error.replacement.map {
          [.safe(zh: "改为半角标点", en: "Use the ASCII mark", [TextEdit(range: error.range, replacement: $0)])]
        } ?? [])
    }
  })
