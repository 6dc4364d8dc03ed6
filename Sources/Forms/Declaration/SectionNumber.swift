extension Span<UInt8> {
  /// How many bytes at the start number a section: `一、`, `（二）`, `3.`, `4、`, `第五部分`; 0 where nothing does.
  var sectionNumber: Int {
    var place = 0
    var digits = 0
    let opened = bracket("（", "(", at: place)
    place += opened
    if opened == 0, stands("第", at: place) { place += 3 }
    while let length = digit(at: place), digits < 4 {
      place += length
      digits += 1
    }
    if digits == 0 { return 0 }
    let closing = opened > 0 ? bracket("）", ")", at: place) : separator(at: place)
    if closing == 0 { return 0 }
    place += closing
    // （一）、 and 一、 with a blank behind.
    if opened > 0 { place += separator(at: place) }
    while place < count, self[place] == 0x20 { place += 1 }
    return place < count ? place : 0
  }

  private func digit(at place: Int) -> Int? {
    guard place < count else { return nil }
    if self[place] >= 0x30 && self[place] <= 0x39 { return 1 }
    return ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].contains { stands($0, at: place) } ? 3 : nil
  }

  private func separator(at place: Int) -> Int {
    for mark: StaticString in ["部分", "、", "．", "，", "：", "章"] where stands(mark, at: place) {
      let length = mark.utf8CodeUnitCount
      // 第六部分、 and 第六章 with a blank behind.
      let isWord = length == 6 || stands("章", at: place)
      return length + (isWord ? separator(at: place + length) : 0)
    }
    guard place < count else { return 0 }
    return self[place] == UInt8(ascii: ".") || self[place] == 0x20 ? 1 : 0
  }

  private func bracket(_ wide: StaticString, _ narrow: StaticString, at place: Int) -> Int {
    stands(wide, at: place) ? 3 : stands(narrow, at: place) ? 1 : 0
  }

  private func stands(_ word: StaticString, at place: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard place + length <= count else { return false }
    return extracting(place..<place + length).equals(word)
  }
}
