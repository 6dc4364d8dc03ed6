/// One spelling of a unit.
struct UnitRow: Sendable {
  /// The spelling as texts have it.
  let spelling: String
  /// The one spelling for all that mean the same.
  let canonical: String
  /// What the unit measures.
  let dimension: Dimension
  /// What is counted, for units of count.
  let counted: UnitReading.Counted?
  /// How many base units one unit is.
  let factor: ExactDecimal
  /// The base unit.
  let base: String
  /// The spelling in standard typography: 台（套） gives 台(套), and 百分比 gives %.
  let printed: String
  /// Whether the word is a unit only behind `/` or 每 (元/生).
  let onlyPer: Bool
}

/// All units, read from the word lists beside this file.
struct UnitTable: Sendable {
  /// The rows; a unit's code is its place here. Row 0 is "no unit".
  let rows: [UnitRow]
  /// Finds a unit in a text; the codes are places in ``rows``.
  let lexicon: Lexicon
  /// The codes of % and 元, which numbers get without a look-up.
  let percent: UInt16
  let yuan: UInt16

  /// The table.
  static let shared = UnitTable()

  /// The row of `code`, the empty row for a code that is none.
  subscript(code: UInt16) -> UnitRow { rows[Int(code) < rows.count ? Int(code) : 0] }

  /// The code of `台(套)` for 台 and 套; nil where the table has no such pair.
  func pair(_ unit: UInt16, _ inner: UInt16) -> UInt16? {
    let word = Array((self[unit].spelling + "(" + self[inner].spelling + ")").utf8)
    guard let match = lexicon.match(word.span, at: 0), match.end == word.count else { return nil }
    return match.code
  }

  /// The code of a spelling, 0 where there is none.
  func code(of spelling: String) -> UInt16 {
    let span = spelling.utf8.span
    guard let match = lexicon.match(span, at: 0), match.end == span.count else { return 0 }
    return match.code
  }

  private init() {
    var rows = [
      UnitRow(
        spelling: "", canonical: "", dimension: .unknown, counted: nil, factor: .one, base: "", printed: "",
        onlyPer: false)
    ]
    for group in UnitGroup.all { group.append(to: &rows) }
    self.rows = rows
    var builder = LexiconBuilder()
    for index in rows.indices.dropFirst() { builder.add(word: rows[index].spelling, code: UInt16(index)) }
    lexicon = Lexicon(builder)
    percent = UInt16(rows.firstIndex { $0.spelling == "%" } ?? 0)
    yuan = UInt16(rows.firstIndex { $0.spelling == "元" } ?? 0)
  }
}

/// Units of one dimension, written as a list: each line holds the canonical spelling, the others that mean the same,
/// and behind `=` how many base units it is. A line without `=` is a base unit of its own.
struct UnitGroup: Sendable {
  var dimension: Dimension
  var counted: UnitReading.Counted?
  /// The base unit of the lines with `=`.
  var base = ""
  /// Whether every spelling is printed as the canonical one.
  var isRespelled = false
  var onlyPer = false
  var lines: String

  func append(to rows: inout [UnitRow]) {
    for line in lines.utf8.split(separator: 0x0A) {
      var words = line.split(separator: 0x20).map { String(Substring($0)) }
      var factor = ExactDecimal.one
      var hasFactor = false
      if words.count > 2, words[words.count - 2] == "=" {
        factor = ExactDecimal(words[words.count - 1]) ?? .one
        hasFactor = true
        words.removeLast(2)
      }
      guard let canonical = words.first else { continue }
      for word in words {
        rows.append(
          UnitRow(
            spelling: word, canonical: canonical, dimension: dimension, counted: counted, factor: factor,
            base: hasFactor ? base : canonical, printed: isRespelled ? canonical : Self.narrow(word),
            onlyPer: onlyPer))
      }
    }
  }

  /// `word` with narrow brackets.
  private static func narrow(_ word: String) -> String {
    guard word.utf8.contains(0xEF) else { return word }
    return String(word.map { $0 == "（" ? "(" : $0 == "）" ? ")" : $0 })
  }
}
