/// A name without what differs between spellings of the same: marks and numbers of a template, blanks, punctuation,
/// fullwidth signs, capital letters.
public struct PlainName: Hashable, Sendable {
  /// The characters that are left.
  public let scalars: [UInt32]

  /// The plain form of `name`.
  public init(_ name: String) {
    let folded = name.unicodeScalars.map { Self.fold($0.value) }
    scalars = Self.withoutMarks(folded[Self.prefix(of: folded)...])
  }

  /// Whether the plain form of `name` is empty.
  public static func isNothing(_ name: String) -> Bool {
    let bytes = name.utf8.span
    guard bytes.count >= 3 else { return PlainName(name).isEmpty }
    // Nearly every name begins with a Chinese character; 指标1 is a template's.
    if bytes[0] >= 0xe4, bytes[0] <= 0xe9, bytes[0] != 0xe6 || bytes[1] != 0x8c || bytes[2] != 0x87 { return false }
    return PlainName(name).isEmpty
  }

  /// Equal names give equal numbers (FNV-1a).
  public var key: UInt64 {
    scalars.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// Whether nothing is left.
  public var isEmpty: Bool { scalars.isEmpty }

  // MARK: Likeness

  /// How many of the characters of the shorter name stand in the longer one in the same order, from 0 to 1. An
  /// abbreviation (公路站 for 公路管理站) has all of them.
  public func order(sharedWith other: PlainName) -> Double {
    let (short, long) = scalars.count <= other.scalars.count ? (scalars, other.scalars) : (other.scalars, scalars)
    guard !short.isEmpty, long.count <= 400 else { return 0 }
    var row = [Int](repeating: 0, count: long.count + 1)
    for one in short {
      var diagonal = 0
      for place in long.indices {
        let above = row[place + 1]
        row[place + 1] = one == long[place] ? diagonal + 1 : max(above, row[place])
        diagonal = above
      }
    }
    return Double(row[long.count]) / Double(short.count)
  }

  /// The share of the pairs of neighbouring characters that both have, from 0 to 1 (Dice).
  public func pairs(sharedWith other: PlainName) -> Double {
    let (mine, theirs) = (pairs, other.pairs)
    guard !mine.isEmpty, !theirs.isEmpty else { return scalars == other.scalars ? 1 : 0 }
    var counts: [UInt64: Int] = [:]
    for pair in theirs { counts[pair, default: 0] += 1 }
    var shared = 0
    for pair in mine where counts[pair, default: 0] > 0 {
      counts[pair, default: 0] -= 1
      shared += 1
    }
    return Double(2 * shared) / Double(mine.count + theirs.count)
  }

  private var pairs: [UInt64] { zip(scalars, scalars.dropFirst()).map { UInt64($0) << 32 | UInt64($1) } }

  // MARK: Spelling

  /// Fullwidth signs as ASCII, capitals as small letters.
  private static func fold(_ scalar: UInt32) -> UInt32 {
    let narrow = (0xff01...0xff5e).contains(scalar) ? scalar - 0xfee0 : scalar
    return (0x41...0x5a).contains(narrow) ? narrow + 0x20 : narrow
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  private static func withoutMarks(_ scalars: ArraySlice<UInt32>) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(scalars.count)
    for index in scalars.indices {
      let scalar = scalars[index]
      // The point of 1.5米 belongs to the number.
      let isPoint =
        scalar == 0x2e && index > scalars.startIndex && isDigit(scalars[index - 1])
        && index + 1 < scalars.endIndex && isDigit(scalars[index + 1])
      if isPoint || !isMark(scalar) { result.append(scalar) }
    }
    return result
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x25, 0x2b, 0x3c...0x3e: false  // % + < = >
    case 0...0x2f, 0x3a...0x40, 0x5b...0x60, 0x7b...0xb7: true
    case 0x2000...0x206f, 0x2500...0x27bf, 0x3000...0x3004, 0x3008...0x3020, 0xfeff: true
    default: false
    }
  }

  /// The length of the template's prefix: stars, 指标1：, 1., 2、, （3）, ①.
  private static func prefix(of scalars: [UInt32]) -> Int {
    var place = 0
    while place < scalars.count, isMark(scalars[place]) || (0x2460...0x2473).contains(scalars[place]) {
      // (3) before a name is a number, (试行) is part of it.
      if scalars[place] == 0x28 {
        let digits = scalars[(place + 1)...].prefix { isDigit($0) || isChineseDigit($0) }
        guard !digits.isEmpty, place + 1 + digits.count < scalars.count, scalars[place + 1 + digits.count] == 0x29
        else { break }
        place += digits.count + 1
      }
      place += 1
    }
    if scalars[place...].starts(with: [0x6307, 0x6807]) {
      let digits = scalars[(place + 2)...].prefix(3).prefix { isDigit($0) }
      if !digits.isEmpty, digits.count <= 2 { return place + 2 + digits.count }
    }
    let digits = scalars[place...].prefix { isDigit($0) }
    let behind = place + digits.count
    // 1.养护 and 1、养护 are numbering; 1.5米 and 12345热线 are not.
    if !digits.isEmpty, digits.count <= 2, behind + 1 < scalars.count,
      [0x2e, 0x3001, 0x29, 0x3a].contains(scalars[behind]), !isDigit(scalars[behind + 1])
    {
      return behind + 1
    }
    return place < scalars.count ? place : 0
  }

  private static func isChineseDigit(_ scalar: UInt32) -> Bool {
    [0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d, 0x5341].contains(scalar)
  }
}
