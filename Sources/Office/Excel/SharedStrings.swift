/// The texts that the cells of a workbook share.
enum SharedStrings {
  /// The most that are read.
  static let maximumCount = 1_000_000

  /// The texts of the part, as far as it can be read.
  static func read(_ bytes: [UInt8]) -> (strings: [String], isWhole: Bool) {
    var scanner = XMLScanner(bytes)
    var strings: [String] = []
    do throws(XMLError) {
      while strings.count < maximumCount {
        switch try scanner.next() {
        case .start where scanner.name == "si": strings.append(try ExcelText.read(&scanner))
        case .endOfDocument: return (strings, true)
        default: break
        }
      }
    } catch { return (strings, false) }
    return (strings, false)
  }
}
