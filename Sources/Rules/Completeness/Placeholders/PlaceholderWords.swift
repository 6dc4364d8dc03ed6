/// Words that stand where an answer belongs, by what they say. Each is compared with a whole value, brackets and marks
/// around it taken off: inside a sentence the same words may be meant (具体时间待定).
enum PlaceholderWords {
  /// Not decided, not known, not written yet.
  static let unfinished = [
    "待定", "待补", "待补充", "待补录", "待填", "待填写", "待填报", "待录入", "待完善", "待确定", "待确认", "待明确", "待核实", "待核定", "待核", "待核算", "待测算",
    "待统计", "待商", "待商定", "待议", "待研究", "待落实", "待提供", "待更新", "待续", "待查", "待报", "待调整", "待细化", "待量化", "待修改", "待审定",
    "未定", "未确定", "未明确", "未填", "未填写", "未填报", "未录入", "未提供", "未统计", "未知", "尚未确定", "尚未明确", "尚未统计", "尚待确定", "暂未确定",
    "暂未统计", "暂缺", "暂空", "暂不填", "暂不填写", "空", "空白", "空缺", "留空", "略", "从略", "不详", "不清楚", "不知道", "不明", "不填", "无数据", "无内容",
    "没有数据",
    "后补", "后续补充", "以后补充", "下一步补充", "另行补充", "随后补充", "暂定", "暂不确定", "暂未填写", "尚未填写", "暂无数据", "暂无内容", "数据缺失", "具体数值", "具体数量",
    "见模板", "同模板", "无法填写", "待编", "TBD", "TBC", "TODO", "to be determined", "null", "nil", "none",
    "undefined", "NaN",
  ]

  /// The sign for a cell that does not apply, in words.
  static let notApplicable = ["不适用", "不涉及", "N/A", "NA", "n.a."]

  /// Nothing.
  static let none = ["无", "没有", "暂无", "無"]

  /// Samples that came with a template, or that somebody typed to try it.
  static let samples = [
    "测试数据", "测试项目", "测试一下", "test", "testing", "示例", "示例项目", "样例", "例子", "范例", "占位", "占位符", "placeholder", "sample",
    "demo", "aaa",
    "asdf",
  ]

  /// The heading of the cell itself.
  static let headings = [
    "项目名称", "单位名称", "部门名称", "指标名称", "三级指标", "三级指标名称", "指标值", "目标值", "年度指标值", "实际完成值", "完成值", "预期目标", "总体目标", "年度目标",
    "实际完成情况", "项目负责人", "负责人", "填报人", "联系人", "主管部门", "实施单位", "项目单位", "填写内容", "内容", "说明", "单位", "请填写", "请输入", "请选择", "填写",
    "填报",
    "录入", "点击输入", "点此输入", "在此填写", "此处填写", "在此输入", "单击此处输入文字", "单击或点击此处输入文字",
  ]

  /// Faults that a spreadsheet leaves in a cell.
  static let spreadsheetErrors = [
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#####", "########",
  ]

  /// Beginnings of an instruction that was not replaced.
  static let instructions = [
    "请填写", "请填报", "请输入", "请选择", "请在此", "请说明", "请简述", "请描述", "请写明", "请用", "此处填", "在此填", "填写说明", "填报说明", "填表说明",
  ]

  /// Words that tell an instruction in brackets: （填写年度总体目标，200字以内）.
  static let bracketed = [
    "填写", "填报", "请填", "请写", "请说明", "请描述", "简述", "简要说明", "简要描述", "字以内", "字左右", "字以上", "示例", "样例", "此处",
  ]

  /// What stands behind a single X or × of a template: `X月`, `X个`, `X县`.
  static let measures = [
    "年", "月", "日", "万", "亿", "元", "个", "人", "户", "项", "次", "公", "亩", "吨", "台", "套", "名", "家", "座", "处", "条", "所", "县",
    "市", "镇", "乡",
    "村", "局", "批", "场", "期", "份", "篇", "天", "%", "％",
  ]

  /// What stands behind 某某 for a place: `在某某县`.
  static let places = ["省", "市", "县", "区", "旗", "乡", "镇", "村", "街", "项", "年", "月", "路", "河"]

  /// What stands behind 某某 for a body, where nothing stands before it: `某某单位`, but not 李某某工作调动.
  static let bodies = [
    "社", "单", "局", "厅", "委", "办", "处", "科", "股", "所", "院", "站", "队", "公", "学", "医", "企", "中", "工", "部", "系",
  ]
}
