import Quantities

/// Labels of cells that hold the first and the last day of a project in one.
enum PeriodLabel {
  private static let words: Set<String> = [
    "项目期", "起止时间", "项目起止时间", "起止日期", "项目起止日期", "实施期限", "项目实施期限", "项目周期", "实施周期", "项目实施期", "实施时间", "项目实施时间",
  ]

  /// Whether a label in normal spelling is one.
  static func isOne(_ label: String) -> Bool {
    guard label.utf8.count >= 9, label.utf8.count <= 60 else { return false }
    return words.contains(label) || LabelText.withoutBracket(label[...]).map { words.contains(String($0)) } ?? false
  }

  /// The two dates of `2025年1月至2025年12月`, `2025-01-01—2025-12-31`, `2019-2021`; `nil` where there are not two.
  static func period(_ text: String) -> (start: String, end: String)? {
    for dash in ["至", "—", "～", "~", "－", "–", "到", " - ", "-"] {
      var from = text.startIndex
      while let range = text[from...].firstRange(of: dash) {
        let (start, end) = (String(text[..<range.lowerBound]).trimmed, String(text[range.upperBound...]).trimmed)
        if let first = day(start), let last = day(end), first.first <= last.last {
          return (first.first.description, last.last.description)
        }
        from = range.upperBound
      }
    }
    return nil
  }

  private static func day(_ text: String) -> DateReading? {
    if let reading = DateReading.read(text) { return reading }
    return text.utf8.count == 4 ? DateReading.read(text + "年") : nil
  }
}
