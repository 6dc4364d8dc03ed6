/// A sort of project: who has it, what it buys and how it is measured.
package struct ProjectSort: Sendable {
  let title: String
  let supervisor: String
  let unit: String
  let work: String
  /// What money is spent on, each with its unit.
  let items: [(String, String)]
  let measures: [Measure]

  static let all = construction + services + people

  /// The same sort, in the charge of another department.
  func under(_ supervisor: String) -> ProjectSort {
    ProjectSort(title: title, supervisor: supervisor, unit: unit, work: work, items: items, measures: measures)
  }
}

extension ProjectSort {
  static let construction = [
    ProjectSort(
      title: "农村公路养护", supervisor: "县交通运输局", unit: "县公路管理站", work: "对县乡公路实施日常养护，修补破损路面，更换标识标牌。",
      items: [("路面修补", "公里"), ("标识标牌更换", "块"), ("边沟清淤", "公里"), ("养护机械租赁", "台班")],
      measures: [
        .count("养护农村公路里程", 300...9800, "公里", decimals: 1), .count("更换标识标牌数量", 50...900, "块"),
        .quality("养护路段验收合格率", 100...100), .done("养护任务完成时间"), .social("路况引发的交通事故下降率", 5...20, "%"),
        .ecological("养护废料回收利用率", 70...90), .content("沿线群众满意度"),
      ]),
    ProjectSort(
      title: "中小学校舍维修改造", supervisor: "县教育体育局", unit: "县校舍安全服务中心", work: "对存在安全隐患的校舍、操场和厕所实施维修改造。",
      items: [("教学楼屋面维修", "平方米"), ("操场改造", "平方米"), ("厕所改造", "座"), ("工程监理", "项")],
      measures: [
        .count("维修校舍面积", 1200...48000, "平方米"), .count("改造学校数量", 3...60, "所"), .quality("工程验收合格率", 100...100),
        .done("工程完工时间"), .social("受益学生人数", 800...26000, "人"), .lasting("维修校舍设计使用年限", 10...30, "年"),
        .content("师生满意度"),
      ]),
    ProjectSort(
      title: "高标准农田建设", supervisor: "县农业农村局", unit: "县农田建设服务中心", work: "实施田块整治、灌排渠系和机耕道路建设。",
      items: [("灌溉渠道衬砌", "米"), ("机耕路修建", "公里"), ("田块整治", "亩"), ("泵站建设", "座")],
      measures: [
        .count("建设高标准农田面积", 800...52000, "亩"), .count("修建机耕路里程", 20...900, "公里", decimals: 1),
        .quality("单项工程验收合格率", 95...99), .done("主体工程完工时间"), .economic("每亩粮食增产", 30...120, "公斤"),
        .ecological("农田灌溉用水节约率", 8...25), .content("项目区农户满意度"),
      ]),
    ProjectSort(
      title: "河道清淤疏浚", supervisor: "区水务局", unit: "区河道管理所", work: "对淤积河段实施清淤疏浚和岸坡整治，恢复行洪能力。",
      items: [("河道清淤", "立方米"), ("岸坡整治", "米"), ("淤泥处置", "立方米")],
      measures: [
        .count("清淤疏浚河道长度", 15...480, "公里", decimals: 1), .count("清淤土方量", 2000...96000, "立方米"),
        .quality("断面验收合格率", 100...100), .done("清淤完成时间"), .social("受益村庄数量", 6...120, "个"),
        .ecological("水质断面达标率", 75...95), .content("沿岸居民满意度"),
      ]),
    ProjectSort(
      title: "不可移动文物修缮保护", supervisor: "区文化和旅游局", unit: "区文物保护所", work: "对险情文物建筑实施抢险修缮，安装消防和安防设施。",
      items: [("古建筑修缮", "平方米"), ("消防设施安装", "处"), ("安防设备", "套")],
      measures: [
        .count("修缮文物建筑面积", 300...9000, "平方米"), .count("修缮文物保护单位数量", 2...30, "处"), .quality("修缮工程验收合格率", 100...100),
        .done("修缮工程完工时间"), .social("免费开放参观人次", 3000...90000, "人次"), .lasting("消防设施设计使用年限", 8...20, "年"),
        .content("参观群众满意度"),
      ]),
    ProjectSort(
      title: "老旧小区改造", supervisor: "市住房和城乡建设局", unit: "市城市更新服务中心", work: "改造老旧小区水电气管网、楼道和公共照明，完善配套设施。",
      items: [("管网改造", "米"), ("外墙保温", "平方米"), ("公共照明", "盏"), ("停车位施划", "个")],
      measures: [
        .count("改造小区数量", 2...60, "个"), .count("改造建筑面积", 12...960, "万平方米", decimals: 1),
        .quality("单位工程验收合格率", 100...100), .done("改造完工时间"), .social("受益户数", 300...24000, "户"),
        .ecological("建筑节能率", 20...50), .content("小区居民满意度"),
      ]),
  ]
}
