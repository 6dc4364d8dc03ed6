import Quantities

/// How numbers in formats of dates and times are shown: always as `2025-12-31 08:30:00`, as far as the format has the parts.
enum DateFormat {
  /// The date or time; nil for a number that no calendar has, which Excel shows as a row of `#`.
  static func show(_ number: StoredNumber, _ parts: [NumberSection.Piece], is1904: Bool) -> String? {
    var letters: [UInt8] = []
    for case .date(let letter, _, let isElapsed) in parts {
      if isElapsed { return elapsed(number, letter, hasMore: parts.count > 1) }
      letters.append(letter)
    }
    guard let (serial, seconds) = number.dayAndSeconds else { return nil }
    // An m is a minute beside an hour or a second.
    var hasMonth = false
    for (index, letter) in letters.enumerated() where letter == 0x6D {
      let isMinute =
        (index > 0 && letters[index - 1] == 0x68) || (index + 1 < letters.count && letters[index + 1] == 0x73)
      if !isMinute { hasMonth = true }
    }
    let (hasYear, hasDay) = (letters.contains(0x79), letters.contains(0x64))
    let hasTime = letters.contains(0x68) || letters.contains(0x73)
    var words: [String] = []
    if hasYear || hasMonth || hasDay {
      guard let date = date(serial, is1904: is1904) else { return nil }
      // `2025`, `2025-12` and `2025-12-31` by what the format shows; a month or a day alone is the whole date.
      words.append(String(date.utf8.prefix(hasDay || !hasYear ? 10 : hasMonth ? 7 : 4)) ?? date)
    }
    if hasTime { words.append(time(seconds)) }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static func date(_ serial: Int, is1904: Bool) -> String? {
    if is1904 { return Day(dayNumber: serial + 1_462 - 25_569)?.description }
    // Excel holds 1900 for a leap year, as Lotus 1-2-3 did: before its 60th day the count is one off.
    if serial == 60 { return "1900-02-29" }
    return serial > 0 ? Day(dayNumber: serial - 25_569 + (serial < 60 ? 1 : 0))?.description : nil
  }

  private static func time(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map(twoDigits).joined(separator: ":")
  }

  /// `[h]:mm`: hours that go on beyond a day, or minutes or seconds alone.
  private static func elapsed(_ number: StoredNumber, _ letter: UInt8, hasMore: Bool) -> String? {
    guard let (day, seconds) = number.dayAndSeconds else { return nil }
    let all = day * 86_400 + seconds
    switch letter {
    case 0x68 where hasMore: return "\(all / 3600):" + [all / 60 % 60, all % 60].map(twoDigits).joined(separator: ":")
    case 0x68: return String(all / 3600)
    case 0x6D where hasMore: return "\(all / 60):" + twoDigits(all % 60)
    case 0x6D: return String(all / 60)
    default: return String(all)
    }
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
