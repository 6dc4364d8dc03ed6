import FoundationEssentials
import Glibc
import JSON

/// What was measured, section by section: printed as Markdown while it is measured, and kept for a file in JSON.
struct Report {
  private var sections: [(title: String, rows: [Row])] = []
  /// Only sections whose title holds this are measured; all where it is empty.
  let wanted: String

  init(only wanted: String) { self.wanted = wanted }

  /// Measures and prints a section.
  mutating func section(_ title: String, _ rows: () -> [Row]) {
    guard wanted.isEmpty || title.contains(wanted) else { return }
    print("\n## \(title)\n\n| quantity | measured | bar | |\n|---|---|---|---|")
    let rows = rows()
    for row in rows { print(row.line) }
    // The whole takes most of an hour, and whoever waits wants to see how far it is.
    fflush(nil)
    sections.append((title, rows))
  }

  /// Writes everything as JSON; false where the file cannot be written.
  func write(to file: String) -> Bool {
    let value: JSONValue = [
      "processors": .number(JSONNumber(Machine.processors)), "processor": .string(Machine.model),
      "sections": .array(
        sections.map { ["title": .string($0.title), "rows": .array($0.rows.map(\.json))] as JSONValue }),
    ]
    return (try? Data(value.encoded).write(to: URL(filePath: file))) != nil
  }
}
