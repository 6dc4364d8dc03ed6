import Linting
import SourceText

let unusedWaiver = Rule(
  904, "unused-waiver", .hint, .all,
  summary: LocalizedText(zh: "豁免没有对应的问题", en: "A waiver that silences nothing"),
  why: LocalizedText(zh: "无用的豁免会掩盖以后出现的问题", en: "An unused waiver would hide a later fault"),
  advice: LocalizedText(zh: "删除这条豁免", en: "Remove the waiver"),
  fixable: true,
  examples: [
    .bad(
      "文档类型: 项目支出绩效自评表\n↓# jixiao: 忽略 JX501 理由：试点项目\n评价日期: 2026-03-02\n",
      fixed: "文档类型: 项目支出绩效自评表\n评价日期: 2026-03-02\n"),
    .bad(
      "文档类型: 项目支出绩效自评表\n评价日期: 2026-03-02 ↓# jixiao: 忽略 JX501 理由：试点项目\n", fixed: "文档类型: 项目支出绩效自评表\n评价日期: 2026-03-02\n"),
    .good("文档类型: 项目支出绩效自评表\n评价日期: 2026-02-30 # jixiao: 忽略 JX501 理由：原件如此\n"),
  ],
  checking: .waivers)
