/// What the cells of one sheet are read with: texts and styles that all sheets share.
struct ExcelCells {
  let strings: [String]
  let styles: CellStyles
  let is1904: Bool

  /// The types of a cell's value.
  enum ValueType {
    case number, sharedString, inlineString, formulaString, boolean, error, isoDate

    init(_ name: XMLName?) {
      self =
        switch name {
        case "s": .sharedString
        case "inlineStr": .inlineString
        case "str": .formulaString
        case "b": .boolean
        case "e": .error
        case "d": .isoDate
        default: .number
        }
    }
  }

  /// The cell of a stored value; nil where there is nothing.
  func cell(_ value: String, _ type: ValueType, style: Int, isFormula: Bool) -> Cell? {
    let cell: Cell?
    switch type {
    case .number: cell = number(value, style, isFormula)
    case .sharedString:
      let index = Int(value.trimmingBlanks) ?? -1
      let text = strings.indices.contains(index) ? strings[index] : ""
      cell = self.text(text, style, isFormula)
    case .inlineString, .formulaString: cell = text(value, style, isFormula)
    case .boolean:
      cell = Cell(value == "0" || value == "false" ? "FALSE" : "TRUE", raw: value, kind: .boolean, isFormula: isFormula)
    case .error: cell = Cell(value, kind: .error, isFormula: isFormula)
    case .isoDate: cell = Cell(Self.isoDate(value), raw: value, kind: .date, isFormula: isFormula)
    }
    return cell ?? (isFormula ? Cell("", kind: .blank, isFormula: true) : nil)
  }

  private func text(_ text: String, _ style: Int, _ isFormula: Bool) -> Cell? {
    // WPS keeps a picture within a cell as a formula whose value is its own text.
    guard !text.isEmpty, !(isFormula && text.hasPrefix("=DISPIMG(")) else { return nil }
    return Cell(styles.format(style).show(text), raw: text, kind: .text, isFormula: isFormula)
  }

  private func number(_ value: String, _ style: Int, _ isFormula: Bool) -> Cell? {
    guard !value.isEmpty else { return nil }
    if styles.isGeneral(style), Self.isShownAsStored(value) {
      return Cell(value, raw: value, kind: .number, isFormula: isFormula)
    }
    guard let number = StoredNumber(value.trimmingBlanks.utf8.span) else {
      return Cell(value, kind: .text, isFormula: isFormula)
    }
    let (text, isDate) = styles.format(style).show(number, is1904: is1904)
    return Cell(text, raw: number.text, kind: isDate ? .date : .number, isFormula: isFormula)
  }

  /// Whether a number is stored just as a person sees it: 0, 12, -3.25; nearly all are.
  private static func isShownAsStored(_ value: String) -> Bool {
    let bytes = value.utf8.span
    var index = bytes[0] == 0x2D ? 1 : 0
    let start = index
    var point: Int?
    while index < bytes.count {
      if bytes[index] == 0x2E, point == nil { point = index } else if bytes[index] &- 0x30 >= 10 { return false }
      index += 1
    }
    // Excel shows fifteen digits, none of them idle.
    guard bytes.count - start <= StoredNumber.significantDigits, start < bytes.count else { return false }
    let whole = (point ?? bytes.count) - start
    if whole == 0 || whole > 1 && bytes[start] == 0x30 { return false }
    if let point { return point + 1 < bytes.count && bytes[bytes.count - 1] != 0x30 }
    return start == 0 || bytes[start] != 0x30
  }

  /// `2025-12-31T00:00:00` without a time of midnight.
  private static func isoDate(_ value: String) -> String {
    let pieces = value.split(separator: "T", maxSplits: 1)
    guard pieces.count == 2, let date = pieces.first, let time = pieces.last else { return value }
    let clock = time.prefix { $0 != "." && $0 != "Z" && $0 != "+" }
    return clock == "00:00:00" ? String(date) : "\(date) \(clock)"
  }
}
