/// Other words that documents write for one of a field's choices; read without complaint.
public enum ChoiceSpelling {
  /// The choice that `text` means among `choices`, where it is one of them or another word for one.
  public static func choice(_ text: String, in choices: [String]) -> String? {
    if choices.contains(text) { return text }
    guard let choice = spellings.first(where: { $0.0 == text })?.1, choices.contains(choice) else { return nil }
    return choice
  }

  /// 评价类型 and 评价内容 as regulations and reports call them (扶风县 第三十六条: 财政再评价).
  private static let spellings = [
    ("财政再评价", "财政评价"), ("财政重点评价", "财政评价"), ("财政重点绩效评价", "财政评价"), ("财政绩效评价", "财政评价"), ("财政部门评价", "财政评价"),
    ("财政综合评价", "财政评价"), ("财政部门绩效评价", "财政评价"), ("财政部门综合评价", "财政评价"), ("再评价", "财政评价"), ("重点评价", "财政评价"),
    ("财政部门再评价", "财政评价"), ("部门绩效评价", "部门评价"), ("主管部门评价", "部门评价"), ("部门重点评价", "部门评价"), ("部门重点绩效评价", "部门评价"),
    ("预算部门评价", "部门评价"), ("自评", "单位自评"), ("绩效自评", "单位自评"), ("自我评价", "单位自评"), ("自评价", "单位自评"), ("单位自评价", "单位自评"),
    ("预算单位自评", "单位自评"), ("单位绩效自评", "单位自评"), ("预算单位自评价", "单位自评"),
    ("项目", "项目支出"), ("项目支出绩效评价", "项目支出"), ("项目绩效评价", "项目支出"), ("专项资金", "项目支出"), ("专项支出", "项目支出"),
    ("整体支出", "部门整体支出"), ("部门（单位）整体支出", "部门整体支出"), ("部门(单位)整体支出", "部门整体支出"), ("部门整体支出绩效评价", "部门整体支出"),
    ("整体支出绩效评价", "部门整体支出"), ("部门（单位）整体支出绩效评价", "部门整体支出"), ("单位整体支出", "部门整体支出"), ("部门整体", "部门整体支出"),
    ("部门整体绩效", "部门整体支出"), ("整体", "部门整体支出"),
    ("政策支出", "政策"), ("政策实施", "政策"), ("财政政策", "政策"), ("政策绩效评价", "政策"), ("政策评价", "政策"), ("政策实施情况", "政策"),
    ("基本支出绩效评价", "基本支出"),
  ]
}

extension Form {
  /// The choice that a field holds, in the word of the declaration; `nil` where it is blank or none of the choices.
  public func choice(_ entry: Entry?, in record: RecordID) -> String? {
    guard let entry, tree[entry.value].kind == .scalar, let choices = declaration(of: entry, in: record)?.type.choices
    else { return nil }
    return ChoiceSpelling.choice(text(entry), in: choices)
  }
}
