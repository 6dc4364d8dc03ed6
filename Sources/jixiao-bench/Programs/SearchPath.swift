import Glibc

/// Programs by their names.
enum SearchPath {
  /// The path of the first of these names that is on the PATH.
  static func program(_ names: String...) -> String? {
    let folders = getenv("PATH").map { String(cString: $0) }?.split(separator: ":") ?? []
    for name in names {
      for folder in folders where access("\(folder)/\(name)", X_OK) == 0 { return "\(folder)/\(name)" }
    }
    return nil
  }
}
