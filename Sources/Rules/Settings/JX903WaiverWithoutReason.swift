import Linting
import SourceText

let waiverWithoutReason = Rule(
  903, "waiver-without-reason", .warning, .all,
  summary: LocalizedText(zh: "豁免没有写明理由或规则，或已过截止日期", en: "A waiver without a reason or a rule, or past its last day"),
  why: LocalizedText(zh: "豁免要能被审核：没有理由的豁免不生效", en: "A waiver is read by reviewers; without a reason it has no effect"),
  advice: LocalizedText(zh: "写成“# jixiao: 忽略 JX201 理由：……”", en: "Write “# jixiao: 忽略 JX201 理由：…”"),
  examples: [
    .bad("文档类型: 项目支出绩效自评表\n年度: 2025 ↓# jixiao: 忽略 JX101\n"),
    .bad("↓# jixiao: 忽略文件 JX8O1 理由：试点项目\n文档类型: 项目支出绩效自评表\n"),
    .good("文档类型: 项目支出绩效自评表\n# jixiao: 忽略 JX101 理由：主管部门即实施单位\n项目: {名称: 公路养护}\n"),
    .good("# 说明：jixiao 是检查工具\n文档类型: 项目支出绩效自评表\n"),
  ],
  checking: .waivers)
