import SourceText
import Syntax

/// What is being written at a cursor, found in the bytes alone: the tree of a half-typed line says little.
struct CursorScan {
  enum Role {
    /// A key is being written, or nothing yet where one may begin.
    case key
    /// The value behind a key.
    case value
    /// An item of a list between brackets.
    case item
  }

  private(set) var role = Role.key
  /// The word at the cursor with its quotes; empty where none is begun.
  private(set) var word: TextRange
  /// The quote with which the word begins.
  private(set) var quote: UInt8?
  /// Whether the word stands between brackets.
  private(set) var isFlow = false
  /// Whether a colon stands behind the word already.
  private(set) var hasColon = false
  /// Whether a blank is wanting in front of the word.
  private(set) var needsBlank = false
  /// Whether a comma is wanting behind the word.
  private(set) var needsComma = false

  /// Reads up to `offset` in `source`; `from` is where the brackets begin in which the cursor stands, or its line.
  init(_ source: SourceText, at offset: Int, from start: Int, isJSON: Bool) {
    let bytes = source.bytes
    var brackets: [UInt8] = []
    var open: UInt8?
    var begin = start
    var isFresh = true
    var index = start
    word = TextRange(offset, offset)
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    while index < min(offset, bytes.count) {
      let byte = bytes[index]
      defer { index += 1 }
      if let mark = open {
        if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
          index += 1
        } else if byte == mark || byte == 0x0A {
          open = nil
        }
        continue
      }
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard isFresh else { continue }
        begin = index
        isFresh = false
        open = byte
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard isFresh || !brackets.isEmpty else { continue }
        brackets.append(byte)
        (role, isFresh, begin) = (byte == UInt8(ascii: "{") ? .key : .item, true, index + 1)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if brackets.popLast() != nil { (role, isFresh, begin) = (.value, true, index + 1) }
      case UInt8(ascii: ",") where !brackets.isEmpty:
        (role, isFresh, begin) = (brackets.last == UInt8(ascii: "{") ? .key : .item, true, index + 1)
      case UInt8(ascii: ":") where role == .key && (isBlank(next) || isJSON || !brackets.isEmpty && index > begin):
        (role, isFresh, begin) = (.value, true, index + 1)
      case UInt8(ascii: "-") where isFresh && brackets.isEmpty && role == .key && isBlank(next) && index + 1 < offset:
        begin = index + 1
      default:
        if isBlank(byte) {
          if isFresh { begin = index + 1 }
        } else if isFresh {
          begin = index
          isFresh = false
        }
      }
    }
    begin = min(max(begin, start), offset)
    isFlow = !brackets.isEmpty
    let first = begin < bytes.count ? bytes[begin] : 0x0A
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'"), begin < offset || isJSON { quote = first }
    word = TextRange(
      begin,
      wordEnd(bytes, from: offset, isEmpty: begin == offset, isClosed: quote != nil && open == nil && begin < offset))
    let before = begin > 0 ? bytes[begin - 1] : 0x0A
    needsBlank = !isJSON && (before == UInt8(ascii: ":") || before == UInt8(ascii: ",") || before == UInt8(ascii: "-"))
    var behind = word.end
    while behind < bytes.count, isFlow ? isBlank(bytes[behind]) : bytes[behind] == 0x20 { behind += 1 }
    let follower = behind < bytes.count ? bytes[behind] : 0
    hasColon = role == .key && follower == UInt8(ascii: ":")
    let ends: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"), 0]
    needsComma = isFlow && !ends.contains(follower) && follower != UInt8(ascii: "#")
  }

  /// Where the word ends in which the cursor stands; what lies behind is another key or value.
  private func wordEnd(_ bytes: [UInt8], from offset: Int, isEmpty: Bool, isClosed: Bool) -> Int {
    if isClosed || isEmpty && offset < bytes.count && bytes[offset] == 0x20 { return offset }
    var index = offset
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D { break }
      if let quote {
        if byte == quote { return index + 1 }
      } else {
        if byte == UInt8(ascii: ":") && role == .key { break }
        if byte == UInt8(ascii: "#"), index > 0, bytes[index - 1] == 0x20 { break }
        if isFlow, [UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "\"")].contains(byte) {
          break
        }
      }
      index += 1
    }
    if quote != nil { return offset }
    while index > offset, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
    return index
  }
}
