import Forms
import Quantities
import Syntax

/// What a monitoring table says is done about a deviation.
extension Form {
  /// Whether something is done about a row's deviation: in its 改进措施, beside its reason, or for the table as a whole.
  func tellsMeasure(for indicator: Indicator) -> Bool {
    if tells(entry(.measures, of: indicator)) || tellsMeasures { return true }
    for entry in [deviationReason(of: indicator), entry(.remark, of: indicator)].compactMap({ $0 }) where tells(entry) {
      // 偏差原因及改进措施 in one column holds both.
      if entry.field == .reasonAndMeasure || measureWords.occurs(in: text(entry)) { return true }
    }
    return false
  }

  /// Whether the table has a measure for all of its deviations, or one for any of its problems.
  var tellsMeasures: Bool {
    if tells(self[.measures]) { return true }
    return self[.problems]?.records.contains { tells(entry(.measures, in: $0)) } ?? false
  }

  /// Whether a cell says anything but 无 and its like.
  func tells(_ entry: Entry?) -> Bool {
    guard let entry, isFilled(entry) else { return false }
    return tree[entry.value].kind != .scalar || !IdleReasons.contain(text(entry))
  }
}

/// Words of a text that tells what is done: many write the measure into the cell of the reason.
private let measureWords: WordList = [
  "下一步", "下步", "拟", "将于", "将在", "将加", "将按", "将继续", "已要求", "已督促", "已协调", "已安排", "已组织", "已启动", "已申请", "加快", "督促", "措施",
  "抓紧",
  "后续", "尽快", "争取", "力争", "加大", "加强", "推进", "推动", "协调", "整改", "调整", "调减", "优化", "改进", "补充", "追加", "重新", "计划于", "计划在",
  "赶工",
  "催办", "跟进", "确保", "落实", "完善", "倒排", "纠正", "收回", "暂停", "停止",
]
