import Quantities
import Linting

/// The name of a unit: what it is for, and what it is (服务中心, 管理站), which many units have in common.
enum UnitName {
  /// Whether two units of the same sort are for different things: 县校舍安全服务中心 and 县综合服务中心. One that abbreviates
  /// the other is the same.
  static func differ(_ one: String, _ other: String) -> Bool {
    guard let sort = sorts.last(of: one), sort == sorts.last(of: other) else { return false }
    let (mine, theirs) = (PlainName(one), PlainName(other))
    if mine.order(sharedWith: theirs) == 1 { return false }
    let (core, otherCore) = (purpose(of: one, sort), purpose(of: other, sort))
    if core.scalars.count < 2 || otherCore.scalars.count < 2 { return false }
    return core.order(sharedWith: otherCore) < 0.5
  }

  /// The name without its sort and the level of government before it.
  private static func purpose(of name: String, _ sort: String) -> PlainName {
    let rest = name.dropLast(sort.count)
    let level = rest.prefix(6).lastIndex { levels.contains($0) }
    return PlainName(String(level.map { rest[rest.index(after: $0)...] } ?? rest))
  }

  private static let levels: Set<Character> = ["县", "区", "市", "旗", "镇", "乡"]

  /// Longer words before those that they end in.
  private static let sorts: WordList = [
    "服务中心", "管理中心", "事务中心", "发展中心", "保障中心", "指导中心", "推广中心", "监测中心", "管理站", "工作站", "服务站", "推广站", "管理所", "服务所", "管理处",
    "管理局", "办公室", "委员会", "中心小学", "小学", "中学", "幼儿园", "卫生院", "医院", "学校", "中心", "局", "站", "所", "处",
  ]
}
