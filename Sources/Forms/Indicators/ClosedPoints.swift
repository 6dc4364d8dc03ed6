import Quantities

extension ClassLabel {
  /// Points printed beside a class: one value (both bounds equal), or a legal range.
  public struct ClosedPoints: Sendable, Hashable {
    /// The lower bound.
    public let lower: ExactDecimal
    /// The upper bound.
    public let upper: ExactDecimal

    /// Reads what stands in the bracket behind a class: `50分`, `0-20分`, `0～20`, `权重50分`, `50%`.
    /// - Returns: `nil` for anything else, and for a range whose bounds stand the wrong way round.
    static func read(_ text: Span<UInt8>) -> ClosedPoints? {
      var place = text.skip(["权重", "满分", "分值", "共", "计", "：", ":"], from: 0)
      guard let lower = text.number(from: &place) else { return nil }
      place = text.skip(["分", "%", "％"], from: place)
      if place == text.count { return ClosedPoints(lower: lower, upper: lower) }
      let behindSign = text.skip(["-", "~", "—", "–", "－", "−", "～", "至", "到"], from: place)
      guard behindSign > place else { return nil }
      place = behindSign
      guard let upper = text.number(from: &place), lower <= upper else { return nil }
      return text.skip(["分", "%", "％"], from: place) == text.count ? ClosedPoints(lower: lower, upper: upper) : nil
    }
  }
}

extension Span<UInt8> {
  /// Whether the bytes of `word` stand at `place`.
  func hasWord(_ word: StaticString, at place: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard place >= 0, count - place >= length else { return false }
    return word.withUTF8Buffer { buffer in
      for index in 0..<length where self[place + index] != buffer[index] { return false }
      return true
    }
  }

  /// The place behind any of `words` and blanks, from `place` on.
  fileprivate func skip(_ words: [StaticString], from place: Int) -> Int {
    var place = place
    while place < count {
      if self[place] == 0x20 {
        place += 1
      } else if let word = words.first(where: { hasWord($0, at: place) }) {
        place += word.utf8CodeUnitCount
      } else {
        break
      }
    }
    return place
  }

  /// The number that begins at `place`, in ASCII or fullwidth digits; `place` moves behind it.
  fileprivate func number(from place: inout Int) -> ExactDecimal? {
    var digits: [UInt8] = []
    while place < count {
      let byte = self[place]
      if byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: ".") {
        digits.append(byte)
        place += 1
      } else if byte == 0xef, place + 2 < count, self[place + 1] == 0xbc, self[place + 2] >= 0x90,
        self[place + 2] <= 0x99
      {
        digits.append(self[place + 2] &- 0x60)
        place += 3
      } else {
        break
      }
    }
    return ExactDecimal.parse(digits.span)
  }
}
