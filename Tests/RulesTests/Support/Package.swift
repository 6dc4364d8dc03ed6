import FoundationEssentials

/// The package that is tested, as it lies on the disk.
enum Package {
  /// Its folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file of the package; `nil` where there is none.
  static func text(_ path: String) -> String? {
    try? String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// A file of the table of rules that the catalogue was designed by: in the folder that `JIXIAO_DESIGN` names, else
  /// beside the package; `nil` where there is neither.
  static var designedRules: String? {
    let folder = ProcessInfo.processInfo.environment["JIXIAO_DESIGN"].map { URL(filePath: $0) }
    let place = folder ?? root.deletingLastPathComponent().appending(path: "shared/design")
    return try? String(contentsOf: place.appending(path: "rules.tsv"), encoding: .utf8)
  }
}
