/// A number format of a workbook, read from its code: `0.00%`, `#,##0.00;[Red]-#,##0.00`, `0!.0,"万"`, `yyyy"年"m"月"d"日"`.
struct NumberFormat: Hashable, Sendable {
  /// The most bytes of a code that are read; Excel allows 255 characters.
  static let maximumLength = 1024

  /// The parts between semicolons.
  private let sections: [NumberSection]

  /// The format of a code. Codes that mean nothing show numbers exactly, as `General` does.
  init(_ code: String) {
    var sections: [NumberSection] = []
    let code = code.isEmpty ? "General" : code
    for part in NumberSection.split(Array(code.utf8.prefix(Self.maximumLength))).prefix(4) {
      sections.append(NumberSection(part))
    }
    self.sections = sections.isEmpty ? [.general] : sections
  }

  /// The format of a cell in which nothing was set.
  static let general = NumberFormat("General")

  /// The number as a person sees it, and whether it is a date or time.
  func show(_ number: StoredNumber, is1904: Bool) -> (text: String, isDate: Bool) {
    let (section, showsSign) = section(for: number)
    if section.isDate {
      guard let text = DateFormat.show(number, section.dateParts, is1904: is1904) else { return (number.text, false) }
      return (text, true)
    }
    return (section.show(showsSign ? number : number.magnitude), false)
  }

  /// The text as a person sees it: a format may put words around it.
  func show(_ text: String) -> String {
    let last = sections.count == 4 ? sections[3] : sections.last(where: \.isText)
    guard let last, last.isText else { return text }
    return last.show(text)
  }

  /// The part that holds for a number, and whether it lets the sign be written: a part for negative numbers has it within.
  private func section(for number: StoredNumber) -> (NumberSection, showsSign: Bool) {
    let parts = sections.filter { !$0.isText }
    guard let first = parts.first else { return (.general, true) }
    if parts.contains(where: { $0.condition != nil }) {
      for part in parts where part.condition?.holds(for: number) ?? true { return (part, true) }
      return (.general, true)
    }
    if number.isNegative, parts.count > 1 { return (parts[1], false) }
    if number.isZero, parts.count > 2 { return (parts[2], false) }
    // A small negative number that is shown as zero loses its sign in `NumberSection.show`.
    return (first, true)
  }
}
