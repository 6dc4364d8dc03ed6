/// The words of an indicator's name without what forms print around them.
public enum NameText {
  /// The name without bracketed remarks at its end and without blanks: 成活率（≥**%） is 成活率.
  public static func core(of name: String) -> String {
    let bytes = name.utf8.span
    var end = bytes.count
    while end > 0 {
      // Nearly all names end in a Chinese character, few in a bracket.
      if bytes[end - 1] >= 0x80 && bytes[end - 1] != 0x89 { break }
      if bytes[end - 1] == 0x20 || bytes[end - 1] == UInt8(ascii: ":") {
        end -= 1
      } else if let open = bracket(in: bytes, end) {
        end = open
      } else {
        break
      }
    }
    if end == bytes.count { return name }
    return bytes.extracting(0..<end).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// Where the bracket opens that closes right before `end`; `nil` where none does, or where it opens the name.
  private static func bracket(in name: Span<UInt8>, _ end: Int) -> Int? {
    let isWide = end > 2 && name[end - 3] == 0xef && name[end - 2] == 0xbc && name[end - 1] == 0x89
    guard isWide || name[end - 1] == UInt8(ascii: ")") else { return nil }
    var place = end - (isWide ? 3 : 1)
    while place > 1 {
      place -= 1
      if name[place] == UInt8(ascii: "(") { return place }
      if name[place] == 0xef, place + 2 < end, name[place + 1] == 0xbc, name[place + 2] == 0x88 { return place }
    }
    return nil
  }
}
