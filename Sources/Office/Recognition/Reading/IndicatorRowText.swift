import Forms

/// What the cells of a row of indicators say about the row as a whole.
enum IndicatorRowText {
  /// The columns that are kept though they are blank, so that a finding about the blank has its cell.
  static func keepsBlank(_ name: FieldName) -> Bool {
    switch name {
    case .name, .target, .actual, .weight, .score: true
    default: false
    }
  }

  /// Whether nothing is written in a row, or only what the template prints: 指标1：, …….
  static func isEmpty(_ record: DraftRecord) -> Bool {
    var names: [String] = []
    for entry in record.entries {
      switch entry.value {
      case .text(let text) where text.isBlank: continue
      // Nearly always another column tells.
      case .text(let text) where entry.field?.name == .name: names.append(text.text)
      case .record(let below) where isEmpty(below): continue
      default: return false
      }
    }
    return names.allSatisfy { isTemplate($0) }
  }

  /// Whether a name is only the template's: 指标1, 指标2：, …….
  static func isTemplate(_ name: String) -> Bool {
    let label = LabelText.normal(name)
    if label.allSatisfy({ "….·".contains($0) }) { return true }
    guard label.hasPrefix("指标") else { return false }
    return label.dropFirst(2).allSatisfy { "0123456789一二三四五六七八九十:.、".contains($0) }
  }

  /// A class as it is written in a document: on one line, without a number before it.
  static func className(_ text: String) -> String {
    var line = text.unwrapped
    // A blank, or what may be the first byte of an ideographic one.
    if line.utf8.contains(where: { $0 == 0x20 || $0 == 0xE3 }) {
      line = line.filter { $0 != " " && $0 != "\u{3000}" }
    }
    let label = ClassLabel.read(line.utf8.span)
    guard label.first == nil, label.second == nil, let rest = LabelText.withoutNumber(line) else { return line }
    return String(rest)
  }
}

extension IndicatorRowText {
  /// `一、完整性（20分）` as `完整性（20分）`.
  static func withoutNumber(_ text: String) -> String {
    let narrow = LabelText.normal(text)
    guard let rest = LabelText.withoutNumber(narrow) else { return text }
    // The name as it is written, of which the number is the beginning.
    let dropped = narrow.count - rest.count
    return String(text.filter { !$0.isWhitespace }.dropFirst(dropped))
  }
}

/// Labels of the last row of a table.
enum TotalLabel {
  private static let words: Set<String> = [
    "总分", "合计", "总计", "小计", "共计", "总得分", "自评总分", "自评得分", "合计得分", "分值合计", "得分合计", "评价得分", "综合得分", "金额合计",
  ]

  /// Whether a label in normal spelling is one.
  static func isOne(_ label: String) -> Bool {
    words.contains(label) || LabelText.withoutBracket(label[...]).map { words.contains(String($0)) } ?? false
  }
}

/// Two sets of columns side by side: for the medium term and for the year.
enum IndicatorSets {
  /// The rows of a document: one where both sets name the same indicator, else one for each.
  static func joined(midterm: DraftRecord, annual: DraftRecord, _ type: RecordType?) -> [DraftRecord] {
    guard let type, let field = type[.midtermTarget], !IndicatorRowText.isEmpty(midterm) else { return [annual] }
    let target = midterm.entry(.target)
    let isSame = text(midterm.entry(.name)) == text(annual.entry(.name))
    if isSame || IndicatorRowText.isEmpty(annual) {
      var row = isSame ? annual : DraftRecord()
      if !isSame, let name = midterm.entry(.name), let nameField = name.field {
        _ = row.set([nameField], name.value, label: name.label, printed: name.printed, row: name.row)
      }
      if let target {
        _ = row.set([field], target.value, label: target.label, printed: field.key, row: target.row)
      }
      return [row]
    }
    return joined(midterm: midterm, annual: DraftRecord(), type) + [annual]
  }

  private static func text(_ entry: DraftEntry?) -> String? {
    if case .text(let text)? = entry?.value { LabelText.normal(text.text) } else { nil }
  }
}
