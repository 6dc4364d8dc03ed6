import SourceText
import Syntax

extension Disguise {
  /// YAML as JSON, JSON as YAML.
  static let otherFormat = Disguise("YAML ↔ JSON", .notation) { original in
    switch original.specimen.format {
    case .yaml: [try original.writing(.json) { $0.map { SketchWriter().json($0) }.joined() }]
    case .json: [try original.writing(.yaml) { SketchWriter(collections: .block).yaml($0) }]
    }
  }

  /// As JSON in which every character beyond ASCII is escaped, as many programs export it.
  static let escapedJSON = Disguise("JSON in ASCII", .notation) { original in
    [try original.writing(.json) { $0.map { escaped(SketchWriter().json($0)) }.joined() }]
  }
}

/// JSON text with `\uXXXX` for everything beyond ASCII.
private func escaped(_ json: String) -> String {
  json.utf16.map { unit in
    if unit < 0x80 { return String(UnicodeScalar(UInt8(unit))) }
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }.joined()
}
