/// Names of letters and digits: PM2.5, SO2, C30, GB/T 19001-2016.
enum LatinName {
  /// The offset behind the digits that belong to the letters; that of the letters where the digits are a number of
  /// their own (pH6-9, CT1台).
  static func end(_ bytes: Span<UInt8>, from start: Int, lettersEnd: Int, limit: Int) -> Int {
    var end = lettersEnd
    while end < limit, ASCII.digit(bytes[end]) != nil || bytes[end] == 0x2E { end += 1 }
    guard end > lettersEnd else { return end }
    switch (bytes[start] & 0xDF, lettersEnd - start > 1 ? bytes[start + 1] & 0xDF : 0) {
    case (0x50, 0x48): return lettersEnd  // pH
    case (0x50, 0x4D), (0x53, 0x4F), (0x4E, 0x4F), (0x43, 0x4F), (0x4F, 0): return end  // PM SO NO CO O
    default: return UnitScanner.scan(bytes, at: end) == nil ? end : lettersEnd
    }
  }

  /// The offset behind the number of a standard whose letters end at `index`: /T 19001-2016, 3838-2002. Nil where it is
  /// none.
  static func standardEnd(_ bytes: Span<UInt8>, at index: Int, limit: Int) -> Int? {
    var index = index
    var isStandard = false
    if index + 1 < limit, bytes[index] == 0x2F, ASCII.isLetter(bytes[index + 1]) {
      index += 2
      isStandard = true
    }
    let first = Blanks.skip(bytes, from: index)
    guard first - index <= 1, let number = SmallNumber.digits(bytes, at: first), number.end <= limit else { return nil }
    if number.end < limit, bytes[number.end] == 0x2D, let year = SmallNumber.digits(bytes, at: number.end + 1),
      year.digits == 4, year.end <= limit, Day.years.contains(year.value)
    {
      return year.end
    }
    return isStandard ? number.end : nil
  }
}
