/// How a value fails to say anything that can be checked; it decides what a rewrite proposes.
public enum Vagueness: String, Sendable, CaseIterable {
  /// 提升, 改善, 促进: a better state without base or size.
  case improvement
  /// 保障, 确保, 维护: something is kept up.
  case guarantee
  /// 符合相关规定, 严格执行制度: a rule without its name.
  case compliance
  /// 良好, 较好, 满意, 规范: praise without a scale.
  case quality
  /// 明显, 有效, 显著: a degree without a measure.
  case degree
  /// 及时, 按时, 按计划: timeliness without a date.
  case timeliness
  /// 若干, 多次, 大量: an amount without a number.
  case amount
  /// 长期, 可持续, 长效: a duration without a number.
  case duration
  /// 按需, 据实结算, 视情况而定: nothing is fixed.
  case open
  /// 基本完成, 有序推进: progress without a measure.
  case progress
}
