/// Reads the tables of a text.
struct WordReader {
  private var package: OfficePackage
  private let main: String
  private var notices: [OfficeNotice] = []

  /// A reader of the text whose main part is `main`.
  init(_ package: OfficePackage, main: String) {
    self.package = package
    self.main = main
  }

  /// Reads everything.
  mutating func read() -> (sheets: [Sheet], notices: [OfficeNotice]) { ([], notices) }
}
