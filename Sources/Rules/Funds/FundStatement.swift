import Quantities
import SourceText

/// A clause of a goal that says how much money the project has: 本项目共申请预算资金90万元.
struct FundStatement {
  /// The sum.
  let amount: GoalAmount
  /// Whether the clause speaks of all the money (项目总投资, 共申请), not of some (申请资金).
  let isWhole: Bool
  /// Whether it speaks of what is spent over all years: 总投资, 概算.
  let isInvestment: Bool
  /// Whether what follows tells what this part is for (100万元用于路面修补), and nothing says that it is all.
  let isPart: Bool
}

/// The statements about the project's money in a goal.
///
/// Goals are full of amounts that are something else: output value, income, other people's investment, money audited or
/// paid out. Only a clause that names the project's money counts, and none that names one of those.
func statements(_ text: Span<UInt8>) -> [FundStatement] {
  var statements: [FundStatement] = []
  // Each is held against every figure of the form; a goal with more sums than this is a report.
  for amount in GoalAmounts.read(text).prefix(50) {
    let before = text.extracting(amount.before.start..<amount.before.end)
    let after = text.extracting(amount.after.start..<amount.after.end)
    if otherMoney.isIn(before) || otherMoney.isIn(after) || bounds.begins(after) { continue }
    let isInvestment = investments.isIn(before)
    let isWhole = isInvestment || whole.isIn(before)
    guard isWhole || some.isIn(before) else { continue }
    statements.append(
      FundStatement(
        amount: amount, isWhole: isWhole, isInvestment: isInvestment,
        isPart: uses.isIn(after) && !collective.isIn(before)))
  }
  return statements
}

/// Clauses about all the money of the project.
private let whole = FundWords([
  "资金总额", "资金总量", "资金总规模", "总资金", "总投入", "投入总额", "总预算", "预算总额", "预算总金额", "预算金额", "预算资金", "预算安排", "总经费", "经费总额", "总金额",
  "项目资金", "项目预算", "项目经费", "项目总", "年度预算", "年度资金", "年度申请", "本年申请", "当年申请", "项目申请", "项目投入", "项目安排", "共申请", "总计申请", "合计申请",
  "共投入", "共安排", "共需", "总共", "资金共计", "资金合计", "申请预算", "申报预算", "申报资金", "批复资金", "批复预算", "下达预算", "申请总额", "所需资金", "资金需求",
])

/// Clauses about the money of all years.
private let investments = FundWords([
  "总投资", "投资总额", "计划投资", "项目投资", "估算投资", "概算投资", "投资概算", "投资估算", "工程概算", "总概算", "工程造价", "总造价",
])

/// Clauses about some of the money: it cannot be more than all of it.
private let some = FundWords([
  "申请资金", "申请财政", "申请专项", "申请补助", "申请经费", "投入资金", "投入财政", "安排资金", "安排财政", "资金投入", "需要资金", "需资金", "使用资金", "支付资金", "支出资金",
])

/// Words that make the sum another thing than the project's own money.
private let otherMoney = FundWords([
  "产值", "收入", "增收", "创收", "利润", "利税", "税收", "纳税", "缴税", "销售", "营业", "营收", "效益", "交易", "成交", "签约", "货值", "市值", "价值",
  "估值", "GDP", "生产总值",
  "增加值", "节约", "节省", "节支", "节水", "减少", "降低", "压减", "核减", "审减", "减负", "减免", "免除", "损失", "挽回", "追回", "追缴", "收缴", "罚",
  "赔偿", "赔付", "保额", "保费",
  "带动", "撬动", "拉动", "引导", "吸引", "引进", "招商", "引资", "社会投资", "社会资本", "社会资金", "民间投资", "固定资产投资", "贷款", "融资", "授信", "担保",
  "募集", "捐",
  "评审", "审计", "审核", "监管", "监督", "检查", "核查", "稽查", "管理资金", "管理的", "争取", "发放", "兑付", "兑现", "归集", "归还", "偿还", "化解", "付息",
  "盘活", "回收", "清欠",
  "征收", "征缴", "入库", "累计", "截至", "截止", "历年", "上年", "去年", "以前年度", "往年", "前期", "此前", "已完成投资", "已投入", "结转", "结余", "剩余",
  "缺口", "三年", "五年",
  "每年", "每人", "每户", "每亩", "每村", "每个", "每生", "每月", "年均", "人均", "户均", "亩均", "生均", "平均", "单价", "标准", "定额", "单个", "其中",
  "分别", "各", "全市", "全县", "全省",
  "全国", "全区", "超过", "不低于", "不少于", "至少", "以上", "低于", "高于", "突破", "工资", "存款", "资产", "国债", "保证金",
])

/// 320万元以上 is a bound, 320万元/年 a rate.
private let bounds = FundWords(["以上", "以下", "以内", "左右的", "每", "／"])

/// What part of the money is for.
private let uses = FundWords([
  "用于", "用作", "作为", "支付", "支持", "解决", "购买", "购置", "采购", "建设", "开展", "补助", "补贴", "完成", "实施", "修", "改造", "资助", "奖励",
])

/// The sum is said to be all of it.
private let collective = FundWords(["共", "总", "合计", "全部", "一次性", "本项目"])
