/// Paths as documents name each other.
public enum DocumentPath {
  /// The path that `link` means in the document at `path`: `.` and `..` are worked out, and a Windows separator counts
  /// as a slash. An absolute link or a URI stays what it is.
  public static func resolve(_ link: String, relativeTo path: String) -> String {
    let link = String(link.map { $0 == "\\" ? "/" : $0 })
    if link.contains("://") { return link }
    let isAbsolute = link.hasPrefix("/")
    let folder = isAbsolute ? "" : path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let whole = folder + link
    var parts: [Substring] = []
    for part in whole.split(separator: "/") {
      if part == "." { continue }
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !whole.hasPrefix("/") {
        parts.append(part)
      }
    }
    return (whole.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
