import Forms
import Office
import SourceText
import Syntax
import Testing

/// The printed layouts of review and assessment, and those of places that print columns and lines of their own: read, and
/// drawn again without loss.
@Suite("Layouts of forms") struct FormLayoutTests {
  private func read(_ text: String) -> (text: String, lines: [String], recognition: Recognition) {
    GridText.read([GridText.sheet(text)])
  }

  @Test("Hunan: what a value means, how points are taken off, what it is measured in")
  func hunan() {
    let read = read(
      """
      项目支出绩效目标申报表|<|<|<|<|<|<|<
      （2025年度）|<|<|<|<|<|<|<
      项目名称|高标准农田建设|<|<|主管部门|县农业农村局|<|<
      绩效指标|一级指标|二级指标|三级指标|指标值内容|指标值|评扣分标准|度量单位
      ^|产出指标|数量指标|建设高标准农田|新建和改造的面积|≥2500|每少1%扣0.5分|亩
      ^|^|质量指标|验收合格率|验收合格的占比|100|不合格不得分|%
      """)
    #expect(read.lines.contains("绩效指标[0].指标解释=新建和改造的面积"))
    #expect(read.lines.contains("绩效指标[0].评分标准=每少1%扣0.5分"))
    #expect(read.lines.contains("绩效指标[1].计量单位=%"))
    #expect(read.recognition.forms.first?.leftovers.isEmpty == true)
  }

  @Test("Review of an ordinary project: bands, points to look at, boxes")
  func ordinaryReview() {
    let read = read(
      """
      项目支出绩效目标审核表（一般性项目）|<|<|<
      项目名称|农村公路养护|主管部门|县交通局
      审核内容|审核要点|审核意见|<
      一、完整性审核|<|<|<
      规范完整性|填报格式是否规范，内容是否完整|优☑良□中□差□|<
      明确清晰性|绩效目标是否明确、清晰|优□良☑中□差□|<
      二、相关性审核|<|<|<
      目标相关性|与部门职能是否密切相关|优|<
      指标科学性|指标是否与目标相关|优|<
      三、适当性审核|<|<|<
      绩效合理性|预期绩效是否显著|良|<
      四、可行性审核|<|<|<
      实现可能性|是否经过论证|良|<
      综合评定等级|优□良☑中□差□|<|<
      总体意见|目标明确，同意进入下一步|<|<
      """)
    #expect(read.lines.contains("审核内容.完整性审核.意见=规范完整性：优；明确清晰性：良"))
    #expect(read.lines.contains("审核内容.相关性审核.等级=优"))
    #expect(read.lines.contains("审核内容.适当性审核.等级=良"))
    #expect(read.lines.contains("审核等级=良"))
    #expect(read.lines.contains("审核意见=目标明确，同意进入下一步"))
    #expect(read.recognition.forms.first?.leftovers.isEmpty == true)
  }

  @Test("Review of a key project: groups of two parts with points")
  func keyReview() {
    let read = read(
      """
      项目支出绩效目标审核表（重点项目）|<|<|<|<
      项目名称|农村公路养护|<|主管部门|县交通局
      审核内容|<|分值|得分|审核意见
      完整性审核（20分）|规范完整性|10|9|格式规范
      ^|明确清晰性|10|8.5|目标清晰
      相关性审核（30分）|目标相关性|15|14|与职能相关
      ^|指标科学性|15|13|指标细化
      总分|<|50|44.5|
      综合评定等级|良|<|<|<
      """)
    #expect(read.lines.contains("审核内容.完整性审核（20分）.得分=17.5"))
    #expect(read.lines.contains("审核内容.完整性审核（20分）.分值=20"))
    #expect(read.lines.contains("审核内容.相关性审核（30分）.意见=目标相关性：14，与职能相关；指标科学性：13，指标细化"))
    #expect(read.lines.contains("审核得分=44.5"))
    #expect(read.lines.contains("审核等级=良"))
  }

  @Test("Assessment beforehand: dimensions with points to look at, boxes of the conclusion")
  func assessment() {
    let read = read(
      """
      事前绩效评估报告|<|<|<|<
      （2026年度）|<|<|<|<
      项目名称|道路安全防护|<|实施单位|县公路站
      评估对象|项目☑政策□|<|评估日期|2025-09-28
      年度资金总额|268.4|<|其中：财政拨款|268.4
      评估内容|评估要点|分值|得分|评估意见
      立项必要性|是否符合规划|20|19|符合规划
      投入经济性|成本是否合理|20|17|单价低于均价
      总分|<|40|36|
      评估结论|予以支持☑部分支持□不予支持□|<|<|<
      相关建议|避开农忙|<|<|<
      """)
    #expect(read.lines.contains("评估对象类型=项目"))
    #expect(read.lines.contains("评估内容.立项必要性.得分=19"))
    #expect(read.lines.contains("评估内容.投入经济性.意见=单价低于均价"))
    #expect(read.lines.contains("评估得分=36"))
    #expect(read.lines.contains("评估结论=予以支持"))
    #expect(read.lines.contains("资金.年度资金总额=268.4"))
    #expect(read.recognition.forms.first?.leftovers.isEmpty == true)
  }

  @Test("Levels of money by local names, and items with their earlier years, come back from the drawn form")
  func openKeysAndYears() {
    let text = """
      文档类型: 项目支出绩效目标申报表
      年度: 2025
      项目: {名称: 城乡环卫保洁}
      资金:
        年度资金总额: 136
        财政拨款: 136
        财政拨款构成: {一般公共预算: 100, 彩票公益金: 36}
        资金级次: {市级: 40, 镇级: 96}
        明细:
          - {内容: 垃圾清运, 金额: 100, 历年: {2023年: 90, 2024年: 95.5}}
          - {内容: 垃圾箱更换, 数量: 300, 计量单位: 个, 单价: 0.12, 金额: 36, 历年: {2024年: 30}}
        明细合计: {2022年: 110, 2023年: 90, 2024年: 125.5}
        测算依据: 按定额测算

      """
    let source = SourceText(text)
    let (drawn, back) = RoundTrip.text(source, as: .yaml)
    #expect(drawn.flatMap(\.omitted) == [])
    let after = Content.of(back)
    for line in Content.of(source) where line.hasPrefix("资金.") { #expect(after.contains(line), "\(line)") }
    // Amounts by keys are no fields of their own.
    let written = String(decoding: back.bytes, as: UTF8.self).filter { !$0.isWhitespace && $0 != "\"" }
    for piece in ["彩票公益金:36", "市级:40", "镇级:96", "历年:{2023年:90,2024年:95.5}", "历年:{2024年:30}", "2022年:110"] {
      #expect(written.contains(piece), "\(piece)")
    }
  }
}
