import Testing

@testable import Quantities

/// A small generator that gives the same numbers everywhere.
struct Xorshift: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

@Suite struct RobustnessTests {
  /// Reads in every way and checks what must hold for any bytes.
  private func check(_ bytes: [UInt8]) {
    let reading = Reading.read(bytes.span)
    for range in [reading.parts.number, reading.parts.unit, reading.parts.comparison, reading.parts.quantity] {
      if let range { #expect(range.start >= 0 && range.end <= bytes.count && range.start <= range.end) }
    }
    _ = reading.unit?.symbol
    _ = reading.unit?.base
    _ = DateReading.outcome(bytes.span)
    _ = AmountReading.read(bytes.span)
    let text = String(decoding: bytes, as: UTF8.self)
    _ = Reading.normalised(text)
  }

  @Test func survivesRandomBytes() {
    var random = Xorshift(state: 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...40, using: &random)
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  @Test func survivesDamagedValues() {
    var random = Xorshift(state: 0xD1B5_4A32_D192_ED03)
    let rows = CorpusRow.all
    for _ in 0..<6_000 {
      guard let first = rows.randomElement(using: &random), let second = rows.randomElement(using: &random) else {
        return
      }
      var bytes = Array(first.text.utf8)
      let cut = bytes.isEmpty ? 0 : Int.random(in: 0...bytes.count, using: &random)
      bytes.removeSubrange(cut..<bytes.count)
      bytes += Array(second.text.utf8).suffix(Int.random(in: 0...second.text.utf8.count, using: &random))
      if !bytes.isEmpty, Bool.random(using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      check(bytes)
    }
  }

  @Test(arguments: [
    "1", "一", "≥", "每", "（", "X", "万", "1-", "前", "百分之", "1:", "0.", "1,", "提升", "1个", "每人", "三分之", "2025年", "应保尽保",
    "±", "1±", "无", "1/",
    "元/", "第", "1小时", "1*", "十", "O", "1O", "，", "１", "￥", "-", "从", "2025.", "9成", "亿", "二〇", "拾", "零", "\u{0}",
    "\u{FEFF}", "😀",
  ])
  func survivesLongRepetitions(_ unit: String) {
    check(Array(String(repeating: unit, count: 3_000).utf8))
    check(Array(("≥" + String(repeating: unit, count: 1_000) + "%").utf8))
  }

  @Test func survivesEveryCutOfEveryCharacter() {
    for row in CorpusRow.all.prefix(300) {
      let bytes = Array(row.text.utf8)
      for count in 0...bytes.count { check(Array(bytes[..<count])) }
    }
  }

  @Test func holdsItsBounds() {
    #expect(Reading.read("1000000000000000000个").number == nil)
    #expect(Reading.read("999999999999999999个").number?.description == "999999999999999999")
    #expect(Reading.read("0.1234567890123%").number == nil)
    #expect(Reading.read("九千九百九十九万亿亿亿人").kind != .empty)
    #expect(AmountReading.read("999999999999999999亿元") == .unreadable)
  }
}
