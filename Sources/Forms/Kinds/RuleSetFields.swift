extension RecordType {
  /// 绩效规则集: a rule set, the law as data. What stands behind 参数 and 规则 is read by `Regulations`.
  static let ruleSet = RecordType([
    .documentKind,
    Field(
      .name, "名称", .text, .required, zh: "文档以此名称选用规则集，如 扶风县；不得与其他规则集相同",
      en: "The name by which documents choose the rule set, as 扶风县; no other rule set may have it"),
    Field(
      .title, "全称", .text, zh: "所依据文件的全称；引用条款时写在条款编号之前",
      en: "The regulation's full title, as it is cited before an article"),
    Field(.documentNumber, "文号", .text, zh: "文件的发文字号", en: "The regulation's document number"),
    Field(.issuer, "发布机构", .text, zh: "发布文件的机构", en: "Who issued the regulation"),
    Field(
      .inForceFrom, "施行", aliases: ["施行日期"], .date, zh: "开始施行的日期；文档年度早于它的会被提示",
      en: "The first day on which it is in force"),
    Field(
      .inForceTo, "失效", aliases: ["失效日期"], .date, zh: "最后有效的日期；空白表示仍然有效",
      en: "The last day on which it is in force; blank while it still is"),
    Field(
      .parent, "继承", .text, zh: "在其基础上增补的上级规则集，通常为 国家", en: "The rule set on which it builds, as a rule 国家"),
    Field(
      .parameters, "参数", .any, zh: "与上级不同的取值：等级、权重、期限等；见 jixiao rulesets show 国家",
      en: "The values that differ from the parent's: grades, weights, deadlines; see jixiao rulesets show 国家"),
    Field(
      .ruleTerms, "规则", .any, zh: "各规则的级别、理由、不可放宽、不可豁免",
      en: "Levels of rules, with reasons, and which of them may not be relaxed or waived"),
    Field(
      .provisions, "条款", .records(.provision), zh: "文件中由程序检查的条款，检查结果引用它们",
      en: "The provisions that findings cite"),
    .related, .waivers,
  ])

  static let provision = RecordType([
    Field(
      .provisionID, "标识", .text, zh: "条款在规则集中的代号，如 P145；参数中的“条款”引用它",
      en: "The provision's identity in the rule set, as P145; parameters refer to it"),
    Field(.article, "编号", .text, .required, zh: "引用时的条款编号，如 第四十三条", en: "The article as it is cited"),
    Field(.summary, "摘要", .text, .required, zh: "用自己的话概括条款内容", en: "What the provision says, in own words"),
    Field(.source, "依据", .text, zh: "条款不出自全称所列文件时的出处", en: "Where it comes from, where that is not the title"),
    Field(.checkingRules, "规则", .choices([]), zh: "检查该条款的规则代码", en: "The codes of the rules that check it"),
    Field(
      .concernedKinds, "文档", .choices(DocumentKind.allCases.map(\.name)), zh: "该条款涉及的文档；缺省为全部",
      en: "The kinds of document that it concerns; all of them unless given"),
    Field(.since, "起用", .year, zh: "所引文件的年份", en: "The year of the document that it comes from"),
    Field(
      .certainty, "可信", .choice(["高", "中", "低"]), zh: "摘要的把握；未见全文、据转述所写的为中",
      en: "How certain the summary is; 中 where the full text was not at hand"),
    Field(.uncheckable, "不可检", .narrative, zh: "程序无法检查的原因", en: "Why no program can check it"),
  ])
}
