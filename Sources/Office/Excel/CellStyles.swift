/// How the cells of a workbook show numbers, by the number of their style.
struct CellStyles {
  private static let maximumCount = 100_000
  private var formats: [NumberFormat] = []
  /// Which of them show numbers just as they are.
  private var areGeneral: [Bool] = []
  /// The format of each style, as an index of `formats`.
  private var styles: [Int] = []

  /// The styles of a workbook that says nothing.
  init() {}

  /// The styles of the part, as far as it can be read.
  init(_ bytes: [UInt8]) {
    var scanner = XMLScanner(bytes)
    var codes: [Int: String] = [:]
    var known: [Int: Int] = [:]
    var isInCellFormats = false
    while let token = try? scanner.next(), token != .endOfDocument {
      switch (token, scanner.name) {
      case (.start, "numFmt"):
        guard codes.count < Self.maximumCount, let id = scanner.integer("numFmtId") else { break }
        codes[id] = scanner.string("formatCode")
      case (.start, "cellXfs"): isInCellFormats = true
      case (.end, "cellXfs"): isInCellFormats = false
      case (.start, "xf") where isInCellFormats && styles.count < Self.maximumCount:
        let id = scanner.integer("numFmtId") ?? 0
        if let format = known[id] {
          styles.append(format)
        } else {
          known[id] = formats.count
          styles.append(formats.count)
          let code = Self.code(id, codes)
          formats.append(NumberFormat(code))
          areGeneral.append(code == "General")
        }
      default: break
      }
    }
  }

  /// The format of a style; the general one for a style that is not there.
  func format(_ style: Int) -> NumberFormat {
    guard style >= 0, style < styles.count else { return .general }
    return formats[styles[style]]
  }

  /// Whether a style shows numbers just as they are.
  func isGeneral(_ style: Int) -> Bool {
    guard style >= 0, style < styles.count else { return true }
    return areGeneral[styles[style]]
  }

  /// Some programs write the numbers of the formats of East Asia with a code that only reserves them.
  private static func code(_ id: Int, _ codes: [Int: String]) -> String {
    if let code = codes[id], !code.hasPrefix("reserved-") { return code }
    return BuiltinFormats.code(id) ?? "General"
  }
}
