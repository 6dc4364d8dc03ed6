import Quantities
import SourceText

/// A target at the end of an indicator's name: 村组干部230人, 质量达标率100%.
///
/// Only a number with its unit at the very end counts: numbers inside a name belong to what is named (65岁以上老人,
/// G318国道, 12345热线).
struct TrailingValue {
  /// Where it begins and ends in the name, in bytes.
  let start: Int
  let end: Int
  /// The value as written.
  let text: String
  /// What it says.
  let reading: Reading

  /// The value at the end of `name`; `nil` where there is none.
  static func find(in name: Span<UInt8>) -> TrailingValue? {
    var end = name.count
    while end > 0, name[end - 1] == 0x20 { end -= 1 }
    guard let digits = lastDigits(in: name, end) else { return nil }
    var start = digits
    // The sign before the number belongs to the value.
    for bytes in signs {
      if start >= bytes.count, (0..<bytes.count).allSatisfy({ name[start - bytes.count + $0] == bytes[$0] }) {
        start -= bytes.count
        break
      }
    }
    guard start > 0, !isPartOfWord(name, start) else { return nil }
    let value = name.extracting(start..<end)
    let reading = Reading.read(value)
    guard reading.kind == .quantified, let unit = reading.unit, reading.parts.unit?.end == value.count,
      reading.flags.isDisjoint(with: [.malformed, .ordinal, .multipleTargets]), unit.dimension != .unknown,
      unit.dimension != .age,
      unit.dimension != .rank, unit.dimension != .time
    else { return nil }
    return TrailingValue(
      start: start, end: end, text: String(decoding: (start..<end).map { name[$0] }, as: UTF8.self), reading: reading)
  }

  private static let signs = ["≥", "≤", "＞", "＜", "＝", "=", ">", "<"].map { Array($0.utf8) }
  private static let ordinal = Array("第".utf8)

  /// Where the last run of digits begins, if no more than a unit follows it.
  private static func lastDigits(in name: Span<UInt8>, _ end: Int) -> Int? {
    var place = end
    while place > 0, !isDigit(name[place - 1]) { place -= 1 }
    guard place > 0, end - place <= 18 else { return nil }
    while place > 0,
      isDigit(name[place - 1]) || name[place - 1] == UInt8(ascii: ".") || name[place - 1] == UInt8(ascii: ",")
    {
      place -= 1
    }
    return place
  }

  /// Whether a letter, a hyphen or 第 makes the number part of a word: G318, 第3批, 1-6.
  private static func isPartOfWord(_ name: Span<UInt8>, _ start: Int) -> Bool {
    let before = name[start - 1]
    if before < 0x80 { return true }
    return start >= 3 && (0..<3).allSatisfy { name[start - 3 + $0] == ordinal[$0] }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
