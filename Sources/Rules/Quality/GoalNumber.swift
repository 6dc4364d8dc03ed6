import Quantities

/// A number with a unit that a goal promises: 养护120公里.
///
/// Money, years, shares and points are left out: a goal speaks of funds, dates and rates in passing, and a rule that
/// cannot be sure says nothing.
struct GoalNumber {
  let start: Int
  let end: Int
  let text: String
  private let reading: Reading

  /// The promises of a goal, in order.
  static func find(in goal: Span<UInt8>) -> [GoalNumber] {
    var found: [GoalNumber] = []
    var place = 0
    while place < goal.count, found.count < 50 {
      guard isDigit(goal[place]) else {
        place += 1
        continue
      }
      let start = place
      while place < goal.count,
        isDigit(goal[place]) || goal[place] == UInt8(ascii: ".") || goal[place] == UInt8(ascii: ",")
      { place += 1 }
      // A letter, a hyphen or 第 before it makes it part of a word: G318, 第3批.
      if start > 0, goal[start - 1] < 0x80, goal[start - 1] > 0x20 { continue }
      if start >= 3, goal[start - 3] == 0xe7, goal[start - 2] == 0xac, goal[start - 1] == 0xac { continue }
      if let number = longest(in: goal, start, place) {
        found.append(number)
        place = max(place, number.end)
      }
    }
    return found
  }

  /// The number with the longest unit that the text allows.
  private static func longest(in goal: Span<UInt8>, _ start: Int, _ digits: Int) -> GoalNumber? {
    var best: GoalNumber?
    var end = digits
    for _ in 0..<5 {
      guard end < goal.count, goal[end] >= 0xe0, end + 3 <= goal.count else { break }
      end += 3
      let reading = Reading.read(goal.extracting(start..<end))
      // 27个工作日 is a period and promises no 27个.
      if reading.kind == .date, reading.parts.unit?.end == end - start { best = nil }
      guard reading.kind == .quantified, let unit = reading.unit, reading.parts.unit?.end == end - start,
        reading.comparison == nil,
        reading.flags.isDisjoint(with: [.malformed, .approximate, .ordinal, .multipleTargets])
      else { continue }
      guard kinds.contains(unit.dimension) else { continue }
      best = GoalNumber(
        start: start, end: end, text: String(decoding: (start..<end).map { goal[$0] }, as: UTF8.self), reading: reading)
    }
    return best
  }

  /// Whether an indicator has the same amount in the same kind of unit, or an indicator speaks of an amount of the kind
  /// in its name.
  func isAnswered(by answers: [Reading], _ names: [String]) -> Bool {
    if names.contains(where: { $0.contains(text) }) { return true }
    guard let unit = reading.unit, let own = reading.number?.multiplied(by: unit.factor) else { return true }
    for answer in answers {
      guard let given = answer.unit, given.dimension == unit.dimension else { continue }
      // A count of other things does not answer it; an amount of the same thing does, even another one (JX703's matter).
      if unit.dimension != .count || given.canonical == unit.canonical
        || given.counted == unit.counted && (unit.counted == .people || unit.counted == .households)
      {
        return true
      }
      if let number = answer.number?.multiplied(by: given.factor), number == own { return true }
    }
    return answers.contains { $0.unit == nil && $0.number == reading.number }
  }

  private static let kinds: Set<Dimension> = [.count, .length, .area, .volume, .mass, .energy, .power]

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
