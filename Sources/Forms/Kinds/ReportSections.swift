extension RecordType {
  /// The sections of an evaluation report, by the outline of 财预〔2020〕10号 annex 3.
  ///
  /// Last come the sections of older outlines (财预〔2011〕285号 and local ones) that hold what two of the seven do.
  static let reportSections = RecordType(
    [
      Field(
        .overviewSection, "基本情况",
        aliases: [
          "项目基本情况", "部门基本情况", "政策基本情况", "项目概况", "部门概况", "部门（单位）基本情况", "部门(单位)基本情况", "政策概况", "评价对象基本情况",
          "部门（单位）概况", "部门(单位)概况", "概况", "项目基本概况", "部门整体支出基本情况", "单位基本情况", "资金基本情况", "专项资金基本情况",
        ], .narrative,
        zh: "一、基本情况：背景、主要内容、资金投入和使用，总体目标和阶段性目标",
        en: "1. Background, contents, money put in and used; the goals"),
      Field(
        .workSection, "绩效评价工作开展情况",
        aliases: [
          "绩效评价工作情况", "评价工作开展情况", "评价工作情况", "绩效评价组织实施情况", "绩效评价开展情况", "评价组织实施情况", "绩效评价的组织实施情况",
          "项目绩效评价工作情况", "绩效评价工作概况", "绩效评价工作简述",
        ], .narrative,
        zh: "二、绩效评价工作开展情况：目的、对象和范围，原则、指标体系、方法和标准，工作过程",
        en: "2. Purpose, object and scope; principles, indicators, methods and standards; the course of the work"),
      Field(
        .conclusionSection, "综合评价情况及评价结论",
        aliases: [
          "综合评价情况和评价结论", "综合评价结论", "评价结论", "综合评价情况", "综合绩效评价结论", "绩效评价结论", "总体评价结论",
          "综合评价情况与评价结论", "综合评价情况及结论", "评价结论及等级", "绩效评价综合结论", "总体绩效评价结论", "评价情况及结论",
        ], .narrative,
        zh: "三、综合评价情况及评价结论（附相关评分表）", en: "3. The overall assessment and the conclusion, with the scores"),
      Field(
        .analysisSection, "绩效评价指标分析",
        aliases: [
          "评价指标分析", "绩效分析", "指标分析", "绩效评价指标分析情况", "绩效指标分析", "指标完成情况分析", "绩效评价分析", "绩效目标完成情况分析",
          "绩效评价指标情况分析", "绩效指标完成情况分析", "绩效目标实现情况分析", "主要绩效分析", "绩效指标完成情况", "项目绩效分析", "部门绩效分析",
        ], .narrative,
        zh: "四、绩效评价指标分析：决策、过程、产出、效益情况", en: "4. The indicators: decision, process, output, benefit"),
      Field(
        .problemsSection, "主要经验及做法、存在的问题及原因分析",
        aliases: [
          "主要经验及做法、存在问题及原因分析", "主要经验及做法、存在的问题和原因分析", "主要经验做法、存在的问题及原因分析", "存在的问题及原因分析",
          "存在问题及原因分析", "存在的问题和原因分析", "存在问题和原因分析", "存在的问题", "存在问题", "主要问题", "主要问题及原因分析",
          "存在的主要问题", "存在的主要问题及原因分析", "存在的主要问题和原因分析", "发现的问题及原因分析", "主要经验及存在的问题", "问题及原因分析",
          "主要经验及做法、存在的问题", "经验做法、存在的问题及原因分析", "主要经验、存在的问题及原因分析", "发现的主要问题", "存在的不足",
        ], .narrative,
        zh: "五、主要经验及做法、存在的问题及原因分析", en: "5. Experience, problems and their causes"),
      Field(
        .suggestionsSection, "有关建议",
        aliases: [
          "建议", "相关建议", "意见建议", "改进建议", "意见和建议", "对策建议", "有关建议和改进措施", "改进措施及建议", "建议和改进措施", "下一步建议",
          "改进意见", "有关意见建议", "相关建议和改进措施", "工作建议", "改进措施和建议", "对策与建议",
        ], .narrative,
        zh: "六、有关建议", en: "6. Suggestions"),
      Field(
        .otherSection, "其他需要说明的问题",
        aliases: [
          "其他需说明的问题", "其他说明", "其他", "其他需要说明的情况", "需要说明的问题", "其他需要说明的事项", "其他问题", "其他需说明的情况", "其他事项",
          "其他说明事项", "需要说明的其他问题", "其他需说明事项", "有关说明",
        ], .narrative,
        zh: "七、其他需要说明的问题；没有的写“无”", en: "7. Anything else; 无 where there is nothing"),
      Field(
        .conclusionAndAnalysisSection, "评价结论和绩效分析",
        aliases: ["评价结论及绩效分析", "绩效评价结论和绩效分析", "综合评价结论和绩效分析", "评价结论与绩效分析", "绩效分析和评价结论", "绩效分析及评价结论"],
        .narrative,
        zh: "旧提纲的第三部分，相当于“综合评价情况及评价结论”和“绩效评价指标分析”", en: "Of the older outline: sections 3 and 4 in one"),
      Field(
        .problemsAndSuggestionsSection, "主要经验及做法、存在的问题和建议",
        aliases: [
          "主要经验及做法、存在问题和建议", "主要经验及做法、存在的问题及建议", "存在的问题和建议", "存在的问题及建议", "存在问题及建议", "存在问题和建议",
          "主要经验做法、存在的问题和建议", "问题及建议", "问题和建议", "存在的问题与建议", "存在问题与建议", "主要经验、存在的问题和建议",
          "存在的主要问题及建议", "存在的主要问题和建议",
        ], .narrative,
        zh: "旧提纲的第四部分，相当于“存在的问题及原因分析”和“有关建议”", en: "Of the older outline: sections 5 and 6 in one"),
      Field(
        .experienceSection, "主要经验及做法", aliases: ["主要经验做法", "主要经验", "经验做法", "主要做法及经验", "主要做法和经验", "典型经验做法", "主要成效及经验"],
        .narrative, zh: "单列的主要经验及做法", en: "Experience, where it stands on its own"),
    ], takesNumbers: true)
}
