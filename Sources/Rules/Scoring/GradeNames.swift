import Forms
import Quantities
import Regulations

/// What stands in the field 等级.
struct WrittenGrade {
  /// The field.
  let entry: Entry
  /// The grade's name as written, without what stands around it.
  let name: String

  /// `nil` where nothing, or a remainder of the template, is written.
  init?(_ form: Form) {
    guard let entry = form[.grade], form.isFilled(entry), form.tree[entry.value].kind == .scalar else { return nil }
    // A remainder of the template is JX108's.
    if form.withBytes(of: entry.value, { Reading.read($0).kind == .placeholder }) { return nil }
    self.entry = entry
    name = GradeNames.bare(form.text(entry))
  }

  /// The place among the rule set's grades; `nil` for a name that is none of them.
  func place(in grades: [Grade]) -> Int? {
    grades.firstIndex { $0.name == name }
      ?? GradeNames.synonym(of: name).flatMap { other in grades.firstIndex { $0.name == other } }
  }
}

/// The names that places give to grades.
enum GradeNames {
  /// `优（96分）`, `“优”`, `等级：优`, `优等` and `优级` are all 优.
  static func bare(_ text: String) -> String {
    // Nearly all are written plainly.
    if let word = plain.last(of: text), word.utf8.count == text.utf8.count { return word }
    var name = Substring(text)
    if let bracket = name.firstIndex(where: { "(（[【".contains($0) }) { name = name[..<bracket] }
    for lead in leads where name.hasPrefix(lead) { name = name.dropFirst(lead.count) }
    name = name.drop { signs.contains($0) }
    while let last = name.last, signs.contains(last) { name.removeLast() }
    while name.count > 1, let last = name.last, "等级档次".contains(last), !name.hasSuffix("中等") { name.removeLast() }
    return String(name)
  }

  private static let plain: WordList = ["优", "良", "中", "差", "合格", "不合格"]
  private static let leads = ["评价", "自评", "绩效", "评定", "结果", "等级", "等次", "档次", "级别", "为", "是"]
  private static let signs: Set<Character> = [" ", "\u{3000}", "“", "”", "\"", "'", "「", "」", "：", ":", "。", "、", "★"]

  /// Another word for the same grade.
  static func synonym(of name: String) -> String? { synonyms.first { $0.0 == name }?.1 }

  private static let synonyms = [
    ("优秀", "优"), ("良好", "良"), ("中等", "中"), ("优", "优秀"), ("良", "良好"), ("中", "中等"), ("及格", "合格"), ("不及格", "不合格"),
  ]

  /// The grade of `grades` that stands at the place which `name` has in its own scale.
  static func counterpart(of name: String, in grades: [Grade]) -> Grade? {
    let name = synonym(of: name) ?? name
    for scale in scales where scale.count == grades.count {
      if let place = scale.firstIndex(of: name) ?? scale.firstIndex(where: { synonym(of: $0) == name }) {
        return grades[place]
      }
    }
    return nil
  }

  /// Scales in use, from the best grade down.
  private static let scales: [[String]] = [
    ["优", "良", "中", "差"], ["优", "良", "合格", "不合格"], ["优", "良", "一般", "差"], ["优", "良", "一般", "较差"],
    ["好", "较好", "一般", "差"],
    ["好", "较好", "一般", "较差"], ["很好", "较好", "一般", "较差"], ["优", "良", "可", "差"], ["优", "良", "基本合格", "不合格"],
    ["优", "良", "中", "低"],
    ["A", "B", "C", "D"], ["a", "b", "c", "d"], ["甲", "乙", "丙", "丁"], ["一", "二", "三", "四"], ["1", "2", "3", "4"],
    ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"],
    ["优", "良", "中", "低", "差"], ["优", "良", "中", "较差", "差"], ["A", "B", "C", "D", "E"], ["优", "良", "差"],
    ["优", "合格", "不合格"], ["好", "中", "差"],
    ["合格", "不合格"],
  ]

  /// The grade that `score` earns; `nil` for a negative score.
  static func grade(of score: ExactDecimal, in grades: [Grade]) -> Grade? { grades.first { score >= $0.lower } }

  /// The bounds of a grade, as a message shows them: `80（含）-90 分`, `90（含）分以上`.
  static func band(_ grade: Grade, in grades: [Grade]) -> String {
    let above = grades.last { $0.lower > grade.lower }
    guard let above else { return "\(grade.lower.shown)（含）分以上" }
    return grade.lower.isZero ? "\(above.lower.shown)分以下" : "\(grade.lower.shown)（含）-\(above.lower.shown)分"
  }

  /// The bounds in English: `80–90`, 90 excluded.
  static func englishBand(_ grade: Grade, in grades: [Grade]) -> String {
    guard let above = grades.last(where: { $0.lower > grade.lower }) else { return "from \(grade.lower.shown) on" }
    return grade.lower.isZero ? "below \(above.lower.shown)" : "from \(grade.lower.shown) to below \(above.lower.shown)"
  }
}
