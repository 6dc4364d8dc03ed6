import Quantities
import Reports
import SourceText

/// Says in words what a value says.
struct ReadingText {
  private let reading: Reading
  private let language: Language
  private let written: String

  init(_ text: String, _ reading: Reading, _ language: Language) {
    written = text
    self.reading = reading
    self.language = language
  }

  /// One line, with its line break: `≥95%：量化，≥ 95 %`.
  var text: String {
    var parts = [kind]
    if let quantity { parts.append(quantity) }
    if let date { parts.append(date) }
    if let base = reading.inBaseUnit { parts.append("= \(base.number) \(base.unit)") }
    parts += remarks
    let normalised = Reading.normalised(written)
    if normalised != written, !normalised.isEmpty {
      parts.append(language.pick("规范写法 \(normalised)", "standard notation \(normalised)"))
    }
    return Printable.text(written) + language.pick("：", ": ") + parts.joined(separator: language.pick("，", ", ")) + "\n"
  }

  private var kind: String {
    switch reading.kind {
    case .quantified: language.pick("量化", "quantified")
    case .date: language.pick("日期或时限", "date or length of time")
    case .qualitative: language.pick("定性，可核对", "qualitative, can be checked")
    case .vague: language.pick("空泛，无法核对", "vague, cannot be checked")
    case .placeholder: language.pick("模板残留，尚未填写", "left over from a template")
    case .empty: language.pick("空", "empty")
    }
  }

  private var sign: String { reading.comparison?.sign.map { $0 + " " } ?? "" }

  private var date: String? {
    (reading.date?.description ?? reading.partialDate?.description).map { sign + $0 }
  }

  private var quantity: String? {
    guard let number = reading.number else { return nil }
    let upper = reading.upper.map { "–\($0)" } ?? ""
    return sign + number.description + upper + (reading.unit.map { " " + $0.symbol } ?? "")
  }

  private var remarks: [String] {
    let all: [(Reading.Flags, String, String)] = [
      (.approximate, "约数", "approximate"), (.malformed, "数字写法有误", "malformed number"),
      (.impossibleDate, "日历上没有这一天", "no such day"), (.multipleTargets, "一处写了多个目标", "several targets in one"),
      (.change, "与基期相比的变化", "a change against a base"), (.timelinessWithoutDate, "没有写明时间", "no date given"),
    ]
    return all.filter { reading.flags.contains($0.0) }.map { language.pick($0.1, $0.2) }
  }
}
