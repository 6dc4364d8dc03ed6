/// The official wordings for the result of a qualitative indicator, in the variants of the field: 达成预期指标,
/// 部分达成年度指标并具有一定效果, 未达成目标且效果较差, 基本达成目标, 部分实现目标, 实现目标程度较低.
enum OfficialWording {
  private enum Part: UInt16 {
    case reached, partly, missed, verb, modifier, noun, someEffect, poorEffect
  }

  private static let lexicon: Lexicon = {
    let lists: [(Part, String)] = [
      (.reached, "已 已经 均 均已 全部 全面 完全 基本 圆满 超额 如期 较好 按期 能够"),
      (.partly, "部分 只 仅 仅部分 大部分"),
      (.missed, "未 未能 没有 尚未 没 未按期 未完全"),
      (.verb, "达成 达到 完成 实现"),
      (
        .modifier,
        "年度 预期 绩效 全年 既定 总体 各项 设定 设定的 预定 预定的 阶段性 阶段 本年度 当年 年初 计划 工作 目标 了 任务 指标 所有 全部 年度绩效 年度总体 部门 项目 预设"
      ),
      (.noun, "指标 目标 任务 目标任务 指标值 目标值 预期 指标任务 工作任务"),
      (
        .someEffect,
        "并具有一定效果 且具有一定效果 并具有一定的效果 具有一定效果 并有一定效果 且有一定效果 并取得一定效果 有一定效果 并具备一定效果 程度一般 程度较高"
      ),
      (.poorEffect, "且效果较差 且效果差 并且效果较差 效果较差 效果差 且效果不好 且效果不佳 程度较低 程度低 程度差 程度较差 的程度较低"),
    ]
    return Lexicon(lists.map { ($0.0.rawValue, $0.1) })
  }()

  /// The step of the official scale that the text between the offsets names: 1 reached, 2 partly, 3 not.
  static func step(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    guard end - start <= 120 else { return nil }
    var index = start
    var step = 1
    var hasVerb = false
    var hasNoun = false
    while index < end {
      let scalar = Scalar(bytes, at: index)
      if hasNoun, scalar.isListSign {
        index = scalar.next
        continue
      }
      guard let word = lexicon.match(bytes, at: index), let part = Part(rawValue: word.code) else { return nil }
      switch part {
      case .reached: if hasVerb { return nil }
      case .partly:
        if hasVerb { return nil }
        step = 2
      case .missed:
        if hasVerb { return nil }
        step = 3
      case .verb:
        if hasVerb { return nil }
        hasVerb = true
      case .modifier, .noun:
        if !hasVerb { return nil }
        if part == .noun || isNoun(bytes, from: index, to: word.end) { hasNoun = true }
      case .someEffect:
        guard hasNoun else { return nil }
        step = max(step, 2)
      case .poorEffect:
        guard hasNoun else { return nil }
        step = 3
      }
      index = word.end
    }
    return hasVerb && hasNoun ? step : nil
  }

  /// Whether a word that also modifies (目标任务) may close the phrase.
  private static func isNoun(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    let scalar = Scalar(bytes, at: start).value
    return scalar == 0x76EE || scalar == 0x6307 || scalar == 0x4EFB  // 目标 指标 任务
  }
}
