/// The texts of a workbook's cells, each once.
struct StringTable {
  private var strings = Unique<String>([])
  private var uses = 0

  /// The number of a text.
  mutating func index(of text: String) -> Int {
    uses += 1
    return strings.index(of: text)
  }

  /// The part.
  var xml: String {
    let items = strings.values.map { "<si>" + XMLText.element($0) + "</si>" }
    return #"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="\#(uses)" "#
      + #"uniqueCount="\#(items.count)">\#(items.joined())</sst>"#
  }
}
