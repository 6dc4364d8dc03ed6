import SourceText
import Testing

@testable import Quantities

@Suite struct ReadingTests {
  /// The text at a place.
  private func text(_ range: TextRange?, of value: String) -> String? {
    guard let range, range.end <= value.utf8.count else { return nil }
    return String(decoding: Array(value.utf8)[range.start..<range.end], as: UTF8.self)
  }

  @Test(arguments: [
    ("≥95%", "≥", "95", "%"), ("养护合格率不低于 95 %", "不低于", "95", "%"), ("达到95%以上", "以上", "95", "%"),
    ("单价≤2.5万元/公里", "≤", "2.5", "万元/公里"), ("合同签订后6个月内完成", "内", "6", "个月"), ("百分之九十以上", "以上", "百分之九十", "百分之"),
    ("三百二十万元", nil, "三百二十", "万元"), ("室温-5℃以上", "以上", "5", "℃"), ("100余人", nil, "100", "人"),
  ])
  func tellsWhereThePartsAre(_ value: String, _ comparison: String?, _ number: String?, _ unit: String?) {
    let parts = Reading.read(value).parts
    #expect(text(parts.comparison, of: value) == comparison)
    #expect(text(parts.number, of: value) == number)
    #expect(text(parts.unit, of: value) == unit)
  }

  @Test(arguments: [
    ("约500人", Reading.Flags.approximate, "约"), ("95%左右", .approximate, "左右"), ("100余人", .approximate, "余"),
    ("3万多人", .approximate, "多"), ("力争达到95%", .approximate, "力争"), ("近1000人次", .approximate, "近"),
  ])
  func findsApproximations(_ value: String, _ flag: Reading.Flags, _ word: String) {
    let reading = Reading.read(value)
    #expect(reading.isApproximate)
    #expect(reading.flags.contains(flag))
    #expect(text(reading.parts.approximation, of: value) == word)
  }

  @Test(arguments: [
    ("9%0", "9%0"), ("1，200", "1，200"), ("854万854万", "854万854万"), ("0.95.2", "0.95.2"), ("12..5", "12..5"),
    ("1O0人", "1O0"), ("≥95。5%", "95。5"), ("1,20人", "1,20"), ("3l5个", "3l5"), ("95%95%", "95%95%"), ("1 200人", "1 200"),
  ])
  func findsMalformedNumbers(_ value: String, _ fault: String) {
    let reading = Reading.read(value)
    #expect(reading.flags.contains(.malformed))
    #expect(text(reading.parts.malformed, of: value) == fault)
    #expect(reading.kind == .quantified)
  }

