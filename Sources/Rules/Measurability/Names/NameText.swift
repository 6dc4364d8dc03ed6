/// The words of an indicator's name without what forms print around them.
enum NameText {
  /// The name without bracketed remarks at its end and without blanks: 成活率（≥**%） is 成活率.
  static func core(of name: String) -> String {
    var rest = Substring(name)
    while let last = rest.last, last == ")" || last == "）" {
      guard let open = rest.lastIndex(where: { $0 == "(" || $0 == "（" }), open > rest.startIndex else { break }
      rest = rest[..<open]
    }
    while let last = rest.last, last == " " || last == "\u{3000}" || last == "：" || last == ":" {
      rest = rest.dropLast()
    }
    return String(rest)
  }
}
