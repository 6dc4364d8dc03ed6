/// Lists of grades instead of one value: 优/良/中/差, 高中低, 是/否, 满意/基本满意/不满意.
enum GradeScale {
  /// Grades that make a scale of any list they stand in.
  private static let firm = """
    优 良 中 差 好 坏 高 低 优秀 较差 很差 一般 中等 较低 合格 不合格 基本合格 及格 不及格 达标 不达标 未达标 基本达标 是 否 有 无 完成 未完成 部分完成 通过 不通过 未通过
    A B C D E 甲 乙 丙 丁 强 中等 弱 较弱 不满意 很不满意 非常不满意 不明显 不显著 不及时 不健全 不完善 不规范 不符合 符合 基本符合 较小 小 大 多 少 快 慢 不好 不高
    一级 二级 三级 四级 五级 一等 二等 三等 达成 部分达成 未达成
    """
  /// Grades that stand beside those.
  private static let others = """
    良好 较好 很好 较高 很高 较强 很强 较大 很大 满意 基本满意 较满意 比较满意 很满意 非常满意 显著 较显著 明显 较明显 比较明显 及时 较及时 基本及时 健全 较健全 基本健全
    完善 较完善 基本完善 规范 较规范 基本规范 基本完成 全部完成 优良 合理 较合理 不合理 基本合理 有效 较有效 无效
    """

  private static let lexicon = Lexicon([(1, firm), (0, others)])

  /// Whether the text between the offsets is two or more grades and nothing else.
  static func isScale(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var index = start
    var grades = 0
    var firmGrades = 0
    // 优良中差 needs no signs between; 及时完成 is no list.
    var isJoinable = true
    while index < end {
      if let word = lexicon.match(bytes, at: index), word.end <= end {
        let isSingle = word.end - index <= 3
        guard isJoinable || (isSingle && grades > 0) else { return false }
        isJoinable = isSingle
        grades += 1
        firmGrades += Int(word.code)
        index = word.end
        continue
      }
      let scalar = Scalar(bytes, at: index)
      guard grades > 0, scalar.isListSign else { return false }
      isJoinable = true
      index = scalar.next
    }
    return grades >= 2 && firmGrades >= 1
  }
}

extension Scalar {
  /// Whether the character stands between the members of a list: / 、 ， | 或 blank.
  var isListSign: Bool {
    switch value {
    case 0x2F, 0x3001, 0x2C, 0x3B, 0x7C, 0x6216, 0x20, 0xB7, 0x2D, 0x3E, 0x5C: true
    default: false
    }
  }
}