  @Test(arguments: [
    "1,200人", "1,234,567.89元", "≥95%", "PM2.5≤35", "2024.12.31", "C30混凝土≥18厘米", "3.5-4米", "5G基站10个", "7×24小时", "1:18",
    "100M", "A4纸10包", "2025年1-12月", "CO2下降5%", "12345热线满意度95%", "0.95",
  ])
  func leavesWellFormedNumbersAlone(_ value: String) { #expect(!Reading.read(value).flags.contains(.malformed)) }

  @Test(arguments: [
    ("新建2个、改造3个", "3个"), ("5个，3条", "3条"), ("人工造林1万亩、封山育林2万亩", "2万亩"), ("≥85%，保存率≥80%", "≥80%"),
    ("城市744元/月，农村6240元/年", "6240元/年"), ("带动120户450人", "450人"),
  ])
  func findsSeveralTargets(_ value: String, _ second: String) {
    let reading = Reading.read(value)
    #expect(reading.flags.contains(.multipleTargets))
    #expect(text(reading.parts.secondTarget, of: value) == second)
  }

  @Test(arguments: [
    "≥90%且≤100%", "从85%提升至90%", "24小时内处置率≥95%", "0-6岁儿童管理率≥90%", "2025年12月底前完成率100%", "一年两次", "每月1次",
    "854万元(其中高标准农田建设400万元，示范建设295万元)", "1小时30分钟", "纪录片1部（10集）", "3-5次", "65岁以上老年人健康管理率≥70%",
    "总投资500万元，其中财政资金300万元", "5个工作日内办结率100%", "7×24小时", "每人每月590元", "90%≤完成率≤100%", "10%±2%",
  ])
  func takesOneTargetForOne(_ value: String) { #expect(!Reading.read(value).flags.contains(.multipleTargets)) }

  @Test(arguments: [
    "1.完成规划编制；2.制定管理制度", "（1）建立台账（2）完成整改", "目标1：完成规划", "1. 建成", "5号楼建成", "12345热线开通", "符合GB/T19001-2016",
    "一体化平台建成", "第三方验收合格", "“十四五”规划编制完成", "三公经费公开", "进一步验收合格", "二期工程竣工", "三年行动计划印发", "一次性通过验收",
  ])
  func takesLabelsAndNamesForNoNumbers(_ value: String) {
    let reading = Reading.read(value)
    #expect(reading.number == nil)
    #expect(reading.kind == .qualitative)
  }

  @Test(arguments: [
    ("增长5%", true, false), ("下降10%", true, true), ("同比提高2个百分点", true, false), ("下降10%以上", true, true),
    ("提升至90%", false, false),
    ("增长率5%", false, false), ("完成率100%", false, false), ("提升改造卫生院2家", false, false),
  ])
  func knowsChanges(_ value: String, _ isChange: Bool, _ isDecrease: Bool) {
    let flags = Reading.read(value).flags
    #expect(flags.contains(.change) == isChange)
    #expect(flags.contains(.decrease) == isDecrease)
  }

  @Test(arguments: [
    ("无", Reading.Flags.zeroWord), ("零事故", .zeroWord), ("不发生重大事故", .zeroWord), ("全覆盖", .wholeWord),
    ("应补尽补", .wholeWord),
    ("优良中差", .gradedScale), ("优", .grade), ("及时", .timelinessWithoutDate), ("在规定时间内完成", .timelinessWithoutDate),
    ("当年", .timelinessWithoutDate),
    ("竣工后30日内", .afterEvent), ("Ⅲ类及以上", .ordinal), ("前10名", .ordinal), ("50万", .unitSupplied),
    ("2024年2月30日", .impossibleDate),
    ("/", .notApplicable), ("N/A", .notApplicable), ("达成预期指标", .officialWording), ("已建立", .fact),
    ("高于全省平均水平", .reference),
    ("三分之二", .rounded), ("每月1次", .periodic), ("30±2天", .tolerance), ("≥２０人", .nonstandard), (">=20人", .nonstandard),
  ])
  func setsFlags(_ value: String, _ flag: Reading.Flags) { #expect(Reading.read(value).flags.contains(flag)) }

  @Test(arguments: [
    ("达成年度指标", 1), ("达成预期目标。", 1), ("完成年度目标", 1), ("基本达成目标", 1), ("部分达成年度指标并具有一定效果", 2),
    ("部分达成目标，并具有一定效果", 2), ("部分实现目标", 2), ("未达成年度指标且效果较差", 3), ("未完成预期指标且效果较差", 3), ("实现目标程度较低", 3),
  ])
  func knowsTheOfficialSteps(_ value: String, _ step: Int) { #expect(Reading.read(value).officialStep == step) }

  @Test(arguments: [
    ("明显提升", Vagueness.improvement), ("有效保障机关正常运转", .guarantee), ("严格执行相关规定", .compliance), ("良好", .quality),
    ("明显", .degree),
    ("按时完成", .timeliness), ("若干", .amount), ("长期", .duration), ("据实结算", .open), ("有序推进", .progress),
  ])
  func namesTheVagueness(_ value: String, _ kind: Vagueness) {
    #expect(Reading.read(value).kind == .vague)
    #expect(Reading.read(value).vagueness == kind)
  }

  @Test func completesDatesWithTheYearOfTheDocument() {
    #expect(Reading.read("2月底前").partialDate?.inYear(2024)?.last.description == "2024-02-29")
    #expect(Reading.read("2月底前").partialDate?.inYear(2025)?.last.description == "2025-02-28")
    #expect(Reading.read("第三季度").partialDate?.inYear(2025)?.description == "2025-07..2025-09")
    #expect(Reading.read("12月31日前").partialDate?.inYear(2025)?.last.description == "2025-12-31")
    #expect(Reading.read("2月30日").partialDate?.inYear(2025) == nil)
  }

  @Test(arguments: [
    ("≥ ９０ ％", "≥90%"), ("不低于95%", "≥95%"), ("=100%", "＝100%"), ("百分之九十五以上", "≥95%"), ("壹佰贰拾万元", "120万元"),
    ("1,200人次", "1200人次"), ("3～5次", "3-5次"), ("每月1次", "1次/月"), ("580元/人*月", "580元/人·月"), ("2024.12.31", "2024年12月31日"),
    ("≤2024.12.31", "2024年12月31日前"), ("≤2024年12月", "2024年12月底前"), ("5个工作日内", "≤5个工作日"),
    ("合同签订后5个工作日内完成", "合同签订后5个工作日内完成"),
    ("100余人", "约100人"), ("1，200", "1，200"), ("明显提升", "明显提升"), ("2个、3条", "2个、3条"), ("≦预算批复数", "≤预算批复数"),
    ("下降10%", "下降10%"),
    ("￥320万", "320万元"), ("≥6台（套）", "≥6台(套)"), ("10人≤人数<20人", "10人≤人数<20人"), ("", ""),
  ])
  func respells(_ value: String, _ standard: String) { #expect(Reading.normalised(value) == standard) }
}
