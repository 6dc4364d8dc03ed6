/// The vocabularies that are told from each other; each has a second name in files of the strict standard (ISO/IEC 29500).
enum XMLNamespace: UInt8, Sendable {
  case none
  case spreadsheet
  case word
  case math
  case compatibility
  case relationships
  case contentTypes
  case other

  /// The vocabulary of a namespace's name.
  init(_ uri: String) {
    self =
      switch uri {
      case "": .none
      case "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main":
        .spreadsheet
      case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main":
        .word
      case "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://purl.oclc.org/ooxml/officeDocument/math":
        .math
      case "http://schemas.openxmlformats.org/markup-compatibility/2006": .compatibility
      case "http://schemas.openxmlformats.org/package/2006/relationships": .relationships
      case "http://schemas.openxmlformats.org/package/2006/content-types": .contentTypes
      default: .other
      }
  }
}
