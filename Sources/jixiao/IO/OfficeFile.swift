/// Which files are read as tables.
enum OfficeFile {
  /// What files of office programs are called that are looked into wherever they are found.
  static let suffixes = [".xlsx", ".docx", ".csv"]
  /// What files are called of which, when they are named, is said what to do.
  private static let others = [".xlsm", ".xls", ".doc", ".et", ".wps", ".ods", ".odt", ".pdf", ".tsv"]

  /// Whether the file at `path` is one, by its name.
  static func isOne(_ path: FilePath) -> Bool { all.contains { path.hasSuffix($0) } }

  private static let all = suffixes + others
}
