import Forms
import Quantities
import SourceText
import Syntax

/// One dimension of an ex-ante assessment or of the review of a target, as the document has it.
struct AssessedDimension {
  /// The key and what stands behind it.
  let row: NamedRecord
  /// The name without numbering and points: 立项必要性 of （一）立项必要性（20分）.
  let name: String
  /// 分值, in the row or else in the key.
  let weight: Points
  /// 得分.
  let score: Points
  /// 等级; empty where none is written.
  let grade: String
  /// Whether an opinion is written; a bare text behind the key is one.
  let hasOpinion: Bool

  /// Whether anything at all is said of it.
  var isJudged: Bool { hasOpinion || score.number != nil || !grade.isEmpty }

  /// The score in per cent of the points; `nil` where one of them is not given.
  var share: ExactDecimal? {
    guard let score = score.number, let weight = weight.number, !weight.isZero, !weight.isNegative else { return nil }
    return score.multiplied(by: ExactDecimal(100))?.divided(by: weight, scale: 4)
  }
}

extension Form {
  /// The dimensions of the document in the order of the text.
  var assessedDimensions: [AssessedDimension] {
    namedRecords(self[.dimensions]).map { row in
      let printed = PrintedLabel(row.name)
      let entry = { (name: FieldName) in row.record.flatMap { self.entry(name, in: $0) } }
      let weight = points(entry(.weight))
      return AssessedDimension(
        row: row, name: printed.name, weight: weight == .blank ? printed.points.map { .value($0) } ?? .blank : weight,
        score: points(entry(.score)),
        grade: entry(.grade).map { grade in row.record.flatMap { choice(grade, in: $0) } ?? text(grade) } ?? "",
        hasOpinion: row.record == nil
          ? tree[row.value].kind == .scalar && isFilled(row.value) : isFilled(entry(.opinion)))
    }
  }

  /// Where a dimension's key stands.
  func keyRange(_ dimension: AssessedDimension) -> TextRange { tree.range(tree.resolve(dimension.row.key)) }
}

/// A heading as forms print it: （一）立项必要性（20分）, 1.必要性评估.
struct PrintedLabel {
  /// The bare name.
  let name: String
  /// The points in brackets behind it.
  let points: ExactDecimal?

  init(_ label: String) {
    var rest = Substring(label.filter { $0 != " " && $0 != "　" })
    rest = Self.behindNumber(rest)
    var points: ExactDecimal?
    if let last = rest.last, last == "）" || last == ")", let open = rest.lastIndex(where: { $0 == "（" || $0 == "(" }),
      open > rest.startIndex
    {
      var inner = rest[rest.index(after: open)...].dropLast()
      if inner.hasSuffix("分") { inner = inner.dropLast() }
      points = ExactDecimal(String(inner))
      rest = rest[..<open]
    }
    self.points = points
    name = String(rest)
  }

  /// What stands behind a number such as （一）, 1., 一、 or ①.
  private static func behindNumber(_ label: Substring) -> Substring {
    var rest = label
    if let first = rest.unicodeScalars.first, (0x2460...0x2473).contains(first.value) { return rest.dropFirst() }
    let isOpen = rest.first == "（" || rest.first == "("
    if isOpen { rest = rest.dropFirst() }
    let digits = rest.prefix { "一二三四五六七八九十0123456789".contains($0) }
    guard !digits.isEmpty, digits.count <= 3 else { return label }
    rest = rest.dropFirst(digits.count)
    guard let mark = rest.first, isOpen ? "）)".contains(mark) : "、.．)）".contains(mark) else { return label }
    return rest.dropFirst()
  }
}

/// The core of a dimension's name, the same in all its wordings: 必要性 of 政策设立的必要性, 政策必要性 and 必要性评估.
func dimensionCore(_ name: String) -> String {
  var core = Substring(name.filter { $0 != "的" })
  for prefix in ["政策设立", "政策", "项目"] where core.hasPrefix(prefix) && core.count > prefix.count + 2 {
    core = core.dropFirst(prefix.count)
    break
  }
  for suffix in ["评估", "审核", "情况", "分析", "方面", "论证"] where core.hasSuffix(suffix) && core.count > suffix.count + 2 {
    core = core.dropLast(suffix.count)
    break
  }
  return String(core)
}
