/// A pattern for paths, as in `.gitignore`: `*` and `?` stop at `/`, `**/` passes any directories, `[a-c]` and `[!a-c]` are
/// one character; a pattern without `/` is held against every name in the path, one with `/` against the path from its
/// start. What matches a directory holds for all that is in it.
public struct Glob: Sendable {
  private let pattern: [Unicode.Scalar]
  private let isAnchored: Bool

  /// The pattern that `text` spells; every text is one.
  public init(_ text: String) {
    var scalars = Array(text.unicodeScalars)[...]
    let isRelative = scalars.starts(with: ["." as Unicode.Scalar, "/"])
    if isRelative { scalars = scalars.dropFirst(2).drop { $0 == "/" } }
    while scalars.count > 1, scalars.last == "/" { scalars = scalars.dropLast() }
    isAnchored = isRelative || scalars.contains("/")
    pattern = Array(scalars)
  }

  /// Whether the path, or a directory in which it lies, matches.
  public func matches(_ path: String) -> Bool {
    let path = Array(path.unicodeScalars)
    var end = path.count
    // The path itself, then what it lies in.
    while end > 0 {
      let start = isAnchored ? 0 : (path[..<end].lastIndex(of: "/").map { $0 + 1 } ?? 0)
      if Self.matches(pattern[...], path[start..<end]) { return true }
      end = path[..<end].lastIndex(of: "/") ?? 0
    }
    return false
  }

  /// Whether a folder, or one in which it lies, matches, or all that is below it does (`归档/**`): nothing in it need be
  /// looked at.
  public func matchesFolder(_ path: String) -> Bool {
    if matches(path) { return true }
    guard pattern.count > 3, pattern.suffix(3).elementsEqual(["/", "*", "*"] as [Unicode.Scalar]) else { return false }
    return Self.matches(pattern.dropLast(3), Array(path.unicodeScalars)[...])
  }

  /// Whether the path itself matches, whatever it lies in.
  public func matchesItself(_ path: String) -> Bool {
    let path = Array(path.unicodeScalars)
    let start = isAnchored ? 0 : (path.lastIndex(of: "/").map { $0 + 1 } ?? 0)
    return Self.matches(pattern[...], path[start...])
  }

  /// One loop with a place to come back to for each kind of star: no pattern costs more than its length times the path's
  /// for each of them.
  private static func matches(_ pattern: ArraySlice<Unicode.Scalar>, _ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var (place, index) = (pattern.startIndex, text.startIndex)
    var star: (place: Int, index: Int)?
    var doubleStar: (place: Int, index: Int)?
    while true {
      if place == pattern.endIndex, index == text.endIndex { return true }
      if place < pattern.endIndex {
        if pattern[place] == "*" {
          let isDouble = place + 1 < pattern.endIndex && pattern[place + 1] == "*"
          place += isDouble ? 2 : 1
          if isDouble {
            // `**/` also stands for no directory at all.
            if place < pattern.endIndex, pattern[place] == "/" { place += 1 }
            (doubleStar, star) = ((place, index), nil)
          } else {
            star = (place, index)
          }
          continue
        }
        if index < text.endIndex, let next = step(pattern, place, text[index]) {
          (place, index) = (next, index + 1)
          continue
        }
      }
      if let last = star, last.index < text.endIndex, text[last.index] != "/" {
        star = (last.place, last.index + 1)
        (place, index) = (last.place, last.index + 1)
      } else if let last = doubleStar, last.index < text.endIndex {
        (doubleStar, star) = ((last.place, last.index + 1), nil)
        (place, index) = (last.place, last.index + 1)
      } else {
        return false
      }
    }
  }

  /// The place behind what matches one character of the text; `nil` where it does not match.
  private static func step(_ pattern: ArraySlice<Unicode.Scalar>, _ place: Int, _ scalar: Unicode.Scalar) -> Int? {
    switch pattern[place] {
    case "?": return scalar == "/" ? nil : place + 1
    case "[":
      guard let close = pattern[(place + 1)...].dropFirst().firstIndex(of: "]") else {
        return scalar == "[" ? place + 1 : nil
      }
      return scalar != "/" && holds(pattern[(place + 1)..<close], scalar) ? close + 1 : nil
    case "\\" where place + 1 < pattern.endIndex: return pattern[place + 1] == scalar ? place + 2 : nil
    default: return pattern[place] == scalar ? place + 1 : nil
    }
  }

  /// Whether the inside of `[…]` names `scalar`.
  private static func holds(_ inside: ArraySlice<Unicode.Scalar>, _ scalar: Unicode.Scalar) -> Bool {
    var rest = inside
    let isNegated = rest.first == "!" || rest.first == "^"
    if isNegated { rest = rest.dropFirst() }
    var found = false
    while let first = rest.popFirst() {
      if rest.count >= 2, rest.first == "-" {
        rest = rest.dropFirst()
        let last = rest.removeFirst()
        if first <= scalar, scalar <= last { found = true }
      } else if first == scalar {
        found = true
      }
    }
    return found != isNegated
  }
}
